// Claims within one process: which updates it has answered, and which it is at.
import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Claims } from './store.js';

interface MemoryClaimsOptions {
  /** Answered updates to remember; default 10,000, about 1 MB and a hundred times what Telegram gives out again. */
  maxDone?: number;
  /** Marks of updates that an earlier run has answered. */
  earlier?: Iterable<string>;
  /** Called with the mark of each answered update; the next of its chat waits for it, so that a kill repeats one at most. */
  onDone?: (mark: string) => Promise<void>;
}

export function createMemoryClaims({ maxDone = 10_000, earlier = [], onDone }: MemoryClaimsOptions = {}): Claims {
  const doneEarlier = new Set(earlier);
  const done = new LRUCache<number, true>({ max: maxDone });
  const working = new Set<number>();

  return {
    async begin(update) {
      const id = update.update_id;
      if (done.has(id) || (doneEarlier.size > 0 && doneEarlier.has(markOf(update)))) return 'done';
      if (working.has(id)) return 'busy';
      working.add(id);
      return 'mine';
    },
    async end(update, _queue, isDone) {
      working.delete(update.update_id);
      if (!isDone) return;
      done.set(update.update_id, true);
      if (onDone) await onDone(markOf(update));
    },
  };
}

/**
 * An update's id with a check sum of the whole of it: a server set up anew begins its numbers again, and must not have its
 * first updates taken for those answered last week.
 */
function markOf(update: { update_id: number }): string {
  return `${update.update_id}.${crc32(JSON.stringify(update)).toString(36)}`;
}
