// Whatever comes in, it is answered or ignored. (`npm run bench -- telegram` sends a hundred thousand, and times them.)
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUpdate } from '../../src/telegram/updates/read-update.ts';
import { createBotWithin } from '../support/bot-within.ts';
import { createFakeAnswerer } from '../support/fake-answerer.ts';
import { strangeUpdate } from '../support/strange-updates.ts';

test('any update is answered or ignored, and what is sent is within the limits of Telegram', async () => {
  const bot = createBotWithin(createFakeAnswerer());
  let number = 0;
  await fc.assert(
    fc.asyncProperty(strangeUpdate, async (update) => {
      const fresh = { ...update, update_id: number++ };
      expect(await bot.take(fresh)).toBe('done');
      expect(bot.errors).toEqual([]);
      const sent = bot.sent();
      const { kind } = readUpdate(fresh, { id: 1, username: 'bot' });
      if (['question', 'textless', 'button', 'inline', 'guest'].includes(kind)) expect(sent.length).toBeGreaterThan(0);
      if (kind === 'ignored') expect(sent).toEqual([]);
      for (const { payload } of sent) {
        const { text } = payload as { text?: string };
        if (text !== undefined) expect(text.length).toBeLessThanOrEqual(4096);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  { message: null },
  { message: 'text' },
  { message: { chat: null } },
  { message: { message_id: 1, text: 'who?', chat: { id: 1 } } },
  { callback_query: null },
  { inline_query: { id: 5 } },
  { message_reaction: { new_reaction: 'x' } },
  { my_chat_member: { chat: { id: 1 }, new_chat_member: null } },
])('%j is ignored', async (fields) => {
  const bot = createBotWithin(createFakeAnswerer());
  expect(await bot.take({ update_id: 1, ...fields })).toBe('done');
  expect(bot.sent()).toEqual([]);
  expect(bot.errors).toEqual([]);
});
