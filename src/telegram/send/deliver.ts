// One message to Telegram, until it is there or there is a reason to give up.

import { ApiError } from '../api/api-error.js';
import type { Api } from '../api/client.js';
import { backOffMs, type Clock } from '../clock.js';
import type { RateLimiter } from './rate-limiter.js';
import { noSharedLimits, type SharedLimits } from './shared-limits.js';

export interface Delivery {
  method: string;
  payload: Readonly<Record<string, unknown>>;
  /** The chat to be paced in; null for calls that Telegram does not count, such as the answer to a button. */
  pacedChatId: number | null;
  /** Tries after which a server that answers with errors is given up; default 15, about 20 s. */
  maxTries?: number;
}

interface DeliverOptions {
  api: Api;
  rateLimiter: RateLimiter;
  /** Default: none, for a process that is alone. */
  sharedLimits?: SharedLimits;
  clock: Clock;
  /** Ends all waiting: what is not delivered by then fails with the code `ABORTED`. */
  signal: AbortSignal;
  onRetry?: (method: string, code: string | number) => void;
}

/** A longer `retry_after` than this is not waited for: nobody is still reading then. */
const maxRetryAfterSeconds = 60;
/** Times that `retry_after` is obeyed for one message. */
const maxFloodWaits = 5;
/** A network that is away (a laptop asleep, a server restarted) is waited for so long. */
const networkPatienceMs = 30 * 60_000;

export type Deliver = (delivery: Delivery) => Promise<unknown>;

/**
 * Makes the function that delivers. Its promise holds Telegram's result, or fails with the ApiError that made it give up.
 * A message may arrive twice where the connection broke after Telegram took it and before it said so.
 */
export function createDeliver({
  api,
  rateLimiter,
  sharedLimits = noSharedLimits,
  clock,
  signal,
  onRetry = () => {},
}: DeliverOptions): Deliver {
  return async ({ method, payload: first, pacedChatId, maxTries = 15 }) => {
    const startMs = clock.now();
    let payload = first;
    let tries = 0;
    let floodWaits = 0;
    for (;;) {
      if (pacedChatId !== null) await waitForTurn(pacedChatId);
      try {
        return await api.call(method, payload, { signal });
      } catch (error) {
        if (!(error instanceof ApiError) || signal.aborted) throw error;
        const corrected = correctPayload(payload, error);
        if (corrected) {
          // Two groups that name each other as the one they moved to would be tried for ever.
          if (++tries >= maxTries) throw error;
          payload = corrected;
        } else if (error.code === 429) {
          const seconds = Math.max(error.retryAfterSeconds ?? 1, 1);
          if (++floodWaits > maxFloodWaits || seconds > maxRetryAfterSeconds) throw error;
          if (pacedChatId === null) await clock.wait(seconds * 1000, signal);
          else {
            rateLimiter.pauseUntil(pacedChatId, clock.now() + seconds * 1000);
            await sharedLimits.pause(pacedChatId, seconds * 1000);
          }
        } else if (error.isPassing) {
          tries++;
          const isPatient = error.isNetwork && maxTries > 5 && clock.now() - startMs < networkPatienceMs;
          if (tries >= maxTries && !isPatient) throw error;
          await clock.wait(backOffMs(tries, clock.random()), signal);
        } else throw error;
        onRetry(method, error.code);
      }
    }
  };

  async function waitForTurn(chatId: number) {
    for (let ms = rateLimiter.waitMs(chatId); ms > 0 && !signal.aborted; ms = rateLimiter.waitMs(chatId))
      await clock.wait(ms, signal);
    rateLimiter.consume(chatId);
    for (let ms = await sharedLimits.takeMs(chatId); ms > 0 && !signal.aborted; ms = await sharedLimits.takeMs(chatId))
      await clock.wait(ms, signal);
  }
}

/**
 * What to send instead, where Telegram refuses this very payload for a reason that can be corrected; else null: the
 * group has moved, a button is not liked, a topic is closed.
 */
function correctPayload(payload: Readonly<Record<string, unknown>>, error: ApiError): Record<string, unknown> | null {
  if (error.code !== 400) return null;
  const { migrateToChatId, description } = error;
  if (migrateToChatId !== undefined && payload.chat_id !== migrateToChatId) {
    const { reply_parameters: _quoted, ...rest } = payload;
    return { ...rest, chat_id: migrateToChatId };
  }
  if (/button|keyboard|markup/i.test(description) && !/not modified/i.test(description) && payload.reply_markup) {
    const { reply_markup: _keyboard, ...rest } = payload;
    return rest;
  }
  if (/message thread not found|TOPIC_(CLOSED|DELETED)/i.test(description) && payload.message_thread_id !== undefined) {
    const { message_thread_id: _thread, ...rest } = payload;
    return rest;
  }
  return null;
}
