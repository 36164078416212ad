// Order within a chat, and what becomes of those who write too much.
import { describe, expect, test } from 'vitest';
import { createBotWithin } from '../../support/bot-within.ts';
import { createFakeAnswerer } from '../../support/fake-answerer.ts';

const question = (id: number, text: string, chat = 7) => ({
  update_id: id,
  message: { message_id: id, date: 1, text, chat: { id: chat, type: 'private' }, from: { id: chat } },
});
const inline = (id: number) => ({
  update_id: id,
  inline_query: { id: String(id), from: { id: 7 }, query: 'cop29', offset: '' },
});
const guest = (id: number) => ({
  update_id: id,
  guest_message: { message_id: 1, chat: { id: -9 }, from: { id: 7 }, guest_query_id: String(id), text: 'who met?' },
});

/** A bot whose calls to Telegram hang until they are let go, and a clock that is set by hand. */
function hangingBot(free: () => number = () => 20) {
  let nowMs = 1_000_000;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const bot = createBotWithin(createFakeAnswerer(), {
    clock: { now: () => nowMs, wait: async () => {}, random: () => 0 },
    free,
    deliver: async () => {
      await held;
      return { message_id: 1 };
    },
  });
  return { bot, letGo, pass: (ms: number) => (nowMs += ms) };
}

describe('within a chat', () => {
  test('questions are answered in the order in which they came, those of others beside them', async () => {
    const bot = createBotWithin(createFakeAnswerer());
    await Promise.all([1, 2, 3, 4].map((id) => bot.take(question(id, `who met? #${id}`, id % 2))));
    const texts = bot.sent().map(({ payload }) => /#\d/.exec(String(payload.text))![0]);
    expect(texts.filter((text) => /[13]/.test(text))).toEqual(['#1', '#3']);
    expect(texts.filter((text) => /[24]/.test(text))).toEqual(['#2', '#4']);
  });
});

describe('after a flood', () => {
  test.each([
    ['inline query', inline, 'answerInlineQuery'],
    ['guest question', guest, 'answerGuestQuery'],
  ])('an hour later the first %s is answered', async (_, ask, method) => {
    const { bot, letGo, pass } = hangingBot();
    const flood = Array.from({ length: 30 }, (_, at) => bot.take(ask(at)));
    await Promise.resolve();
    bot.dispatcher.relieve();
    letGo();
    await Promise.all(flood);
    bot.sent();
    pass(3_600_000);
    await bot.take(ask(100));
    expect(bot.sent().map((call) => call.method)).toEqual([method]);
  });

  test('a query to which nothing is before is answered also while it lasts', async () => {
    const { bot, letGo } = hangingBot();
    const flood = Array.from({ length: 30 }, (_, at) => bot.take(inline(at)));
    await Promise.resolve();
    bot.dispatcher.relieve();
    letGo();
    await Promise.all(flood);
    bot.sent();
    await bot.take(inline(100));
    expect(bot.sent()).toHaveLength(1);
  });

  test('a chat is asked to slow down once, and once more a minute later', async () => {
    const { bot, letGo, pass } = hangingBot(() => 0);
    const flood = Array.from({ length: 30 }, (_, at) => bot.take(question(at, 'who met?')));
    await Promise.resolve();
    bot.dispatcher.relieve();
    letGo();
    await Promise.all(flood);
    const told = () =>
      bot.sent().filter(({ payload }) => /too many messages at once/.test(String(payload.text))).length;
    await Promise.resolve();
    expect(told()).toBe(1);
    await bot.take(question(50, 'who met?'));
    pass(5000);
    await bot.take(question(51, 'who met?'));
    expect(told()).toBe(0);
  });
});
