// "Please slow down", said to a chat at most once a minute.

import { dropOldest } from '../../answer/drop-oldest.js';
import type { Clock } from '../clock.js';

const onceInMs = 60_000;
const maxChats = 1000;

/** True where the chat may be told now; it then counts as told. */
export function createNoticeGate(clock: Pick<Clock, 'now'>): (chatId: number) => boolean {
  const toldMs = new Map<number, number>();
  return (chatId) => {
    const now = clock.now();
    const told = toldMs.get(chatId);
    if (told !== undefined && now - told < onceInMs) return false;
    toldMs.delete(chatId);
    toldMs.set(chatId, now);
    dropOldest(toldMs, maxChats);
    return true;
  };
}
