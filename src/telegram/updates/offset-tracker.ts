// Which updates are confirmed. Telegram gives out at most a hundred unconfirmed updates, and confirming one confirms all
// before it: so the offset is the number of the oldest that is not confirmed, however many later ones are.
import { LRUCache } from 'lru-cache';

interface OffsetTracker {
  /** Those that are seen for the first time. */
  add<T extends { update_id: number }>(updates: readonly T[]): T[];
  /** Its reply is delivered, or given up for a reason. */
  confirm(updateId: number): void;
  /** What to ask Telegram for; undefined before the first update. */
  offset(): number | undefined;
  /** Number of updates not confirmed. */
  open(): number;
  /** The oldest not confirmed. */
  oldest(): number | undefined;
}

/** Confirmed updates remembered, in case a server gives one out again. */
const maxConfirmed = 10_000;

export function createOffsetTracker(): OffsetTracker {
  const open = new Set<number>();
  const confirmed = new LRUCache<number, true>({ max: maxConfirmed });
  let highest: number | undefined;
  const oldest = () => (open.size === 0 ? undefined : Math.min(...open));

  return {
    add(updates) {
      const fresh = updates.filter(({ update_id: id }) => !open.has(id) && !confirmed.has(id));
      for (const { update_id: id } of fresh) {
        open.add(id);
        if (highest === undefined || id > highest) highest = id;
      }
      return fresh;
    },
    confirm(updateId) {
      if (open.delete(updateId)) confirmed.set(updateId, true);
    },
    offset: () => oldest() ?? (highest === undefined ? undefined : highest + 1),
    open: () => open.size,
    oldest,
  };
}
