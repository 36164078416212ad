// The first middleware: reads the update, once, and lets through only what asks something of the bot.
import type { MiddlewareFn } from 'telegraf';
import type { BotContext } from '../context.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { readUpdate } from '../updates/read-update.js';
import { routableUpdate } from '../updates/routable-update.js';

export function readIncoming(log: Log, metrics: Metrics): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const incoming = readUpdate(ctx.update, ctx.botInfo);
    metrics.update(incoming.kind);
    if (incoming.kind === 'ignored') {
      log.debug({ update: ctx.update.update_id, because: incoming.because }, 'ignored');
      return;
    }
    const { answerer, clock } = ctx.services;
    ctx.incoming = incoming;
    ctx.arrivedMs = clock.now();
    ctx.answerer = answerer();
    ctx.outcome = 'said';
    if ('person' in incoming) ctx.person = incoming.person;
    if ('place' in incoming) ctx.place = incoming.place;
    ctx.update = routableUpdate(ctx.update, incoming);
    await next();
  };
}
