// Claims within one process: which updates it has answered, and which it is at.
import type { Claims } from './store.js';

export interface MemoryClaimsOptions {
  /** Answered updates to remember; default 10,000, about 1 MB and a hundred times what Telegram gives out again. */
  maxDone?: number;
  /** Marks of updates that an earlier run has answered. */
  earlier?: Iterable<string>;
  /** Called with the mark of each answered update. */
  onDone?: (mark: string) => void;
}

export function createMemoryClaims({ maxDone = 10_000, earlier = [], onDone }: MemoryClaimsOptions = {}): Claims {
  const doneEarlier = new Set(earlier);
  const done = new Set<number>();
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
      done.add(update.update_id);
      if (done.size > maxDone) done.delete(done.values().next().value!);
      onDone?.(markOf(update));
    },
  };
}

/**
 * An update's id with a check sum of the whole of it: a server set up anew begins its numbers again, and must not have its
 * first updates taken for those answered last week.
 */
export function markOf(update: { update_id: number }): string {
  const json = JSON.stringify(update);
  // FNV-1a, 32 bits.
  let sum = 0x811c9dc5;
  for (let at = 0; at < json.length; at++) sum = Math.imul(sum ^ json.charCodeAt(at), 0x01000193);
  return `${update.update_id}.${(sum >>> 0).toString(36)}`;
}
