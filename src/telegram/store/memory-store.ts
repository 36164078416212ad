// The store of a single process: a Map with a bound and an end of life for each entry.

import { dropOldest } from '../../answer/drop-oldest.js';
import type { Clock } from '../clock.js';
import type { Json, Store } from './store.js';

interface Entry {
  value: Json;
  /** Milliseconds since 1970. */
  endsMs: number;
}

export interface MemoryStoreOptions {
  clock: Pick<Clock, 'now'>;
  /** Most entries with an end of life, the oldest go first; default 10,000: about 3,000 people at once, 5 MB. */
  maxPassing?: number;
  /** Entries without an end of life, from an earlier run. */
  lasting?: Iterable<readonly [string, Json]>;
  /** Called after every change of such entries. */
  onLastingChange?: (entries: () => [string, Json][]) => void;
}

/** How often to look for entries that have come to their end; they count as gone before. */
const sweepMs = 60_000;

export function createMemoryStore({
  clock,
  maxPassing = 10_000,
  lasting: earlier = [],
  onLastingChange = () => {},
}: MemoryStoreOptions): Store {
  const passing = new Map<string, Entry>();
  const lasting = new Map<string, Json>(earlier);
  let sweptMs = clock.now();
  const changed = () => onLastingChange(() => [...lasting]);

  /** Drops what is over, once a minute. */
  const sweep = (nowMs: number) => {
    if (nowMs - sweptMs < sweepMs) return;
    sweptMs = nowMs;
    for (const [key, { endsMs }] of passing) if (endsMs <= nowMs) passing.delete(key);
  };

  return {
    async get(key) {
      const entry = passing.get(key);
      if (entry && entry.endsMs > clock.now()) return entry.value;
      return lasting.get(key);
    },
    async set(key, value, ttlMs) {
      if (ttlMs === null) {
        lasting.set(key, value);
        changed();
        return;
      }
      const nowMs = clock.now();
      // Set anew, it is the youngest of the Map.
      passing.delete(key);
      passing.set(key, { value, endsMs: nowMs + ttlMs });
      dropOldest(passing, maxPassing);
      sweep(nowMs);
    },
    async deleteAll(prefix) {
      for (const key of passing.keys()) if (key.startsWith(prefix)) passing.delete(key);
      const before = lasting.size;
      for (const key of lasting.keys()) if (key.startsWith(prefix)) lasting.delete(key);
      if (lasting.size !== before) changed();
    },
    async close() {},
  };
}
