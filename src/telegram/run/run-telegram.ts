// The bot in Telegram, from its settings to its stop.
import { setMaxListeners } from 'node:events';
import type { Answerer } from '../../answer/answer.js';
import { createApi } from '../api/client.js';
import { createAuthorDesk } from '../author/author-desk.js';
import type { Editor } from '../author/editor.js';
import { ArticleBot } from '../bot.js';
import { type Clock, systemClock } from '../clock.js';
import { createFeedbackLog, noFeedbackLog } from '../feedback-log.js';
import type { Log } from '../log.js';
import { createMetrics, noMetrics } from '../metrics.js';
import { createPostEngines, warmUp } from '../post-engine.js';
import { setProfile } from '../profile.js';
import { createDeliver } from '../send/deliver.js';
import { createRateLimiter } from '../send/rate-limiter.js';
import { createConversationState } from '../state/conversation-state.js';
import { openStores } from '../state/open-stores.js';
import { createPostState } from '../state/post-state.js';
import { createChatQueues } from '../updates/chat-queues.js';
import { createFloodControl, noFloodControl } from '../updates/flood-control.js';
import { startHttpServer } from '../updates/http-server.js';
import { pollUpdates } from '../updates/poll-updates.js';
import { receiveUpdates } from '../updates/receive-updates.js';
import { addHealthRoutes, addMetricsRoute } from './health-routes.js';
import { loadWhenAsked } from './load-when-asked.js';
import { takeLock } from './lock-file.js';
import type { TelegramSettings } from './settings.js';

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
  /** What the author's chat may do to the content; without it there is no such chat. */
  editor?: Editor;
  log: Log;
  clock?: Clock;
}

/** Connections to Telegram at once: as many as updates that it gives out unconfirmed. With 50 a burst took half as long again. */
const maxSockets = 100;

/** @throws ConfigError where another copy polls with the same token on this machine */
export function runTelegram({ settings, load, editor, log, clock = systemClock }: TelegramParts): TelegramRun {
  const { token, apiRoot, webhook, rates } = settings;
  const lock = webhook ? null : takeLock(token, apiRoot, log);
  const api = createApi({ token, apiRoot, proxyUrl: settings.proxyUrl, timeoutMs: settings.apiTimeoutMs, maxSockets });
  const stopping = new AbortController();
  const abandoning = new AbortController();
  // Every call and every wait listens to them while it lasts.
  setMaxListeners(0, stopping.signal, abandoning.signal);
  /** What to stop, the latest first. */
  const stops: (() => Promise<void>)[] = [];
  const loading = loadWhenAsked(load, clock, stopping.signal);
  const starting = start();
  const ready = Promise.all([starting, loading.done]).then(() => {});
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
    let isReady = () => false;
    const metrics = settings.metrics ? await createMetrics() : noMetrics;
    if (settings.metrics) {
      const { host, port } = settings.metrics;
      const server = await startHttpServer(host, port, (app) => {
        addHealthRoutes(app, () => isReady());
        addMetricsRoute(app, metrics, host);
      });
      stops.push(() => server.close());
    }
    const { store, claims, limits: sharedLimits, isReady: isSharing } = await openStores(settings, clock, log);
    stops.push(() => store.close());
    const feedback = settings.feedback
      ? createFeedbackLog({ ...settings.feedback, log, now: Date.now })
      : noFeedbackLog;
    stops.push(() => feedback.close());

    const { signal } = stopping;
    const rateLimiter = createRateLimiter(clock, rates.person, rates.group);
    const onRetry = (method: string, code: string | number) => {
      metrics.retry(method, code);
      if (method === 'setWebhook') log.warn({ code }, 'the webhook could not be set, trying again');
    };
    const deliver = createDeliver({ api, rateLimiter, sharedLimits, clock, signal: abandoning.signal, onRetry });
    const sourceOptions = { api, settings, loading, clock, log, signal, abandon: () => abandoning.abort() };
    const source = webhook
      ? receiveUpdates({ ...sourceOptions, webhook, deliver, isSharing })
      : pollUpdates(sourceOptions);
    isReady = source.isReady;
    const conversations = createConversationState(store);
    const { authorChat: chatId } = settings;
    const author = editor && chatId !== null ? createAuthorDesk({ chatId, editor, store, claims, clock, log }) : null;
    const services = {
      answerer: loading.answerer,
      engineOf: createPostEngines(),
      conversations,
      posts: createPostState(store),
      feedback,
      author,
      clock,
      logsText: settings.logsText,
    };
    const queues = createChatQueues();
    const isPaced = Number.isFinite(rates.person.burst);
    const floods = isPaced ? createFloodControl({ queues, free: rateLimiter.free, clock, log }) : noFloodControl;
    const bot = new ArticleBot({
      token,
      source,
      services,
      store,
      deliver,
      claims,
      queues,
      floods,
      log,
      metrics,
      signal,
    });
    stops.push(() => bot.stop());
    await bot.launch();
    if (signal.aborted) return;
    log.info({ username: bot.botInfo?.username, by: webhook ? 'webhook' : 'long polling' }, 'the bot is running');
    void warmUp({ engineOf: services.engineOf, isBusy: () => bot.dispatcher.size() > 0, clock, signal });
    if (settings.setsProfile) void setProfile(api, loading.answerer(), log, signal);
  }

  async function stop() {
    stopping.abort();
    await Promise.allSettled([starting, loading.done]);
    for (const one of stops.reverse()) await one().catch((error: unknown) => log.warn({ error }, 'stopping'));
    api.close();
    lock?.release();
  }
}
