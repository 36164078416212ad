// The bot in Telegram, from its settings to its stop.
import { setMaxListeners } from 'node:events';
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
import { createDeliver, type Deliver } from '../send/deliver.js';
import { createOutbox } from '../send/outbox.js';
import { createRateLimiter } from '../send/rate-limiter.js';
import { startHttpServer } from '../work/http-server.js';
import { createIntake, type Intake } from '../work/intake.js';
import { dropWebhook, startPolling } from '../work/polling.js';
import { createQueues } from '../work/queues.js';
import { addWebhookRoute, deriveSecret, setWebhook } from '../work/webhook.js';
import { addHealthRoutes, addMetricsRoute } from './health-routes.js';
import { takeLock } from './lock-file.js';
import { createNoticeThrottle } from './notice-throttle.js';
import { openStores, type Stores } from './open-stores.js';
import type { TelegramSettings, WebhookSettings } from './settings.js';
import { whoAmI } from './who-am-i.js';

export interface TelegramRun {
  /**
   * Ends when Telegram's first updates can come and be answered. Fails where the token is refused (ConfigError), and with what
   * loading failed with.
   */
  ready: Promise<void>;
  /** Takes nothing more, finishes what was taken, confirms it, and lets go of everything. May be called at any time, and twice. */
  stop(): Promise<void>;
}

export interface TelegramParts {
  settings: TelegramSettings;
  /**
   * Called once, when Telegram is asked for the first updates: it may hold the process up, and they wait for it. What it gives
   * is asked anew for each update, so that content can be exchanged while the bot runs.
   */
  load(): Promise<() => Answerer>;
  log: Log;
  clock?: Clock;
}

interface Parts {
  intake: Intake;
  deliver: Deliver;
}

/** Without a reply to getUpdates for so long the bot is deaf; a poll takes a sixth of it. */
const deafMs = 90_000;
/** Connections to Telegram at once: as many as updates that it gives out unconfirmed. With 50 a burst took half as long again. */
const maxSockets = 100;
/** Telegram may be slow or away: content that can't be loaded is told soon in any case. */
const loadPatienceMs = 500;

/** @throws ConfigError where another copy polls with the same token on this machine */
export function runTelegram({ settings, load, log, clock = systemClock }: TelegramParts): TelegramRun {
  const { token, apiRoot } = settings;
  const lock = settings.webhook ? null : takeLock(token, apiRoot, log);
  const api = createApi({ token, apiRoot, proxyUrl: settings.proxyUrl, timeoutMs: settings.apiTimeoutMs, maxSockets });
  const stopping = new AbortController();
  const abandoning = new AbortController();
  // Every call and every wait listens to them while it lasts.
  setMaxListeners(0, stopping.signal, abandoning.signal);
  let isReady = () => false;
  /** What to stop, the latest first. */
  const stops: (() => Promise<void>)[] = [];

  let current: (() => Answerer) | undefined;
  const answerer = () => current!();
  let haveAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    haveAsked = resolve;
  });
  const loading = loadInTime();
  const starting = start();
  const ready = Promise.all([starting, loading]).then(() => {});
  ready.catch(() => {});
  let stopped: Promise<void> | undefined;
  return {
    ready,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };

  async function loadInTime() {
    const { signal } = stopping;
    await Promise.race([asked, clock.wait(loadPatienceMs, signal)]);
    if (!signal.aborted) current = await load();
  }

  async function start() {
    const metrics = settings.metrics ? await createMetrics() : noMetrics;
    if (settings.metrics) {
      const { host, port } = settings.metrics;
      const server = await startHttpServer(host, port, (app) => {
        addHealthRoutes(app, () => isReady());
        addMetricsRoute(app, metrics, host);
      });
      stops.push(() => server.close());
    }
    const stores = await openStores(settings, clock, log);
    stops.push(() => stores.store.close());
    const self = await whoAmI(api, clock, log, stopping.signal);
    const parts = assemble(self, stores, metrics);
    if (settings.webhook) await receive(settings.webhook, parts, stores);
    else await poll(parts);
    if (stopping.signal.aborted) return;
    log.info({ username: self.username, by: settings.webhook ? 'webhook' : 'long polling' }, 'the bot is running');
    if (settings.setsProfile) void setProfile(api, answerer(), log, stopping.signal);
  }

  async function poll({ intake }: Parts) {
    await dropWebhook(api).catch((error: unknown) => log.warn({ error }, 'could not take back a webhook'));
    const timeoutSeconds = settings.pollTimeoutSeconds;
    const { signal } = stopping;
    const loaded = new Promise<void>((resolve) => {
      loading.then(resolve, () => {});
      signal.addEventListener('abort', () => resolve());
    });
    const allowedUpdates = wantedUpdates;
    const polling = startPolling({ api, intake, clock, log, allowedUpdates, timeoutSeconds, loaded, signal });
    // By then the call is on its way.
    setImmediate(haveAsked);
    stops.push(() => polling.finish(settings.drainMs, () => abandoning.abort()));
    isReady = () => !signal.aborted && clock.now() - polling.lastReplyMs() < deafMs;
    await polling.ready;
  }

  async function receive(webhook: WebhookSettings, { intake, deliver }: Parts, stores: Stores) {
    const secret = webhook.secret ?? deriveSecret(token);
    const { signal } = stopping;
    haveAsked();
    await loading;
    if (signal.aborted) return;
    let isSet = false;
    isReady = () => isSet && !signal.aborted && stores.isReady();
    const server = await startHttpServer(webhook.host, webhook.port, (app) => {
      addHealthRoutes(app, () => isReady());
      addWebhookRoute(app, { path: webhook.path, intake, secret, clock, signal });
    });
    stops.push(async () => {
      await drainIntake(intake, clock, settings.drainMs);
      abandoning.abort();
      await server.close();
    });
    signal.addEventListener('abort', () => {
      // A stop does not wait for a server that is away.
      if (!isSet) abandoning.abort();
    });
    await setWebhook(deliver, { ...webhook, secret, allowedUpdates: wantedUpdates });
    isSet = true;
  }

  function assemble(self: Self, stores: Stores, metrics: Metrics): Parts {
    const rateLimiter = createRateLimiter(clock, settings.rates.person, settings.rates.group);
    const onRetry = (method: string, code: string | number) => {
      metrics.retry(method, code);
      if (method === 'setWebhook') log.warn({ code }, 'the webhook could not be set, trying again');
    };
    const deliver = createDeliver({ api, rateLimiter, clock, signal: abandoning.signal, onRetry });
    const outbox = createOutbox(deliver);
    const feedback = settings.feedback
      ? createFeedbackLog({ ...settings.feedback, log, now: Date.now })
      : noFeedbackLog;
    stops.push(() => feedback.close());
    const memory = createMemory(stores.store);
    const desk: Desk = { answerer, memory, outbox, feedback, clock, self, logsText: settings.logsText };
    const mayTell = createNoticeThrottle(clock);
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
      free: rateLimiter.free,
      isPaced: Number.isFinite(settings.rates.person.burst),
      queues: createQueues(),
      claims: stores.claims,
      clock,
      log,
      metrics,
      logsText: settings.logsText,
    });
    return { intake, deliver };
  }

  async function stop() {
    log.info({}, 'stopping: what is being answered is finished first');
    stopping.abort();
    await Promise.allSettled([starting, loading]);
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

/** Ends when nothing is at work any more, at the latest after so long. */
async function drainIntake(intake: Intake, clock: Clock, mostMs: number): Promise<void> {
  const lookMs = 20;
  for (let ms = 0; ms < mostMs && intake.size() > 0; ms += lookMs) await clock.wait(lookMs);
}
