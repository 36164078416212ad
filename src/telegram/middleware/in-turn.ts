// One update at a time within a chat, in the order in which they came, and no more of one chat than can be answered.
import { LRUCache } from 'lru-cache';
import type { MiddlewareFn } from 'telegraf';
import type { BotContext } from '../context.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { chatOf, type Incoming } from '../receive/incoming.js';
import type { ChatQueues } from '../work/chat-queues.js';
import type { FloodControl } from '../work/flood-control.js';
import { recallConversation } from './in-conversation.js';
import { tell } from './tell.js';

export interface InTurnOptions {
  queues: ChatQueues;
  floods: FloodControl;
  log: Log;
  metrics: Metrics;
}

/** A chat is asked to slow down at most so often. */
const noticeMs = 60_000;
/** Chats whose last notice is remembered. */
const maxNoticed = 1000;

/** It has to come before anything that waits: the order of the updates is that in which they get here. */
export function inTurn({ queues, floods, log, metrics }: InTurnOptions): MiddlewareFn<BotContext> {
  const noticedMs = new LRUCache<number, number>({ max: maxNoticed });

  function setAside(ctx: BotContext) {
    metrics.dropped();
    log.debug({ update: ctx.update.update_id }, 'set aside: too much at once from one chat');
    slowDown(ctx).catch((error: unknown) => log.debug({ error }, 'the wish to slow down could not be delivered'));
  }

  async function slowDown(ctx: BotContext) {
    const { incoming, services } = ctx;
    if (!('person' in incoming)) return;
    if (incoming.kind !== 'button' && 'place' in incoming) {
      const nowMs = services.clock.now();
      const lastMs = noticedMs.get(incoming.place.chatId);
      if (lastMs !== undefined && nowMs - lastMs < noticeMs) return;
      noticedMs.set(incoming.place.chatId, nowMs);
    }
    await recallConversation(ctx);
    await tell(ctx, 'slow-down');
  }

  return async (ctx, next) => {
    const queue = queueOf(ctx.incoming);
    if (floods.isTooMuch(queue) || (await queues.run(queue, next)) === 'dropped') setAside(ctx);
  };
}

/** Everything of a chat is one queue; queries of inline mode and guests' questions are one of each person. */
export function queueOf(incoming: Incoming): string {
  const chatId = chatOf(incoming);
  return chatId !== null || !('person' in incoming) ? `chat ${chatId}` : `person ${incoming.person.id}`;
}
