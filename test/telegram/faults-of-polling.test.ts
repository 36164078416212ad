// Fifty questions while something is wrong with getting updates: nothing is lost, and nothing comes twice.
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../support/bot-api/emulator.ts';
import { badGateway, type Fault, garbage, htmlPage, refusal, tooMany } from '../support/bot-api/faults.ts';
import { createFiftyQuestions } from '../support/fifty-questions.ts';
import { startBot } from '../support/running-bot.ts';

/** What goes wrong, with which calls, and how often. */
const table: [string, RegExp, number, Fault, number?][] = [
  ['getUpdates answers 502 ten times', /getUpdates/, 10, badGateway],
  ['getUpdates is reset', /getUpdates/, 5, { do: 'reset' }],
  ['getUpdates is garbage', /getUpdates/, 3, garbage],
  ['getUpdates is an HTML page with status 200', /getUpdates/, 3, htmlPage],
  ['getUpdates is cut in half, and the line ends', /getUpdates/, 3, { do: 'cut', ending: 'close' }],
  ['getUpdates is cut in half, and the line falls silent', /getUpdates/, 1, { do: 'cut', ending: 'silence' }],
  ['getUpdates falls silent', /getUpdates/, 1, { do: 'silence' }],
  ['getUpdates drips', /getUpdates/, 1, { do: 'drip', everyMs: 20 }],
  ['getUpdates answers 429', /getUpdates/, 1, tooMany(1)],
  ['getUpdates answers 409 once', /getUpdates/, 1, refusal(409, 'Conflict: terminated by other getUpdates request')],
  ['everything is reset now and then', /./, 8, { do: 'reset' }],
];

describe('fifty questions are answered, each once, while', () => {
  test.concurrent.each(table)('%s', { timeout: 40_000 }, async (_, method, times, fault, maxDuplicates = 0) => {
    const emulator = await startEmulator();
    const bot = await startBot(emulator, { pollTimeoutSeconds: 1 });
    const questions = createFiftyQuestions(emulator);
    const lift = emulator.faults.plan(method, times, fault);
    questions.askAll();
    await questions.answered(30_000);
    lift();
    expect(emulator.faults.hits()[fault.do]).toBeGreaterThan(0);
    await bot.stop();
    expect(questions.duplicates()).toBeLessThanOrEqual(maxDuplicates);
    expect(emulator.world.updates.pending()).toHaveLength(0);
    expect(bot.log.join('')).not.toContain(emulator.token);
    await emulator.close();
  });
});
