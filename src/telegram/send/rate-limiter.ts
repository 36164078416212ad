// How fast the bot may write in a chat: about a message a second with short bursts, in a group twenty a minute; a token bucket
// for each chat. There is no limit over all chats: Telegram's thirty a second is for messages that nobody asked for.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';

export interface Rate {
  /** Messages that may go out at once after a quiet time; `Infinity` switches the limit off. */
  burst: number;
  perMinute: number;
}

export interface RateLimiter {
  /** Milliseconds until the next message may go out; 0 when it may now. */
  waitMs(chatId: number): number;
  /** Messages that may go out now, 0 or more. */
  free(chatId: number): number;
  /** Counts a message that goes out. */
  consume(chatId: number): void;
  /** Telegram wants silence in this chat until then (as `clock.now`). What was left of a burst is gone: Telegram counts otherwise. */
  pauseUntil(chatId: number, atMs: number): void;
}

interface Bucket {
  tokens: number;
  atMs: number;
  pausedUntilMs: number;
}

/** Chats whose count is kept; those beyond have been quiet the longest. */
const maxChats = 10_000;

/** Groups, supergroups and channels have negative ids. */
export function createRateLimiter(clock: Pick<Clock, 'now'>, person: Rate, group: Rate): RateLimiter {
  const buckets = new LRUCache<number, Bucket>({ max: maxChats });
  const rateOf = (chatId: number) => (chatId < 0 ? group : person);

  const bucketOf = (chatId: number): Bucket => {
    const { burst, perMinute } = rateOf(chatId);
    const atMs = clock.now();
    const found = buckets.get(chatId);
    if (!found) {
      const bucket = { tokens: burst, atMs, pausedUntilMs: 0 };
      buckets.set(chatId, bucket);
      return bucket;
    }
    const elapsedMs = atMs - found.atMs;
    if (elapsedMs > 0) found.tokens = Math.min(burst, found.tokens + (elapsedMs / 60_000) * perMinute);
    found.atMs = atMs;
    return found;
  };

  return {
    waitMs(chatId) {
      const { tokens, pausedUntilMs, atMs } = bucketOf(chatId);
      const forToken = tokens >= 1 ? 0 : ((1 - tokens) / rateOf(chatId).perMinute) * 60_000;
      return Math.ceil(Math.max(forToken, pausedUntilMs - atMs, 0));
    },
    free(chatId) {
      const { tokens, pausedUntilMs, atMs } = bucketOf(chatId);
      return pausedUntilMs > atMs ? 0 : Math.max(0, Math.floor(tokens));
    },
    consume(chatId) {
      bucketOf(chatId).tokens -= 1;
    },
    pauseUntil(chatId, atMs) {
      const bucket = bucketOf(chatId);
      bucket.pausedUntilMs = atMs;
      bucket.tokens = Math.min(bucket.tokens, 1);
    },
  };
}
