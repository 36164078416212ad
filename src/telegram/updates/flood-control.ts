// Who writes too much: nobody else waits longer for it.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { ChatQueues } from './chat-queues.js';

export interface FloodControl {
  /** Whether a further update of this queue is set aside. */
  isTooMuch(queue: string): boolean;
  /** Drops what waits in the queues of those who write too much, so that the others get their turn. */
  relieve(): void;
}

interface FloodOptions {
  queues: ChatQueues;
  /** Messages that may go out in a chat at once. */
  free(chatId: number): number;
  clock: Pick<Clock, 'now'>;
  log: Log;
}

/** Of a chat that has more waiting when Telegram's window is full, only what can go out at once is kept. */
const fairShare = 20;
/** How long a chat counts as a flood after something of it was dropped: then what can't go out at once does not wait. */
const floodMs = 10_000;
/** The most that may wait for one chat; beyond, it is a flood whatever else happens. */
const maxWaiting = 100;
/** Floods remembered at once; beyond, the oldest is forgotten before its time. */
const maxFloods = 1000;

/** Where the outgoing limits are switched off: then nothing is a flood. */
export const noFloodControl: FloodControl = { isTooMuch: () => false, relieve() {} };

export function createFloodControl({ queues, free, clock, log }: FloodOptions): FloodControl {
  const floods = new LRUCache<string, true>({ max: maxFloods, ttl: floodMs, perf: clock, ttlResolution: 0 });

  /** Queries of inline mode and guests' questions are not paced: one of a person may wait for another. */
  const freeOf = (queue: string) => {
    const chatId = /^chat (-?\d+)$/.exec(queue)?.[1];
    return chatId === undefined ? 1 : free(Number(chatId));
  };

  return {
    isTooMuch(queue) {
      return queues.waiting(queue) >= (floods.has(queue) ? freeOf(queue) : maxWaiting);
    },
    relieve() {
      for (const queue of queues.longerThan(fairShare)) {
        floods.set(queue, true);
        const dropped = queues.drop(queue, freeOf(queue));
        if (dropped > 0) log.warn({ dropped }, 'a chat writes more than can be answered, the rest of it is set aside');
      }
    },
  };
}
