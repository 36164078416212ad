// Every store and every kind of claims keeps the same promises.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/telegram/clock.ts';
import type { Log } from '../../../src/telegram/log.ts';
import { createConversationState } from '../../../src/telegram/state/conversation-state.ts';
import { createFolderStore } from '../../../src/telegram/state/folder-store.ts';
import { keepWithin } from '../../../src/telegram/state/keep-within.ts';
import { createMemoryClaims } from '../../../src/telegram/state/memory-claims.ts';
import { createMemoryStore } from '../../../src/telegram/state/memory-store.ts';
import { openRedisStores } from '../../../src/telegram/state/redis-stores.ts';
import { type Claims, type Store, StoreUnavailable } from '../../../src/telegram/state/store.ts';
import { hasRedis, type RedisServer, startRedis } from '../../support/redis-server.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const clock = systemClock;

interface Both {
  store: Store;
  claims: Claims;
}

let redis: RedisServer;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});
afterAll(async () => {
  await redis?.down();
});

const newFolder = () => mkdtempSync(join(tmpdir(), 'meeting-bot-'));
let owners = 0;
const rates = { person: { burst: 3, perMinute: 90 }, group: { burst: 3, perMinute: 90 } };
const openRedis = (mustShare = false) =>
  openRedisStores({ url: redis.url, owner: `owner ${owners++}`, mustShare, rates, clock, log });

const kinds: [string, () => Promise<Both>, boolean][] = [
  ['in memory', async () => ({ store: createMemoryStore({ clock }), claims: createMemoryClaims() }), false],
  ['in a folder', async () => createFolderStore({ folder: newFolder(), owner: 'owner', clock, log }), false],
  ['in Redis', () => openRedis(), !hasRedis],
];

describe.each(kinds)('kept %s', (_, open, isSkipped) => {
  test.skipIf(isSkipped)('all values under a beginning are found, and those of others are not', async () => {
    const { store } = await open();
    await store.set('author/asked/1', { count: 1 }, null);
    await store.set('author/asked/2', 'two', 60_000);
    await store.set('author/decided/1', true, null);
    await store.set('author/asked/2', 'second', 60_000);
    expect(Object.fromEntries(await store.entries('author/asked/'))).toEqual({
      'author/asked/1': { count: 1 },
      'author/asked/2': 'second',
    });
    await expect(store.entries('nothing/')).resolves.toEqual([]);
    await store.close();
  });

  test.skipIf(isSkipped)('entries that have no end of life are kept within their number and time', async () => {
    const { store } = await open();
    for (const atMs of [10, 20, 30, 40]) await store.set(`waiting/${atMs}/`, { atMs }, null);
    await store.set('waiting/none/', 'no time', null);
    await keepWithin(store, 'waiting/', 2, 15);
    expect((await store.entries('waiting/')).map(([key]) => key).sort()).toEqual(['waiting/30/', 'waiting/40/']);
    await keepWithin(store, 'waiting/', 2, 35);
    expect((await store.entries('waiting/')).map(([key]) => key)).toEqual(['waiting/40/']);
    await store.close();
  });

  test.skipIf(isSkipped)('a value is there until it is deleted or its time is over', async () => {
    const { store } = await open();
    await store.set('7/turn/1', { a: [1, 'b', null] }, 60_000);
    await store.set('7/language', 'ru', null);
    await store.set('70/language', 'az', null);
    await store.set('7/gone', true, 1);
    await expect(store.get('7/turn/1')).resolves.toEqual({ a: [1, 'b', null] });
    await expect(store.get('7/language')).resolves.toBe('ru');
    await clock.wait(3);
    await expect(store.get('7/gone')).resolves.toBeUndefined();
    await store.deleteAll('7/');
    await expect(store.get('7/turn/1')).resolves.toBeUndefined();
    await expect(store.get('7/language')).resolves.toBeUndefined();
    await expect(store.get('70/language')).resolves.toBe('az');
    await expect(store.get('nothing')).resolves.toBeUndefined();
    await store.close();
  });

  test.skipIf(isSkipped)('an update is had by one, once, and again only where it was given back', async () => {
    const { store, claims } = await open();
    const update = { update_id: 5 };
    await expect(claims.begin(update, 'a')).resolves.toBe('mine');
    await expect(claims.begin(update, 'a')).resolves.toBe('busy');
    await claims.end(update, 'a', false);
    await expect(claims.begin(update, 'a')).resolves.toBe('mine');
    await claims.end(update, 'a', true);
    await expect(claims.begin(update, 'a')).resolves.toBe('done');
    await expect(claims.begin({ update_id: 4 }, 'a')).resolves.toBe('mine');
    await store.close();
  });
});

describe('in a folder', () => {
  test('choices and answered updates are there after a restart', async () => {
    const folder = newFolder();
    const first = createFolderStore({ folder, owner: 'a', clock, log });
    await first.store.set('7/language', 'ru', null);
    await first.claims.begin({ update_id: 5 }, 'a');
    await first.claims.end({ update_id: 5 }, 'a', true);
    await first.store.close();
    const second = createFolderStore({ folder, owner: 'a', clock, log });
    await expect(second.store.get('7/language')).resolves.toBe('ru');
    await expect(second.claims.begin({ update_id: 5 }, 'a')).resolves.toBe('done');
  });

  test('another bot, and another update of the same number, are not taken for the same', async () => {
    const folder = newFolder();
    const first = createFolderStore({ folder, owner: 'a', clock, log });
    await first.claims.begin({ update_id: 5, message: 1 } as never, 'a');
    await first.claims.end({ update_id: 5, message: 1 } as never, 'a', true);
    await first.store.close();
    const again = createFolderStore({ folder, owner: 'a', clock, log });
    await expect(again.claims.begin({ update_id: 5, message: 2 } as never, 'a')).resolves.toBe('mine');
    const other = createFolderStore({ folder, owner: 'b', clock, log });
    await expect(other.claims.begin({ update_id: 5, message: 1 } as never, 'a')).resolves.toBe('mine');
  });

  test('that can not be written, a warning is logged once and things go on in memory', async () => {
    const warnings: string[] = [];
    const folder = '/dev/null/no-folder';
    const keeping = { ...log, warn: (_: object, text: string) => warnings.push(text) };
    const { store } = createFolderStore({ folder, owner: 'a', clock, log: keeping });
    for (const language of ['ru', 'az']) {
      await store.set('7/language', language, null);
      await store.close();
    }
    await expect(store.get('7/language')).resolves.toBe('az');
    expect(warnings).toEqual([
      'the state folder can not be made, language choices last until the next start only',
      'answered updates can not be written down, a restart may answer some twice',
      'the state folder can not be written, what was to be kept is kept in memory only',
    ]);
  });

  test('a file that was cut off is read as empty', async () => {
    const folder = newFolder();
    const first = createFolderStore({ folder, owner: 'a', clock, log });
    await first.store.set('7/language', 'ru', null);
    await first.store.close();
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"7/lang');
    const { store } = createFolderStore({ folder, owner: 'a', clock, log });
    await expect(store.get('7/language')).resolves.toBeUndefined();
  });
});

describe('a state folder', () => {
  const watch = (warnings: string[]) => ({ ...log, warn: (_: object, text: string) => warnings.push(text) });

  test('that every user can write to is warned of', () => {
    const warnings: string[] = [];
    const folder = newFolder();
    chmodSync(folder, 0o777);
    createFolderStore({ folder, owner: 'a', clock, log: watch(warnings) });
    expect(warnings).toEqual([
      'every user of this machine can write to the state folder: take that right away (chmod o-w)',
    ]);
  });

  test('in which somebody has put links writes through none of them', async () => {
    const warnings: string[] = [];
    const folder = newFolder();
    const first = createFolderStore({ folder, owner: 'a', clock, log });
    await first.store.set('7/language', 'ru', null);
    await first.store.close();
    const victim = join(newFolder(), 'victim');
    writeFileSync(victim, 'untouched');
    for (const file of readdirSync(folder)) {
      for (const name of [file, `${file}.new`]) {
        rmSync(join(folder, name), { force: true });
        symlinkSync(victim, join(folder, name));
      }
    }
    const { store, claims } = createFolderStore({ folder, owner: 'a', clock, log: watch(warnings) });
    await store.set('7/language', 'az', null);
    await claims.begin({ update_id: 5 }, 'a');
    await claims.end({ update_id: 5 }, 'a', true);
    await store.close();
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
    expect(warnings).toHaveLength(2);
  });
});

describe('a stored value of another kind than what is asked for', () => {
  test.each(['not a tag', 5, null, {}])('counts as no chosen language: %j', async (value) => {
    const store = createMemoryStore({ clock });
    await store.set('7/language', value, null);
    await expect(createConversationState(store).language(7)).resolves.toBeUndefined();
  });

  test('counts as no earlier turn and no sent answer', async () => {
    const store = createMemoryStore({ clock });
    await store.set('7/turn/7', { dialogue: { atMs: 'now', language: 'en', turns: [] }, because: [] }, 60_000);
    await store.set('7/in/1', { messageId: 1, about: 'x', kind: 'unheard of' }, 60_000);
    const conversations = createConversationState(store);
    await expect(conversations.turn(7, '7')).resolves.toBeUndefined();
    await expect(conversations.sentByMessage(7, 1)).resolves.toBeUndefined();
  });

  test('is one of the right kind with more in it than is known', async () => {
    const store = createMemoryStore({ clock });
    const turn = { dialogue: { atMs: 1, language: 'en', turns: [], later: 1 }, because: ['x'], asked: [], quoted: [2] };
    await store.set('7/turn/7', turn, 60_000);
    await expect(createConversationState(store).turn(7, '7')).resolves.toEqual(turn);
  });
});

describe.skipIf(!hasRedis)('in Redis', () => {
  /** What is logged, and a promise that ends with the first line that says so. */
  function watching() {
    const lines: { says?: string; text: string }[] = [];
    const waiting = new Map<string, () => void>();
    const keep = ({ says }: { says?: string }, text: string) => {
      lines.push({ ...(says !== undefined && { says }), text });
      waiting.get(text)?.();
    };
    return {
      lines,
      log: { ...log, warn: keep, info: keep },
      says: (text: string) => new Promise<void>((resolve) => waiting.set(text, resolve)),
    };
  }
  const openAt = (url: string, mustShare: boolean, to: Log = log) =>
    openRedisStores({ url, owner: 'a', mustShare, rates, clock, log: to });

  test('a choice that was executed late does not come back after it was forgotten', async () => {
    const server = await startRedis();
    const { log: to, says } = watching();
    const { store } = await openAt(server.url, false, to);
    server.freeze();
    await store.set('7/language', 'ru', null);
    server.thaw();
    await store.deleteAll('7/');
    const back = says('Redis is back');
    await server.command('CLIENT KILL TYPE normal SKIPME yes');
    await back;
    await store.get('7/language');
    const other = await openAt(server.url, false);
    await expect(other.store.get('7/language')).resolves.toBeUndefined();
    await Promise.all([store.close(), other.store.close()]);
    await server.down();
  });

  test('a claim that was given too late for its replica is free for another at once', async () => {
    const server = await startRedis();
    const [a, b] = await Promise.all([openAt(server.url, true), openAt(server.url, true)]);
    server.freeze();
    await expect(a.claims.begin({ update_id: 1 }, 'chat 1')).rejects.toThrow(StoreUnavailable);
    server.thaw();
    await a.store.get('anything');
    await expect(b.claims.begin({ update_id: 1 }, 'chat 1')).resolves.toBe('mine');
    await Promise.all([a.store.close(), b.store.close()]);
    await server.down();
  });

  test('one slow command hides no later outage', async () => {
    const server = await startRedis();
    const { log: to, lines, says } = watching();
    const { store, claims } = await openAt(server.url, true, to);
    server.freeze();
    await expect(claims.begin({ update_id: 1 }, 'a')).rejects.toThrow(StoreUnavailable);
    server.thaw();
    await store.get('anything');
    const isAway = says('Redis can not be reached, what replicas share is not at hand');
    await server.down();
    await isAway;
    expect(lines.map(({ text }) => text)).toEqual([
      'Redis can not be reached, what replicas share is not at hand',
      'Redis is back',
      'Redis can not be reached, what replicas share is not at hand',
    ]);
    await store.close();
  });

  test('what Redis itself says is in the log, once', async () => {
    const server = await startRedis();
    const { log: to, lines } = watching();
    const { store } = await openAt(server.url, false, to);
    await server.command('CONFIG SET maxmemory 1');
    for (const language of ['ru', 'az']) await store.set('7/language', language, null);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.says).toMatch(/^OOM command not allowed/);
    await store.close();
    await server.down();
  });

  test('two replicas share values, updates and chats', async () => {
    const options = { url: redis.url, owner: 'shared', mustShare: true, rates, clock, log };
    const [a, b] = await Promise.all([openRedisStores(options), openRedisStores(options)]);
    await a.store.set('7/language', 'ru', null);
    await expect(b.store.get('7/language')).resolves.toBe('ru');
    await expect(a.claims.begin({ update_id: 1 }, 'chat 1')).resolves.toBe('mine');
    await expect(b.claims.begin({ update_id: 1 }, 'chat 1')).resolves.toBe('busy');
    await expect(b.claims.begin({ update_id: 2 }, 'chat 1')).resolves.toBe('busy');
    await expect(b.claims.begin({ update_id: 3 }, 'chat 2')).resolves.toBe('mine');
    await a.claims.end({ update_id: 1 }, 'chat 1', true);
    await expect(b.claims.begin({ update_id: 1 }, 'chat 1')).resolves.toBe('done');
    await expect(b.claims.begin({ update_id: 2 }, 'chat 1')).resolves.toBe('mine');
    await Promise.all([a.store.close(), b.store.close()]);
  });

  test('that goes away, a single process goes on from memory and makes up for it later, with one warning', async () => {
    const server = await startRedis();
    const warnings: string[] = [];
    let isBack = () => {};
    const back = new Promise<void>((resolve) => {
      isBack = resolve;
    });
    const watching = { ...log, warn: (_: object, text: string) => warnings.push(text), info: () => isBack() };
    const { store, claims } = await openRedisStores({
      url: server.url,
      owner: 'a',
      mustShare: false,
      rates,
      clock,
      log: watching,
    });
    await server.down();
    await store.set('7/language', 'ru', null);
    await expect(store.get('7/language')).resolves.toBe('ru');
    await expect(claims.begin({ update_id: 1 }, 'a')).resolves.toBe('mine');
    await claims.end({ update_id: 1 }, 'a', true);
    await expect(claims.begin({ update_id: 1 }, 'a')).resolves.toBe('done');
    await server.up();
    await back;
    await expect(store.get('7/language')).resolves.toBe('ru');
    const other = await openRedisStores({ url: server.url, owner: 'a', mustShare: false, rates, clock, log });
    await expect(other.claims.begin({ update_id: 1 }, 'a')).resolves.toBe('done');
    expect(warnings).toHaveLength(1);
    await Promise.all([store.close(), other.store.close()]);
    await server.down();
  });

  test('that hangs or is away, replicas claim nothing', async () => {
    const server = await startRedis();
    const { store, claims, isReady } = await openRedisStores({
      url: server.url,
      owner: 'a',
      mustShare: true,
      rates,
      clock,
      log,
    });
    server.freeze();
    await expect(claims.begin({ update_id: 1 }, 'a')).rejects.toThrow(StoreUnavailable);
    server.thaw();
    await server.down();
    await expect(claims.begin({ update_id: 1 }, 'a')).rejects.toThrow(StoreUnavailable);
    expect(isReady()).toBe(false);
    await store.close();
  });
});

describe.skipIf(!hasRedis)('the limits of sending of two replicas', () => {
  const openTwo = () => {
    const options = { url: redis.url, owner: `owner ${owners++}`, mustShare: true, rates, clock, log };
    return Promise.all([openRedisStores(options), openRedisStores(options)]);
  };

  test('are counted together, for each chat apart, and are free again after their time', async () => {
    const [a, b] = await openTwo();
    expect([await a.limits.takeMs(7), await b.limits.takeMs(7), await a.limits.takeMs(7)]).toEqual([0, 0, 0]);
    const waitMs = await b.limits.takeMs(7);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(2000);
    expect(await b.limits.takeMs(-7)).toBe(0);
    await clock.wait(waitMs + 5);
    expect(await b.limits.takeMs(7)).toBe(0);
    await Promise.all([a.store.close(), b.store.close()]);
  });

  test('hold for both when Telegram wants silence of one', async () => {
    const [a, b] = await openTwo();
    await a.limits.pause(7, 5000);
    expect(await b.limits.takeMs(7)).toBeGreaterThan(4000);
    await Promise.all([a.store.close(), b.store.close()]);
  });

  test('are left to each while Redis is away', async () => {
    const server = await startRedis();
    const { limits, store } = await openRedisStores({
      url: server.url,
      owner: 'a',
      mustShare: true,
      rates,
      clock,
      log,
    });
    for (let times = 0; times < 3; times++) await limits.takeMs(7);
    await server.down();
    expect(await limits.takeMs(7)).toBe(0);
    await limits.pause(7, 1000);
    await store.close();
  });
});
