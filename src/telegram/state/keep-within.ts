// Bounds for entries of a store that have no end of life of their own, so that they outlive a restart.
import { z } from 'zod';
import type { Store } from './store.js';

const timed = z.looseObject({ atMs: z.number() });

/**
 * Deletes what is older, and the oldest of what is too much. An entry without a time (`atMs`) is none of ours, and goes.
 *
 * @param prefix  what the keys begin with
 * @param most    entries that stay, 0 or more
 * @param sinceMs what has an earlier time goes
 */
export async function keepWithin(store: Store, prefix: string, most: number, sinceMs: number): Promise<void> {
  const found = (await store.entries(prefix)).map(([key, value]) => ({
    key,
    atMs: timed.safeParse(value).data?.atMs ?? 0,
  }));
  const newestFirst = found.toSorted((a, b) => b.atMs - a.atMs);
  for (const [at, { key, atMs }] of newestFirst.entries()) if (at >= most || atMs < sinceMs) await store.deleteAll(key);
}
