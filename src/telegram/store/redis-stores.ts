// Store and claims that replicas share, in Redis. The client is loaded only where an address is set.
import { createHash, randomUUID } from 'node:crypto';
import type { RedisClientType } from '@redis/client';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { createMemoryClaims } from './memory-claims.js';
import { createMemoryStore } from './memory-store.js';
import { beginScript, endScript, renewScript } from './redis-scripts.js';
import { type Claims, type Json, type Store, StoreUnavailable } from './store.js';

export interface RedisStoresOptions {
  url: string;
  /** Tells bots apart that share a Redis: the token and the address of the server. */
  owner: string;
  /** True where replicas work side by side: without Redis they must not answer. False goes on alone, from memory. */
  mustShare: boolean;
  clock: Clock;
  log: Log;
}

export interface RedisStores {
  store: Store;
  claims: Claims;
  isReady(): boolean;
}

/** A claim that its replica no longer renews, because it was killed, is free for another after so long. */
const claimMs = 15_000;
const renewMs = claimMs / 3;
/** Telegram gives an update out again for a day. */
const doneMs = 24 * 3600 * 1000;
/** Redis answers within a millisecond; one that takes so long is away. */
const commandTimeoutMs = 1000;
const connectPatienceMs = 2000;
const mostReconnectMs = 1000;
/** Changes made while Redis is away, to be made up for; the oldest go first. */
const maxMissed = 1000;

export async function openRedisStores({ url, owner, mustShare, clock, log }: RedisStoresOptions): Promise<RedisStores> {
  const { createClient } = await import('@redis/client');
  const client: RedisClientType = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: 10_000,
    socket: {
      connectTimeout: connectPatienceMs,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, mostReconnectMs),
    },
  });
  const prefix = `{meeting-bot:${createHash('sha256').update(owner).digest('hex').slice(0, 12)}}`;
  const replica = randomUUID();
  const held = new Set<string>();
  const nearby = createMemoryStore({ clock });
  const local = createMemoryClaims();
  const missed: (() => Promise<unknown>)[] = [];
  let isAway = false;

  const away = (error: unknown) => {
    if (!isAway) log.warn({ error }, 'Redis can not be reached, what replicas share is not at hand');
    isAway = true;
  };
  client.on('error', away);
  client.on('ready', () => {
    if (isAway) log.info({ missed: missed.length }, 'Redis is back');
    isAway = false;
    for (const change of missed.splice(0)) void run(change).catch(away);
  });

  /** @throws StoreUnavailable where Redis does not answer in time */
  async function run<T>(command: () => Promise<T>): Promise<T> {
    if (!client.isReady) throw new StoreUnavailable();
    const late = new AbortController();
    const tooLate = clock.wait(commandTimeoutMs, late.signal).then(() => {
      throw new StoreUnavailable();
    });
    tooLate.catch(() => {});
    try {
      return await Promise.race([command(), tooLate]);
    } catch (error) {
      away(error);
      throw new StoreUnavailable();
    } finally {
      late.abort();
    }
  }

  /** A change that is made as soon as Redis is there. */
  async function change(command: () => Promise<unknown>) {
    try {
      await run(command);
    } catch {
      missed.push(command);
      if (missed.length > maxMissed) missed.shift();
    }
  }

  const evaluate = (script: string, keys: string[], args: string[]) => client.eval(script, { keys, arguments: args });
  const keysOf = (updateId: number, queue: string) => [`${prefix}:update:${updateId}`, `${prefix}:queue:${queue}`];

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
      const expiration = ttlMs === null ? {} : { expiration: { type: 'PX' as const, value: ttlMs } };
      await change(() => client.set(`${prefix}:${key}`, JSON.stringify(value), expiration));
    },
    async deleteAll(begin) {
      await nearby.deleteAll(begin);
      await change(async () => {
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
      try {
        const claim = await run(() => evaluate(beginScript, keys, [replica, String(claimMs)]));
        if (claim === 'mine') for (const key of keys) held.add(key);
        else await local.end(update, queue, false);
        return claim as 'mine' | 'done' | 'busy';
      } catch (error) {
        if (!mustShare) return 'mine';
        await local.end(update, queue, false);
        throw error;
      }
    },
    async end(update, queue, isDone) {
      await local.end(update, queue, isDone);
      const keys = keysOf(update.update_id, queue);
      for (const key of keys) held.delete(key);
      await change(() => evaluate(endScript, keys, [replica, isDone ? 'done' : '', String(doneMs)]));
    },
  };

  const renewing = setInterval(() => {
    if (held.size > 0) void run(() => evaluate(renewScript, [...held], [replica, String(claimMs)])).catch(away);
  }, renewMs);
  renewing.unref();

  const connecting = client.connect().catch(away);
  const late = new AbortController();
  await Promise.race([connecting, clock.wait(connectPatienceMs, late.signal)]);
  late.abort();
  return { store, claims, isReady: () => client.isReady };
}
