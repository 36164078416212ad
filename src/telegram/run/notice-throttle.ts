// "Please slow down", said to a chat at most once a minute.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';

const onceInMs = 60_000;
const maxChats = 1000;

/** True where the chat may be told now; it then counts as told. */
export function createNoticeThrottle(clock: Pick<Clock, 'now'>): (chatId: number) => boolean {
  const told = new LRUCache<number, true>({ max: maxChats, ttl: onceInMs, perf: clock, ttlResolution: 0 });
  return (chatId) => {
    if (told.has(chatId)) return false;
    told.set(chatId, true);
    return true;
  };
}
