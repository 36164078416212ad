// How fast the bot may write in a chat: about a message a second with short bursts, in a group twenty a minute. There is no
// limit over all chats: Telegram's thirty a second is for messages that nobody asked for.

import { dropOldest } from '../../answer/drop-oldest.js';
import type { Clock } from '../clock.js';

export interface Rate {
  /** Messages that may go out at once after a quiet time; `Infinity` switches pacing off. */
  burst: number;
  perMinute: number;
}

export interface Pacer {
  /** Milliseconds until the next message may go out; 0 when it may now. */
  waitMs(chatId: number): number;
  /** Messages that may go out now, 0 or more. */
  free(chatId: number): number;
  /** Counts a message that goes out. */
  take(chatId: number): void;
  /** Telegram wants silence in this chat for so long. */
  hold(chatId: number, ms: number): void;
}

interface Bucket {
  tokens: number;
  atMs: number;
  heldUntilMs: number;
}

/** Chats whose count is kept; those beyond have been quiet the longest. */
const maxChats = 10_000;

/** Groups, supergroups and channels have negative ids. */
export function createPacer(clock: Pick<Clock, 'now'>, person: Rate, group: Rate): Pacer {
  const buckets = new Map<number, Bucket>();
  const rateOf = (chatId: number) => (chatId < 0 ? group : person);

  const bucketOf = (chatId: number): Bucket => {
    const rate = rateOf(chatId);
    const atMs = clock.now();
    const found = buckets.get(chatId);
    if (!found) {
      const bucket = { tokens: rate.burst, atMs, heldUntilMs: 0 };
      buckets.set(chatId, bucket);
      dropOldest(buckets, maxChats);
      return bucket;
    }
    found.tokens = Math.min(rate.burst, found.tokens + ((atMs - found.atMs) / 60_000) * rate.perMinute);
    found.atMs = atMs;
    return found;
  };

  return {
    waitMs(chatId) {
      const { tokens, heldUntilMs, atMs } = bucketOf(chatId);
      const forToken = tokens >= 1 ? 0 : ((1 - tokens) / rateOf(chatId).perMinute) * 60_000;
      return Math.ceil(Math.max(forToken, heldUntilMs - atMs, 0));
    },
    free(chatId) {
      const { tokens, heldUntilMs, atMs } = bucketOf(chatId);
      return heldUntilMs > atMs ? 0 : Math.floor(tokens);
    },
    take(chatId) {
      const bucket = bucketOf(chatId);
      bucket.tokens -= 1;
      // Taken anew, it is the youngest of the Map.
      buckets.delete(chatId);
      buckets.set(chatId, bucket);
    },
    hold(chatId, ms) {
      bucketOf(chatId).heldUntilMs = clock.now() + ms;
    },
  };
}
