// An update on which handling goes wrong: tried again, given up, or apologised for.
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/telegram/api/api-error.ts';
import { createMemoryStore } from '../../../src/telegram/state/memory-store.ts';
import { createBotWithin } from '../../support/bot-within.ts';
import { createFakeAnswerer } from '../../support/fake-answerer.ts';

const question = (id: number, text = 'who?') => ({
  update_id: id,
  message: { message_id: id, date: 1, text, chat: { id: 7, type: 'private' }, from: { id: 7 } },
});

const failing = (code: number | string) => async () => {
  throw new ApiError({ method: 'sendMessage', code });
};

const textOf = ({ payload }: { payload: Readonly<Record<string, unknown>> }) => payload.text;

describe('an update', () => {
  test.each([500, 502, 'ECONNRESET', 'NOT_JSON'])(
    'whose reply fails with %s is set aside the third time, with a line and without an apology',
    async (code) => {
      const bot = createBotWithin(createFakeAnswerer(), { deliver: failing(code) });
      const taken = [await bot.take(question(1)), await bot.take(question(1)), await bot.take(question(1))];
      expect(taken).toEqual(['retry', 'retry', 'done']);
      expect(bot.lines.at(-1)).toBe('a reply could not be delivered, given up');
      expect(bot.sent().map(textOf)).toEqual(Array(3).fill(expect.stringMatching(/^Bayramov met/)));
    },
  );

  test.each([400, 403, 429])('whose reply is refused with %s is given up at once', async (code) => {
    const clock = { now: () => 0, wait: async () => {}, random: () => 0 };
    const store = createMemoryStore({ clock });
    await store.set('7/language', 'ru', null);
    const bot = createBotWithin(createFakeAnswerer(), { deliver: failing(code), store });
    expect(await bot.take(question(1))).toBe('done');
    expect(await store.get('7/language')).toBe(code === 403 ? undefined : 'ru');
  });

  test('whose handling is cut off by the stop is left for the next start', async () => {
    const bot = createBotWithin(createFakeAnswerer(), { deliver: failing('ABORTED') });
    expect(await bot.take(question(1))).toBe('retry');
  });

  test('on which the engine fails is apologised for once, and is done', async () => {
    const bot = createBotWithin(createFakeAnswerer({ throwsOn: 'explode' }));
    expect(await bot.take(question(1, 'explode'))).toBe('done');
    expect(bot.sent().map(textOf)).toEqual([expect.stringMatching(/\(Error [0-9a-f]{8}\)/)]);
    expect(await bot.take(question(1, 'explode'))).toBe('done');
    expect(bot.sent()).toEqual([]);
  });

  test('that can not even be read is done, with a line, and holds up nobody', async () => {
    const bot = createBotWithin(createFakeAnswerer());
    const unreadable = {
      update_id: 1,
      get message() {
        throw new RangeError('broken');
      },
    };
    expect(await bot.take(unreadable)).toBe('done');
    expect(bot.lines).toEqual(['an update could not be read, it is set aside']);
  });

  test('of which even the forgetting fails is done', async () => {
    const store = {
      ...createMemoryStore({ clock: { now: () => 0 } }),
      deleteAll: async () => {
        throw new Error('the disk is gone');
      },
    };
    const bot = createBotWithin(createFakeAnswerer(), { deliver: failing(403), store });
    expect(await bot.take(question(1))).toBe('done');
  });

  test('that fails is forgotten when a thousand others have failed since: its tries are counted anew', async () => {
    const bot = createBotWithin(createFakeAnswerer(), { deliver: failing(500) });
    for (let tries = 1; tries <= 2; tries++) expect(await bot.take(question(1))).toBe('retry');
    for (let id = 2; id <= 1001; id++) await bot.take(question(id));
    expect(await bot.take(question(1))).toBe('retry');
  });
});
