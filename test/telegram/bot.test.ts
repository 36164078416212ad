// telegraf's bot as its own users know it, and what it would lose by itself.
import { bold } from 'telegraf/format';
import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../src/telegram/api/api-error.ts';
import { createBotWithin } from '../support/bot-within.ts';
import { createFakeAnswerer } from '../support/fake-answerer.ts';

const says = (id: number, text: string, fields: object = {}) => ({
  update_id: id,
  message: { message_id: id, date: 1, text, chat: { id: 7, type: 'private' }, from: { id: 7 }, ...fields },
});

describe('the bot', () => {
  test('asks who it is before it takes updates, and once only', async () => {
    const { bot, source } = createBotWithin(createFakeAnswerer());
    await bot.launch();
    await bot.launch();
    expect(bot.botInfo).toMatchObject({ id: 1, username: 'bot' });
    expect(source.calls).toEqual(['identify', 'start', 'start']);
  });

  test('stops what gives it updates, with the reason in the log', async () => {
    const { bot, source, lines } = createBotWithin(createFakeAnswerer());
    await bot.stop('SIGTERM');
    expect(source.calls).toEqual(['stop']);
    expect(lines).toEqual(['stopping: what is being answered is finished first']);
  });

  test('sends by its own delivery whatever is asked of its client: messages are paced, queries are not and soon given up', async () => {
    const { bot, sent } = createBotWithin(createFakeAnswerer());
    await bot.telegram.sendMessage(7, bold`all`);
    await bot.telegram.answerCbQuery('5');
    await bot.telegram.getMyCommands();
    expect(sent()).toMatchObject([
      { method: 'sendMessage', pacedChatId: 7, payload: { text: 'all', entities: [{ type: 'bold', length: 3 }] } },
      { method: 'answerCallbackQuery', pacedChatId: null, maxTries: 3 },
      { method: 'getMyCommands', pacedChatId: null },
    ]);
  });

  test('rejects an update that is to come again, and settles one that can not be answered', async () => {
    let code: number | string = 'ABORTED';
    const { bot } = createBotWithin(createFakeAnswerer(), {
      deliver: async ({ method }) => {
        throw new ApiError({ method, code });
      },
    });
    await bot.launch();
    const update = says(1, 'who met?') as Parameters<typeof bot.handleUpdate>[0];
    await expect(bot.handleUpdate(update)).rejects.toMatchObject({ name: 'RetryLater' });
    code = 400;
    await expect(bot.handleUpdate(update)).resolves.toBeUndefined();
  });

  test('prints nothing of an update on which everything fails', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const within = createBotWithin(createFakeAnswerer({ throwsOn: 'explode' }), {
      deliver: async () => {
        throw new TypeError('broken too');
      },
    });
    expect(await within.take(says(1, 'explode'))).toBe('done');
    expect(within.lines).toEqual(['a handler failed, the person is told', 'the apology could not be delivered']);
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  });
});

describe('an update is routed by what it asks, whatever its fields are like', () => {
  const query = { id: '9', from: { id: 7 } };
  const person = { from: { id: 7 }, chat: { id: 7 }, message_id: 1 };
  const cases: [string, object, string, RegExp][] = [
    ['a command without its entity', says(1, '/help'), 'sendMessage', /^Ask in your own words/],
    ['a command in capitals', says(1, '/HELP'), 'sendMessage', /^Ask in your own words/],
    ['a question with broken entities', says(1, 'who met?', { entities: 5 }), 'sendMessage', /^Bayramov met/],
    [
      'a text that is none',
      { update_id: 1, message: { ...person, text: null, voice: {} } },
      'sendMessage',
      /^I can only read text/,
    ],
    [
      'an edit beside a broken message',
      { update_id: 1, edited_message: { ...person, text: 'who met?' }, inline_query: null },
      'sendMessage',
      /^Bayramov met/,
    ],
    ['a button without data', { update_id: 1, callback_query: query }, 'answerCallbackQuery', /out of date/],
    [
      'a button with a caption beside its data',
      { update_id: 1, callback_query: { ...query, caption: 'q:who-met', data: 't:' } },
      'sendMessage',
      /Choose a topic/,
    ],
  ];
  test.each(cases)('%s', async (_, update, method, text) => {
    const bot = createBotWithin(createFakeAnswerer());
    await bot.take(update as { update_id: number });
    const sent = bot.sent().find((call) => call.method === method);
    expect(sent?.payload.text).toMatch(text);
    expect(bot.errors).toEqual([]);
  });
});
