// What a bad day brings besides broken replies: updates in disorder, a flood, people who block the bot.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import { createFiftyQuestions, type FiftyQuestions } from '../support/fifty-questions.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

let emulator: Emulator;
let bot: RunningBot;
let questions: FiftyQuestions;

beforeEach(async () => {
  emulator = await startEmulator();
  bot = await startBot(emulator);
  questions = createFiftyQuestions(emulator);
});
afterEach(async () => {
  await bot.stop();
  await emulator.close();
  expect(bot.log.join('')).not.toContain(emulator.token);
});

describe('fifty questions are answered, each once, while', () => {
  test('updates arrive twice, and out of order', async () => {
    questions.askAll();
    const { updates } = emulator.world;
    const all = [...updates.pending()];
    updates.addAgain([...all].reverse());
    await questions.answered();
    updates.addAgain(all.slice(0, 20));
    await emulator.until(() => updates.pending().length === 0, 'all is confirmed');
    expect(questions.duplicates()).toBe(0);
  });
});

describe('one person', () => {
  test('who floods is asked once to slow down, and delays nobody', async () => {
    const flooder = emulator.person({ language: 'en' });
    for (let count = 0; count < 500; count++) flooder.says(`who met? #${count}`);
    const anna = emulator.person();
    anna.says('cop29?');
    await emulator.until(() => anna.sees().length === 1, 'the other one is answered', 3000);
    await emulator.until(
      () => flooder.sees().some(({ text }) => /too many messages at once/.test(text)),
      'the flooder is told',
    );
    expect(flooder.sees().filter(({ text }) => /too many messages at once/.test(text))).toHaveLength(1);
    expect(flooder.sees().length).toBeLessThan(60);
  });

  test('who blocks the bot is given up, and nobody else', async () => {
    const [anna, boris] = [emulator.person(), emulator.person()];
    anna.chat.isBlocked = true;
    anna.says('who met?');
    boris.says('who met?');
    await emulator.until(
      () => boris.sees().length === 1 && emulator.world.updates.pending().length === 0,
      'all is settled',
    );
    expect(emulator.server.calls.filter(({ refused }) => refused === 403)).toHaveLength(1);
  });

  test('whose chat is paused by Telegram for long delays nobody', async () => {
    const anna = emulator.person();
    anna.chat.floodLimit = { messages: 0, perMs: 1000, retryAfterSeconds: 3 };
    anna.says('who met?');
    await emulator.until(() => emulator.server.calls.some(({ refused }) => refused === 429), 'the pause is ordered');
    const boris = emulator.person();
    boris.says('who met?');
    await emulator.until(() => boris.sees().length === 1, 'the other one is answered', 1500);
    anna.chat.floodLimit = undefined as never;
    await emulator.until(() => anna.sees().length === 1, 'the paused one is answered');
  });
});
