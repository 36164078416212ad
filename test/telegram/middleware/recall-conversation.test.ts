// What is remembered of a person, and what was never ours to read.
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../src/telegram/state/memory-store.ts';
import type { Json } from '../../../src/telegram/state/store.ts';
import { createBotWithin } from '../../support/bot-within.ts';
import { createFakeAnswerer } from '../../support/fake-answerer.ts';

const says = (id: number, text: string) => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1,
    text,
    chat: { id: 7, type: 'private' },
    from: { id: 7, language_code: 'tr' },
  },
});

const dialogue = { atMs: 0, language: 'en', turns: [] };
const kept: [string, string, Json][] = [
  ['a language that is no tag', '7/language', 'not a tag!'],
  ['a language that has no texts', '7/language', 'xx'],
  ['a language that is no text', '7/language', { language: 'ru' }],
  ['a talk in a language that is no tag', '7/turn/7', { dialogue: { ...dialogue, language: '--' }, because: ['x'] }],
  ['a talk without turns', '7/turn/7', { dialogue: { atMs: 0, language: 'en' }, because: ['x'] }],
  ['a talk with broken turns', '7/turn/7', { dialogue: { ...dialogue, turns: [{ facts: 5 }] }, because: ['x'] }],
  ['a talk with reasons that are none', '7/turn/7', { dialogue, because: null }],
  ['a talk that is a number', '7/turn/7', 5],
  ['an answer that is a text', '7/to/7/1', 'x'],
];

describe('kept values that nobody can read', () => {
  test.each(kept)('%s costs no answer', async (_, key, value) => {
    const store = createMemoryStore({ clock: { now: Date.now } });
    await store.set(key, value, 60_000);
    const bot = createBotWithin(createFakeAnswerer(), { store });
    await bot.take(says(1, 'who met?'));
    await bot.take(says(2, '/about'));
    const edited = { update_id: 3, edited_message: says(1, 'cop29?').message };
    await bot.take(edited);
    const texts = bot.sent().map(({ payload }) => String(payload.text));
    expect(texts[0]).toMatch(/^Bayramov met/);
    expect(texts[1]).toMatch(/Trend/);
    expect(texts[2]).toMatch(/^Preparations/);
    expect(bot.errors).toEqual([]);
  });

  test('counts as no talk and no choice: the language is that of the app', async () => {
    const store = createMemoryStore({ clock: { now: Date.now } });
    await store.set('7/language', 'not a tag!', null);
    await store.set('7/turn/7', { dialogue: { ...dialogue, language: '--' }, because: ['x'] }, 60_000);
    const bot = createBotWithin(createFakeAnswerer(), { store });
    await bot.take(says(1, '/why'));
    expect(bot.sent()[0]!.payload.text).toBe(createFakeAnswerer().say('why-nothing', 'tr'));
  });
});
