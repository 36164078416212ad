// All of the bot between an update and its calls to Telegram, without a network: what it would send is kept.
import type { Answerer } from '../../src/answer/answer.ts';
import { createBot } from '../../src/telegram/bot.ts';
import { noFeedbackLog } from '../../src/telegram/feedback-log.ts';
import { createMemory } from '../../src/telegram/memory.ts';
import { noMetrics } from '../../src/telegram/metrics.ts';
import { readUpdate } from '../../src/telegram/receive/read-update.ts';
import type { Delivery } from '../../src/telegram/send/deliver.ts';
import { createOutbox } from '../../src/telegram/send/outbox.ts';
import { createMemoryClaims } from '../../src/telegram/store/memory-claims.ts';
import { createMemoryStore } from '../../src/telegram/store/memory-store.ts';
import { createIntake, type Taken, type Update } from '../../src/telegram/work/intake.ts';
import { createQueues } from '../../src/telegram/work/queues.ts';

export interface BotWithin {
  take(update: Update): Promise<Taken>;
  /** What was to be sent since the last call of this. */
  sent(): Delivery[];
  /** Errors that were logged, by what was said of them. */
  errors: string[];
}

export function createBotWithin(answerer: Answerer): BotWithin {
  const self = { id: 1, username: 'bot' };
  const clock = { now: Date.now, wait: async () => {}, random: () => 0 };
  const errors: string[] = [];
  let sent: Delivery[] = [];
  const outbox = createOutbox(async (delivery) => {
    sent.push(delivery);
    return { message_id: 1 };
  });
  const desk = {
    answerer: () => answerer,
    memory: createMemory(createMemoryStore({ clock })),
    outbox,
    feedback: noFeedbackLog,
    clock,
    self,
    logsText: false,
  };
  const bot = createBot('1:x', desk);
  const intake = createIntake({
    read: (update) => readUpdate(update, self),
    handle: bot.handle,
    slowDown() {},
    async apologise() {},
    async forget() {},
    free: () => 20,
    isPaced: true,
    queues: createQueues(),
    claims: createMemoryClaims(),
    clock,
    log: {
      debug() {},
      info() {},
      warn() {},
      error: (fields, text) => errors.push(`${text}: ${(fields as { error?: Error }).error?.stack}`),
    },
    metrics: noMetrics,
    logsText: false,
  });
  return {
    take: intake.take,
    errors,
    sent() {
      const all = sent;
      sent = [];
      return all;
    },
  };
}
