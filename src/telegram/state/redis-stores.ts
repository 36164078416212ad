// Store and claims that replicas share, in Redis. The client is loaded only where an address is set.
import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Rate } from '../send/rate-limiter.js';
import { noSharedLimits, type SharedLimits } from '../send/shared-limits.js';
import { createMemoryClaims } from './memory-claims.js';
import { createMemoryStore } from './memory-store.js';
import type { Claims, Json, Store } from './store.js';

interface RedisStoresOptions {
  url: string;
  /** Tells bots apart that share a Redis: the token and the address of the server. */
  owner: string;
  /** True where replicas work side by side: without Redis they must not answer. False goes on alone, from memory. */
  mustShare: boolean;
  /** Of what goes out; `Infinity` has none. */
  rates: { person: Rate; group: Rate };
  clock: Clock;
  log: Log;
}

interface RedisStores {
  store: Store;
  claims: Claims;
  limits: SharedLimits;
  isReady(): boolean;
}

/** A claim that its replica no longer renews, because it was killed, is free for another after so long. */
const claimMs = 15_000;
const renewMs = claimMs / 3;
/** Telegram gives an update out again for a day. */
const doneMs = 24 * 3600 * 1000;

export async function openRedisStores({
  url,
  owner,
  mustShare,
  rates,
  clock,
  log,
}: RedisStoresOptions): Promise<RedisStores> {
  const { connectRedis } = await import('./redis-client.js');
  const { client, run, change, drop } = await connectRedis(url, clock, log);
  const prefix = `{meeting-bot:${createHash('sha256').update(owner).digest('hex').slice(0, 12)}}`;
  const limits = Number.isFinite(rates.person.burst)
    ? (await import('./redis-limits.js')).createRedisLimits({ client, run, prefix, rates })
    : noSharedLimits;
  const replica = randomUUID();
  const held = new Set<string>();
  const nearby = createMemoryStore({ clock });
  const local = createMemoryClaims();
  const keysOf = (updateId: number, queue: string) =>
    [`${prefix}:update:${updateId}`, `${prefix}:queue:${queue}`] as const;
  /** Late, as Redis was away, the update or its queue may have been claimed anew: then that claim stays. */
  const giveBack = async ([update, queue]: readonly [string, string], isDone: boolean) => {
    if (held.has(update)) return;
    await client.endClaim([update, held.has(queue) ? `${prefix}:queue:` : queue], replica, isDone, doneMs);
  };

  const store: Store = {
    async get(key) {
      try {
        const text = await run(() => client.get(`${prefix}:${key}`));
        return text === null ? undefined : (JSON.parse(text) as Json);
      } catch {
        return await nearby.get(key);
      }
    },
    async set(key, value, ttlMs) {
      await nearby.set(key, value, ttlMs ?? doneMs);
      const text = JSON.stringify(value);
      const endsMs = clock.now() + (ttlMs ?? 0);
      await change(key, async () => {
        if (ttlMs === null) return await client.set(`${prefix}:${key}`, text);
        const leftMs = endsMs - clock.now();
        return (
          leftMs > 0 && (await client.set(`${prefix}:${key}`, text, { expiration: { type: 'PX', value: leftMs } }))
        );
      });
    },
    async entries(begin) {
      try {
        return await run(async () => {
          const found: [string, Json][] = [];
          for await (const keys of client.scanIterator({ MATCH: `${prefix}:${begin}*`, COUNT: 1000 })) {
            const texts = keys.length > 0 ? await client.mGet(keys) : [];
            for (const [at, text] of texts.entries())
              if (text !== null) found.push([keys[at]!.slice(prefix.length + 1), JSON.parse(text) as Json]);
          }
          // SCAN may give a key twice.
          return [...new Map(found)];
        });
      } catch {
        return await nearby.entries(begin);
      }
    },
    async deleteAll(begin) {
      await nearby.deleteAll(begin);
      // Else a change that is not made yet would bring back what is to be forgotten.
      drop(begin);
      await change(`${begin}*`, async () => {
        for await (const keys of client.scanIterator({ MATCH: `${prefix}:${begin}*`, COUNT: 1000 })) {
          if (keys.length > 0) await client.del(keys);
        }
      });
    },
    async close() {
      clearInterval(renewing);
      if (client.isOpen) client.destroy();
    },
  };

  const claims: Claims = {
    async begin(update, queue) {
      const mine = await local.begin(update, queue);
      if (mine !== 'mine') return mine;
      const keys = keysOf(update.update_id, queue);
      for (const key of keys) held.add(key);
      const letGo = async () => {
        for (const key of keys) held.delete(key);
        await local.end(update, queue, false);
      };
      try {
        const claim = await run(() => client.beginClaim(keys, replica, claimMs));
        if (claim !== 'mine') await letGo();
        return claim;
      } catch (error) {
        if (!mustShare) return 'mine';
        await letGo();
        // Redis may have given the claim all the same, and said so too late.
        void change(`claim ${update.update_id}`, () => giveBack(keys, false));
        throw error;
      }
    },
    async end(update, queue, isDone) {
      await local.end(update, queue, isDone);
      const keys = keysOf(update.update_id, queue);
      for (const key of keys) held.delete(key);
      await change(`claim ${update.update_id}`, () => giveBack(keys, isDone));
    },
  };

  const renewing = setInterval(() => {
    // A claim that can not be renewed now is lost after three times, and that Redis is away is in the log.
    if (held.size > 0) run(() => client.renewClaims([...held], replica, claimMs)).catch(() => {});
  }, renewMs);
  renewing.unref();
  return { store, claims, limits, isReady: () => client.isReady };
}
