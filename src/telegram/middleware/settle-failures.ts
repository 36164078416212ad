// Whatever goes wrong in a handler: it is tried again, given up for a reason that is in the log, or apologised for.
import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { MiddlewareFn } from 'telegraf';
import { ApiError } from '../api/api-error.js';
import type { BotContext } from '../context.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { chatOf } from '../updates/incoming.js';
import { RetryLater } from '../updates/retry-later.js';
import { tell } from './tell.js';

/** An update that fails so many times is set aside. */
const maxTries = 3;
/** Failing updates whose tries are counted at once. */
const maxFailing = 1000;

/** Ends when the update is settled, else throws RetryLater. */
export function settleFailures(log: Log, metrics: Metrics): MiddlewareFn<BotContext> {
  const tries = new LRUCache<number, number>({ max: maxFailing });

  async function takeUndelivered(ctx: BotContext, error: ApiError) {
    const update = ctx.update.update_id;
    const { code, method } = error;
    if (code === 'ABORTED') throw new RetryLater();
    const tried = (tries.get(update) ?? 0) + 1;
    if (error.isPassing && code !== 429 && tried < maxTries) {
      tries.set(update, tried);
      log.warn({ update, code, method, tried }, 'a reply could not be delivered, it is tried again');
      throw new RetryLater();
    }
    log.warn({ update, code, error, tried }, 'a reply could not be delivered, given up');
    metrics.givenUp(code);
    const chatId = chatOf(ctx.incoming);
    if (code === 403 && chatId !== null) {
      await ctx.services.conversations.forget(chatId).catch((failure: unknown) => {
        log.warn({ update, error: failure }, 'a chat that blocks the bot could not be forgotten');
      });
    }
  }

  async function apologise(ctx: BotContext, error: unknown) {
    const update = ctx.update.update_id;
    const errorId = randomBytes(4).toString('hex');
    log.error({ update, kind: ctx.incoming.kind, errorId, error }, 'a handler failed, the person is told');
    metrics.failed();
    await tell(ctx, 'apology', { id: errorId }).catch((failure: unknown) => {
      log.warn({ update, errorId, error: failure }, 'the apology could not be delivered');
    });
  }

  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (error instanceof ApiError) await takeUndelivered(ctx, error);
      else await apologise(ctx, error);
    }
    tries.delete(ctx.update.update_id);
  };
}
