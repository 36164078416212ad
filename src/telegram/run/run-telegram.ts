// The bot in Telegram, from its settings to its stop.
import type { Answerer } from '../../answer/answer.js';
import { createApi } from '../api/client.js';
import { createBot } from '../bot.js';
import { type Clock, systemClock } from '../clock.js';
import { createFeedbackLog, noFeedbackLog } from '../feedback-log.js';
import { type Desk, languageFor, type Outbox } from '../handlers/desk.js';
import type { Log } from '../log.js';
import { createMemory } from '../memory.js';
import { createMetrics, type Metrics, noMetrics } from '../metrics.js';
import { setProfile } from '../profile.js';
import type { Incoming } from '../receive/incoming.js';
import type { Self } from '../receive/mention.js';
import { readUpdate, wantedUpdates } from '../receive/read-update.js';
import { createDeliver } from '../send/deliver.js';
import { createOutbox } from '../send/outbox.js';
import { createPacer } from '../send/pacer.js';
import { createIntake, type Intake } from '../work/intake.js';
import { dropWebhook, startPolling } from '../work/polling.js';
import { createQueues } from '../work/queues.js';
import { takeLock } from './lock-file.js';
import { openStores, type Stores } from './open-stores.js';
import type { TelegramSettings } from './settings.js';
import { createNoticeGate } from './slow-down.js';
import { whoAmI } from './who-am-i.js';

export interface TelegramRun {
  /** Ends when Telegram's first updates can come; fails where the token is refused (ConfigError). */
  ready: Promise<void>;
  /** Takes nothing more, finishes what was taken, confirms it, and lets go of everything. May be called at any time, and twice. */
  stop(): Promise<void>;
}

export interface TelegramParts {
  settings: TelegramSettings;
  /** Asked anew for each update, so that content can be exchanged while the bot runs. */
  answerer: () => Answerer;
  log: Log;
  clock?: Clock;
}

/** Connections to Telegram at once: as many as updates that it gives out unconfirmed. */
const maxSockets = 100;

/** @throws ConfigError where another copy polls with the same token on this machine */
export function runTelegram({ settings, answerer, log, clock = systemClock }: TelegramParts): TelegramRun {
  const { token, apiRoot } = settings;
  const lock = settings.webhook ? null : takeLock(token, apiRoot);
  const api = createApi({ token, apiRoot, timeoutMs: settings.apiTimeoutMs, maxSockets });
  const stopping = new AbortController();
  const abandoning = new AbortController();
  /** What to stop, the latest first. */
  const stops: (() => Promise<void>)[] = [];

  const ready = start();
  ready.catch(() => {});
  let stopped: Promise<void> | undefined;
  return {
    ready,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };

  async function start() {
    const stores = await openStores({ settings, clock, log });
    stops.push(() => stores.close());
    const metrics = settings.metricsPort === null ? noMetrics : await createMetrics();
    const self = await whoAmI(api, clock, log, stopping.signal);
    const parts = assemble(self, stores, metrics);
    if (stopping.signal.aborted) return;

    await dropWebhook(api).catch((error: unknown) => log.warn({ error }, 'could not take back a webhook'));
    const polling = startPolling({
      api,
      intake: parts.intake,
      clock,
      log,
      allowedUpdates: wantedUpdates,
      timeoutSeconds: settings.pollTimeoutSeconds,
      signal: stopping.signal,
    });
    stops.push(() => polling.finish(settings.drainMs, () => abandoning.abort()));
    await polling.ready;
    if (stopping.signal.aborted) return;
    log.info({ username: self.username }, 'the bot is running, by long polling');
    if (settings.setsProfile) void setProfile(api, answerer(), log, stopping.signal);
  }

  function assemble(self: Self, stores: Stores, metrics: Metrics): { intake: Intake } {
    const pacer = createPacer(clock, settings.rates.person, settings.rates.group);
    const deliver = createDeliver({ api, pacer, clock, signal: abandoning.signal, onRetry: metrics.retry });
    const outbox = createOutbox(deliver);
    const feedback = settings.feedback
      ? createFeedbackLog({ ...settings.feedback, log, now: clock.now })
      : noFeedbackLog;
    stops.push(() => feedback.close());
    const memory = createMemory(stores.store);
    const desk: Desk = { answerer, memory, outbox, feedback, clock, self, logsText: settings.logsText };
    const mayTell = createNoticeGate(clock);
    const bot = createBot(token, desk);
    const intake = createIntake({
      read: (update) => readUpdate(update, self),
      handle: bot.handle,
      slowDown: (incoming) => {
        const say = tell(desk, incoming, 'slow-down', {}, mayTell);
        say.catch((error: unknown) => log.debug({ error }, 'the wish to slow down could not be delivered'));
      },
      apologise: (incoming, id) => tell(desk, incoming, 'apology', { id }),
      forget: (chatId) => memory.forget(chatId),
      free: pacer.free,
      isPaced: Number.isFinite(settings.rates.person.burst),
      queues: createQueues(),
      claims: stores.claims,
      clock,
      log,
      metrics,
      logsText: settings.logsText,
    });
    return { intake };
  }

  async function stop() {
    log.info({}, 'stopping: what is being answered is finished first');
    stopping.abort();
    await ready.catch(() => {});
    for (const one of stops.reverse()) await one().catch((error: unknown) => log.warn({ error }, 'stopping'));
    api.close();
    lock?.release();
  }
}

/** Says a text of the interface to whoever sent this, in their language, where they can be spoken to. */
async function tell(
  desk: Desk,
  incoming: Incoming,
  key: string,
  slots: Record<string, string>,
  may: (chatId: number) => boolean = () => true,
): Promise<void> {
  if (!('person' in incoming)) return;
  const { person } = incoming;
  const answerer = desk.answerer();
  const text = async () => answerer.say(key, await languageFor(desk, person), slots);
  const outbox: Outbox = desk.outbox;
  if (incoming.kind === 'button') return await outbox.answerButton(incoming.queryId, await text());
  if (!('place' in incoming) || !may(incoming.place.chatId)) return;
  await outbox.send(incoming.place, { html: await text() });
}
