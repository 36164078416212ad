// Which updates are confirmed. Telegram gives out at most a hundred unconfirmed updates, and confirming one confirms all
// before it: so the offset is the number of the oldest that is not settled, however many later ones are.

import { dropOldest } from '../../answer/drop-oldest.js';

export interface UpdateWindow {
  /** Those that are seen for the first time. */
  add<T extends { update_id: number }>(updates: readonly T[]): T[];
  /** Its reply is delivered, or given up for a reason. */
  settle(updateId: number): void;
  /** What to ask Telegram for; undefined before the first update. */
  offset(): number | undefined;
  /** Updates not settled. */
  open(): number;
  /** The oldest not settled. */
  oldest(): number | undefined;
}

/** Settled updates remembered, in case a server gives one out again. */
const maxSettled = 10_000;

export function createUpdateWindow(): UpdateWindow {
  const open = new Set<number>();
  const settled = new Set<number>();
  let highest: number | undefined;
  const oldest = () => (open.size === 0 ? undefined : Math.min(...open));

  return {
    add(updates) {
      const fresh = updates.filter(({ update_id: id }) => !open.has(id) && !settled.has(id));
      for (const { update_id: id } of fresh) {
        open.add(id);
        if (highest === undefined || id > highest) highest = id;
      }
      return fresh;
    },
    settle(updateId) {
      if (!open.delete(updateId)) return;
      settled.add(updateId);
      dropOldest(settled, maxSettled);
    },
    offset: () => oldest() ?? (highest === undefined ? undefined : highest + 1),
    open: () => open.size,
    oldest,
  };
}
