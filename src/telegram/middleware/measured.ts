// A line in the log and the figures for each update that was handled.
import type { MiddlewareFn } from 'telegraf';
import type { BotContext } from '../context.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';

export function measured(log: Log, metrics: Metrics): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    await next();
    const { incoming, outcome, services } = ctx;
    const ms = services.clock.now() - ctx.arrivedMs;
    metrics.answered(outcome, ms);
    const text = services.logsText && incoming.kind === 'question' ? { text: incoming.text } : {};
    log.info({ update: ctx.update.update_id, kind: incoming.kind, outcome, ms, ...text }, 'handled');
  };
}
