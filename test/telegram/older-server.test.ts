// A Bot API server that knows no more than telegraf's own types: what is newer is done without.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

/** All but the methods of the year 2018. */
const newer =
  /^(?!(getMe|getUpdates|deleteWebhook|sendMessage|editMessageText|answerCallbackQuery|answerInlineQuery)$)/;

let emulator: Emulator;
let bot: RunningBot;

beforeEach(async () => {
  emulator = await startEmulator({ lacks: newer });
  bot = await startBot(emulator, { setsProfile: true });
});
afterEach(async () => {
  await bot.stop();
  await emulator.close();
});

/** Errors and warnings; the log's levels are pino's. */
const complaints = () => bot.log.filter((line) => (JSON.parse(line) as { level: number }).level > 30);

test('questions are answered, and nothing is complained of', async () => {
  const anna = emulator.person({ language: 'en' });
  anna.says('who met?');
  await emulator.until(() => anna.sees().length === 1, 'the answer');
  const refused = () => emulator.server.calls.filter(({ refused }) => refused === 404);
  await emulator.until(() => refused().some(({ method }) => /^setMyShortDescription$/i.test(method)), 'all was tried');
  expect(complaints()).toEqual([]);
});

test('a guest question that it hands on can not be answered: it is given up once, and the next is taken', async () => {
  emulator.person().asksAsGuest('@meeting_test_bot who met?');
  const anna = emulator.person();
  anna.says('who met?');
  await emulator.until(() => anna.sees().length === 1, 'the answer');
  await emulator.until(() => emulator.world.updates.pending().length === 0, 'both are confirmed');
  expect(emulator.server.calls.filter(({ method }) => method === 'answerGuestQuery')).toHaveLength(1);
  expect(complaints()).toEqual([]);
});
