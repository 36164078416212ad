// What long polling and the webhook hand updates to, and when an update may be confirmed.
import type { Telegraf } from 'telegraf';
import type { BotContext } from '../context.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { FloodControl } from './flood-control.js';
import { RetryLater } from './retry-later.js';

export interface Update {
  update_id: number;
}

/**
 * `done`: answered, or given up for a reason that is in the log; it may be confirmed. `retry`: not answered now, try later.
 */
export type Disposition = 'done' | 'retry';

export interface Dispatcher {
  /** Never throws. */
  dispatch(update: Update): Promise<Disposition>;
  /** Drops what waits in the queues of those who write too much, so that the others get their turn. */
  relieve(): void;
  /** Updates that are being worked on or wait. */
  size(): number;
}

interface DispatcherOptions {
  /** Its `handleUpdate` ends when the update is settled, and throws RetryLater when it is to come again. */
  bot: Pick<Telegraf<BotContext>, 'handleUpdate'>;
  floods: FloodControl;
  log: Log;
  metrics: Metrics;
}

export function createDispatcher({ bot, floods, log, metrics }: DispatcherOptions): Dispatcher {
  let size = 0;
  return {
    async dispatch(update) {
      metrics.queue(++size);
      try {
        await bot.handleUpdate(update as Parameters<typeof bot.handleUpdate>[0]);
        return 'done';
      } catch (error) {
        if (error instanceof RetryLater) return 'retry';
        // A mistake in our own code must not stand first in line for ever.
        log.error({ update: update.update_id, error }, 'an update could not be read, it is set aside');
        metrics.failed();
        return 'done';
      } finally {
        metrics.queue(--size);
      }
    },
    relieve: floods.relieve,
    size: () => size,
  };
}
