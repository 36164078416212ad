// All of the bot between an update and its calls to Telegram, without a network: what it would send is kept.
import type { Answerer } from '../../src/answer/answer.ts';
import { ArticleBot, type UpdateSource } from '../../src/telegram/bot.ts';
import type { Clock } from '../../src/telegram/clock.ts';
import { type FeedbackLog, noFeedbackLog } from '../../src/telegram/feedback-log.ts';
import { noMetrics } from '../../src/telegram/metrics.ts';
import { createPostEngines } from '../../src/telegram/post-engine.ts';
import { identityOf } from '../../src/telegram/run/get-identity.ts';
import type { Deliver, Delivery } from '../../src/telegram/send/deliver.ts';
import { createConversationState } from '../../src/telegram/state/conversation-state.ts';
import { createMemoryClaims } from '../../src/telegram/state/memory-claims.ts';
import { createMemoryStore } from '../../src/telegram/state/memory-store.ts';
import { createPostState } from '../../src/telegram/state/post-state.ts';
import type { Store } from '../../src/telegram/state/store.ts';
import { createChatQueues } from '../../src/telegram/updates/chat-queues.ts';
import type { Dispatcher, Disposition, Update } from '../../src/telegram/updates/dispatcher.ts';
import { createFloodControl } from '../../src/telegram/updates/flood-control.ts';

export interface BotWithin {
  bot: ArticleBot;
  /** Where updates would come from, with what was asked of it. */
  source: UpdateSource & { calls: string[] };
  take(update: Update): Promise<Disposition>;
  dispatcher: Dispatcher;
  /** What was to be sent since the last call of this. */
  sent(): Delivery[];
  /** Lines of the log but those of the level `debug`, by what was said. */
  lines: string[];
  /** Errors that were logged, by what was said of them. */
  errors: string[];
}

export interface BotWithinOptions {
  /** Default: everything is taken, as message 1. */
  deliver?: Deliver;
  store?: Store;
  feedback?: FeedbackLog;
  clock?: Clock;
  /** Messages that may go out in a chat at once; default 20. */
  free?: () => number;
}

const clockOfTests: Clock = { now: Date.now, wait: async () => {}, random: () => 0 };

export function createBotWithin(answerer: Answerer, options: BotWithinOptions = {}): BotWithin {
  const { clock = clockOfTests, feedback = noFeedbackLog, free = () => 20 } = options;
  const { deliver = async () => ({ message_id: 1 }), store = createMemoryStore({ clock }) } = options;
  const lines: string[] = [];
  const errors: string[] = [];
  let sent: Delivery[] = [];
  const say = (_: object, text: string) => lines.push(text);
  const log = {
    debug() {},
    info: say,
    warn: say,
    error: (fields: object, text: string) => {
      lines.push(text);
      errors.push(`${text}: ${(fields as { error?: Error }).error?.stack}`);
    },
  };
  const queues = createChatQueues();
  const calls: string[] = [];
  const source = {
    calls,
    async identify() {
      calls.push('identify');
      return identityOf(1, 'bot');
    },
    start: async () => void calls.push('start'),
    stop: async () => void calls.push('stop'),
  };
  const bot = new ArticleBot({
    token: '1:x',
    source,
    services: {
      answerer: () => answerer,
      engineOf: createPostEngines(),
      conversations: createConversationState(store),
      posts: createPostState(store),
      feedback,
      author: null,
      clock,
      logsText: false,
    },
    store,
    signal: new AbortController().signal,
    deliver: async (delivery) => {
      sent.push(delivery);
      return await deliver(delivery);
    },
    claims: createMemoryClaims(),
    queues,
    floods: createFloodControl({ queues, free, clock, log }),
    log,
    metrics: noMetrics,
  });
  return {
    bot,
    source,
    async take(update) {
      bot.botInfo ??= identityOf(1, 'bot');
      return await bot.dispatcher.dispatch(update);
    },
    dispatcher: bot.dispatcher,
    lines,
    errors,
    sent() {
      const all = sent;
      sent = [];
      return all;
    },
  };
}
