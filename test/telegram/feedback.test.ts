// What people think of answers, by buttons and by reactions, as it comes to the author.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import { newFolder } from '../support/bot-process.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

let emulator: Emulator;
let bot: RunningBot;
let file: string;

beforeEach(async () => {
  emulator = await startEmulator();
  file = join(newFolder(), 'feedback.jsonl');
  bot = await startBot(emulator, { feedback: { file, maxBytes: 10_000 } });
});
afterEach(async () => {
  await emulator.close();
});

/** All votes, when everything was handled and written. */
async function votes() {
  await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is confirmed');
  await bot.stop();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => (({ vote, about }) => ({ vote, about }))(JSON.parse(line)));
}

async function answerFor(person: ReturnType<Emulator['person']>) {
  person.says('who met?');
  await emulator.until(() => person.sees().length === 1, 'the answer');
  return person.sees()[0]!;
}

describe('a reaction to an answer', () => {
  test('counts once a person, however often it is given', async () => {
    const anna = emulator.person();
    const answer = await answerFor(anna);
    for (let times = 0; times < 3; times++) anna.reacts(answer, '👍');
    expect(await votes()).toEqual([{ vote: 'good', about: 'who-met' }]);
  });

  test('of each person of a group counts', async () => {
    const group = emulator.group();
    const [anna, boris] = [emulator.person(), emulator.person()];
    anna.says('@meeting_test_bot who met?', { in: group });
    await emulator.until(() => group.sees().length === 1, 'the answer');
    for (const person of [anna, boris, anna]) person.reacts(group.sees()[0]!, '👎');
    expect(await votes()).toEqual([
      { vote: 'bad', about: 'who-met' },
      { vote: 'bad', about: 'who-met' },
    ]);
  });

  test('and a button below it are one word', async () => {
    const anna = emulator.person({ language: 'en' });
    const answer = await answerFor(anna);
    anna.presses(answer, '👍 Helpful');
    anna.reacts(answer, '👍');
    anna.presses(answer, '👎 Not helpful');
    expect(await votes()).toEqual([{ vote: 'good', about: 'who-met' }]);
  });

  test('of another kind, or to what is no answer, counts nothing', async () => {
    const anna = emulator.person();
    const answer = await answerFor(anna);
    anna.reacts(answer, '❤');
    anna.says('/help');
    await emulator.until(() => anna.sees().length === 2, 'the help');
    anna.reacts(anna.sees()[1]!, '👍');
    anna.reacts(answer, '👎');
    expect(await votes()).toEqual([{ vote: 'bad', about: 'who-met' }]);
  });
});
