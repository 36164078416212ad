// The store of a single process: a Map with a bound and an end of life for each entry.
import type { Clock } from '../clock.js';
import { walkOldest } from '../walk-oldest.js';
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

export function createMemoryStore({
  clock,
  maxPassing = 10_000,
  lasting: earlier = [],
  onLastingChange = () => {},
}: MemoryStoreOptions): Store {
  const passing = new Map<string, Entry>();
  const lasting = new Map<string, Json>(earlier);
  const nextOldest = walkOldest(() => passing.entries());
  let oldest: [string, Entry] | undefined;
  const changed = () => onLastingChange(() => [...lasting]);

  /** Drops what is over, and the oldest of what is too much. */
  const dropOld = (nowMs: number) => {
    for (oldest ??= nextOldest(); oldest; oldest = nextOldest()) {
      const [key, entry] = oldest;
      // Set anew since, it is no longer the oldest.
      if (passing.get(key) !== entry) continue;
      if (entry.endsMs > nowMs && passing.size <= maxPassing) return;
      passing.delete(key);
    }
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
      dropOld(nowMs);
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
