// Each update is handled once, also where Telegram gives it out again, or to another replica as well.
import type { MiddlewareFn } from 'telegraf';
import type { Clock } from '../clock.js';
import type { BotContext } from '../context.js';
import type { Log } from '../log.js';
import { type Claims, StoreUnavailable } from '../state/store.js';
import { RetryLater } from '../updates/retry-later.js';

/** How long to wait for another replica that is at work in the same chat, and how often to look. */
const busyPatienceMs = 5000;
const busyLookMs = 100;

export function oncePerUpdate(claims: Claims, clock: Clock, log: Log): MiddlewareFn<BotContext> {
  async function begin(update: { update_id: number }, queue: string): Promise<'mine' | 'done' | 'busy'> {
    const untilMs = clock.now() + busyPatienceMs;
    for (;;) {
      try {
        const claim = await claims.begin(update, queue);
        if (claim !== 'busy' || clock.now() >= untilMs) return claim;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) log.error({ error }, 'claiming an update failed');
        return 'busy';
      }
      await clock.wait(busyLookMs);
    }
  }

  return async ({ update, queue }, next) => {
    const claim = await begin(update, queue);
    if (claim === 'done') return;
    if (claim === 'busy') throw new RetryLater();
    let isDone = false;
    try {
      await next();
      isDone = true;
    } finally {
      await claims.end(update, queue, isDone).catch((error: unknown) => {
        log.warn(
          { update: update.update_id, error },
          'could not write down that an update was handled, it may be answered twice',
        );
      });
    }
  };
}
