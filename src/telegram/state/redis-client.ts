// The connection to Redis: an end to every command, what is missed while it is away is made up for, and trouble is logged once.
import { createClient, ErrorReply } from '@redis/client';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { scripts } from './redis-scripts.js';
import { StoreUnavailable } from './store.js';

type Client = ReturnType<typeof open>;

interface RedisClient {
  client: Client;
  /** @throws StoreUnavailable where Redis does not answer in time, or refuses */
  run<T>(command: () => Promise<T>): Promise<T>;
  /**
   * A change that is made as soon as Redis answers, unless `drop` takes it back before. A later one of the same key replaces it.
   * Never fails.
   */
  change(key: string, command: () => Promise<unknown>): Promise<void>;
  /** Takes back the changes that are not made yet of all keys that begin so. */
  drop(prefix: string): void;
}

/** Redis answers within a millisecond; one that takes so long is away. */
const commandTimeoutMs = 1000;
const connectPatienceMs = 2000;
const mostReconnectMs = 1000;
/** Changes to be made up for; the oldest go first. */
const maxMissed = 1000;

function open(url: string) {
  return createClient({
    url,
    scripts,
    disableOfflineQueue: true,
    pingInterval: 10_000,
    socket: {
      connectTimeout: connectPatienceMs,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, mostReconnectMs),
    },
  });
}

/** Waits two seconds for Redis; it may be away for longer. */
export async function connectRedis(url: string, clock: Clock, log: Log): Promise<RedisClient> {
  const client = open(url);
  const missed = new Map<string, () => Promise<unknown>>();
  let isAway = false;
  let refusal = '';

  const takeFailure = (error: unknown) => {
    if (error instanceof ErrorReply) {
      const says = wordsOf(error);
      if (says !== refusal) log.warn({ says }, 'Redis refuses what it is asked: check REDIS_URL and the server');
      refusal = says;
      return;
    }
    if (!isAway) log.warn({ error }, 'Redis can not be reached, what replicas share is not at hand');
    isAway = true;
  };
  const takeAnswer = () => {
    if (isAway) log.info({ missed: missed.size }, 'Redis is back');
    isAway = false;
    if (missed.size === 0) return;
    const late = [...missed];
    missed.clear();
    for (const [key, command] of late) void change(key, command);
  };
  client.on('error', takeFailure);
  client.on('ready', () => {
    refusal = '';
    takeAnswer();
  });

  async function run<T>(command: () => Promise<T>): Promise<T> {
    if (!client.isReady) throw new StoreUnavailable();
    const late = new AbortController();
    const tooLate = clock.wait(commandTimeoutMs, late.signal).then(() => {
      if (!late.signal.aborted) throw new StoreUnavailable();
      return undefined as never;
    });
    try {
      const result = await Promise.race([command(), tooLate]);
      takeAnswer();
      return result;
    } catch (error) {
      takeFailure(error);
      throw new StoreUnavailable();
    } finally {
      late.abort();
    }
  }

  async function change(key: string, command: () => Promise<unknown>) {
    missed.delete(key);
    try {
      await run(command);
    } catch {
      missed.set(key, command);
      if (missed.size > maxMissed) missed.delete(missed.keys().next().value!);
    }
  }

  const connecting = client.connect().catch(takeFailure);
  const late = new AbortController();
  await Promise.race([connecting, clock.wait(connectPatienceMs, late.signal)]);
  late.abort();
  return {
    client,
    run,
    change,
    drop(prefix) {
      for (const key of missed.keys()) if (key.startsWith(prefix)) missed.delete(key);
    },
  };
}

/** `NOAUTH Authentication required.`; of a plain `ERR`, which may repeat what was to be kept, no more than that. */
function wordsOf({ message }: ErrorReply): string {
  return message.startsWith('ERR') ? 'ERR' : message;
}
