// The store of a single process: bounded, with an end of life for most entries.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { Json, Store } from './store.js';

interface MemoryStoreOptions {
  clock: Pick<Clock, 'now'>;
  /** Most entries with an end of life, those unused longest go first; default 10,000: about 3,000 people at once, 5 MB. */
  maxPassing?: number;
  /** Most characters of JSON in them, for texts are long; default 20 million: about 4,000 long posts. */
  maxPassingChars?: number;
  /** Entries without an end of life, from an earlier run. */
  lasting?: Iterable<readonly [string, Json]>;
  /** Called after every change of such entries. */
  onLastingChange?: (entries: () => [string, Json][]) => void;
}

/** `null` is a value of a store, but none of the cache. */
interface Entry {
  value: Json;
}

export function createMemoryStore({
  clock,
  maxPassing = 10_000,
  maxPassingChars = 20_000_000,
  lasting: earlier = [],
  onLastingChange = () => {},
}: MemoryStoreOptions): Store {
  const passing = new LRUCache<string, Entry>({
    max: maxPassing,
    maxSize: maxPassingChars,
    sizeCalculation: ({ value }) => JSON.stringify(value).length,
    perf: clock,
    ttlResolution: 0,
  });
  const lasting = new Map<string, Json>(earlier);
  const changed = () => onLastingChange(() => [...lasting]);

  return {
    async get(key) {
      return (passing.get(key) ?? { value: lasting.get(key) }).value;
    },
    async set(key, value, ttlMs) {
      if (ttlMs !== null) {
        passing.set(key, { value }, { ttl: ttlMs });
        return;
      }
      lasting.set(key, value);
      changed();
    },
    async entries(prefix) {
      const all = [...passing.entries()].map(([key, { value }]): [string, Json] => [key, value]);
      return [...all, ...lasting].filter(([key]) => key.startsWith(prefix));
    },
    async deleteAll(prefix) {
      for (const key of [...passing.keys()]) if (key.startsWith(prefix)) passing.delete(key);
      const before = lasting.size;
      for (const key of lasting.keys()) if (key.startsWith(prefix)) lasting.delete(key);
      if (lasting.size !== before) changed();
    },
    async close() {},
  };
}
