// Updates by long polling.
import type { Api } from '../api/client.js';
import type { UpdateSource } from '../bot.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { getIdentity } from '../run/get-identity.js';
import type { Loading } from '../run/load-when-asked.js';
import type { TelegramSettings } from '../run/settings.js';
import { dropWebhook, type Polling, startPolling } from './polling.js';
import { wantedUpdates } from './read-update.js';

/** What both ways to get updates need. */
export interface SourceOptions {
  api: Api;
  settings: TelegramSettings;
  loading: Loading;
  clock: Clock;
  log: Log;
  /** Aborted, nothing more is taken. */
  signal: AbortSignal;
  /** Cuts off what is still being answered. */
  abandon(): void;
}

/** An update source that tells whether people get answers by it now. */
export interface WatchedSource extends UpdateSource {
  isReady(): boolean;
}

/** Without a reply to getUpdates for so long the bot is deaf; a poll takes a sixth of it. */
const deafMs = 90_000;

export function pollUpdates({ api, settings, loading, clock, log, signal, abandon }: SourceOptions): WatchedSource {
  const { pollTimeoutSeconds: timeoutSeconds, drainMs } = settings;
  let polling: Polling | undefined;
  return {
    identify: () => getIdentity(api, clock, log, signal),
    async start(dispatcher) {
      await dropWebhook(api).catch((error: unknown) => log.warn({ error }, 'could not take back a webhook'));
      const loaded = new Promise<void>((resolve) => {
        loading.done.then(resolve, () => {});
        signal.addEventListener('abort', () => resolve());
      });
      const allowedUpdates = wantedUpdates;
      polling = startPolling({ api, dispatcher, clock, log, allowedUpdates, timeoutSeconds, loaded, signal });
      // By then the call is on its way.
      setImmediate(loading.begin);
      await polling.ready;
    },
    async stop() {
      await polling?.finish(drainMs, abandon);
    },
    isReady: () => polling !== undefined && !signal.aborted && clock.now() - polling.lastReplyMs() < deafMs,
  };
}
