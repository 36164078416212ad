// The limits of sending that replicas share, counted in Redis.
import type { RedisClientType } from '@redis/client';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Rate } from '../send/rate-limiter.js';
import type { SharedLimits } from '../send/shared-limits.js';

interface RedisLimitsOptions {
  client: Pick<RedisClientType, 'eval'>;
  /** @throws where Redis does not answer in time */
  run<T>(command: () => Promise<T>): Promise<T>;
  /** Of all keys. */
  prefix: string;
  rates: { person: Rate; group: Rate };
}

/**
 * Counts in windows as long as a burst takes to be earned: a replica's own token bucket keeps the pace within one, and where
 * two windows meet two bursts may go out at most.
 */
export function createRedisLimits({ client, run, prefix, rates }: RedisLimitsOptions): SharedLimits {
  const limiterOf = (name: string, { burst, perMinute }: Rate) => {
    // The library counts whole seconds, and would keep a window of none for ever.
    const duration = Math.max(1, Math.round((burst / perMinute) * 60));
    const points = Math.max(burst, Math.floor((perMinute / 60) * duration));
    return new RateLimiterRedis({
      storeClient: client,
      useRedisPackage: true,
      keyPrefix: `${prefix}:limit:${name}`,
      points,
      duration,
    });
  };
  const person = limiterOf('person', rates.person);
  const group = limiterOf('group', rates.group);
  /** Groups, supergroups and channels have negative ids. */
  const limitOf = (chatId: number) => (chatId < 0 ? group : person);

  return {
    takeMs: (chatId) =>
      run(() =>
        limitOf(chatId)
          .consume(String(chatId))
          .then(() => 0, waitMsOf),
      ).catch(() => 0),
    async pause(chatId, ms) {
      await run(() => limitOf(chatId).block(String(chatId), Math.ceil(ms / 1000))).catch(() => {});
    },
  };
}

/** The library rejects with a result where it is too much, and with an error where it failed. */
function waitMsOf(reason: unknown): number {
  if (reason instanceof RateLimiterRes) return Math.max(1, reason.msBeforeNext);
  throw reason;
}
