// One update at a time within a chat, in the order in which they came, and no more of one chat than can be answered.
import type { MiddlewareFn } from 'telegraf';
import type { Clock } from '../clock.js';
import type { BotContext } from '../context.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { createNoticeThrottle } from '../run/notice-throttle.js';
import type { ChatQueues } from '../updates/chat-queues.js';
import type { FloodControl } from '../updates/flood-control.js';
import { chatOf } from '../updates/incoming.js';
import { recallConversation } from './recall-conversation.js';
import { tell } from './tell.js';

interface InTurnOptions {
  clock: Clock;
  queues: ChatQueues;
  floods: FloodControl;
  log: Log;
  metrics: Metrics;
}

/** It has to come before anything that waits: the order of the updates is that in which they get here. */
export function inTurn({ clock, queues, floods, log, metrics }: InTurnOptions): MiddlewareFn<BotContext> {
  const mayTell = createNoticeThrottle(clock);

  function setAside(ctx: BotContext) {
    metrics.dropped();
    log.debug({ update: ctx.update.update_id }, 'set aside: too much at once from one chat');
    slowDown(ctx).catch((error: unknown) => log.debug({ error }, 'the wish to slow down could not be delivered'));
  }

  async function slowDown(ctx: BotContext) {
    const { person, place, incoming } = ctx;
    if (!person || (incoming.kind !== 'button' && place && !mayTell(place.chatId))) return;
    await recallConversation(ctx);
    await tell(ctx, 'slow-down');
  }

  return async (ctx, next) => {
    const chatId = chatOf(ctx.incoming);
    ctx.queue = chatId === null ? `person ${ctx.person.id}` : `chat ${chatId}`;
    if (floods.isTooMuch(ctx.queue) || (await queues.run(ctx.queue, next)) === 'dropped') setAside(ctx);
  };
}
