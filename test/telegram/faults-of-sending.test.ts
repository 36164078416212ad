// Fifty questions while something is wrong with sending: nothing is lost, and nothing comes twice.
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../support/bot-api/emulator.ts';
import { badGateway, type Fault, garbage, htmlPage, internalError, tooMany } from '../support/bot-api/faults.ts';
import { createFiftyQuestions } from '../support/fifty-questions.ts';
import { startBot } from '../support/running-bot.ts';

/** What goes wrong, with which calls, how often; and how many answers may come twice: those taken by Telegram without a word. */
const table: [string, RegExp, number, Fault, number?][] = [
  ['sendMessage answers 429 with retry_after 1', /sendMessage/, 5, tooMany(1)],
  ['sendMessage answers 500 twice', /sendMessage/, 2, internalError],
  ['sendMessage answers 502', /sendMessage/, 10, badGateway],
  ['sendMessage is reset before it is done', /sendMessage/, 10, { do: 'reset' }],
  ['sendMessage is garbage', /sendMessage/, 5, garbage],
  ['sendMessage is an HTML page with status 200', /sendMessage/, 5, htmlPage],
  ['sendMessage is done and cut in half, and the line ends', /sendMessage/, 10, { do: 'cut', ending: 'close' }],
  [
    'sendMessage is done and cut in half, and the line falls silent',
    /sendMessage/,
    5,
    { do: 'cut', ending: 'silence' },
  ],
  ['sendMessage is done and drips', /sendMessage/, 5, { do: 'drip', everyMs: 20 }],
  ['sendMessage falls silent', /sendMessage/, 3, { do: 'silence' }],
  ['sendMessage is done and reset without a word', /sendMessage/, 3, { do: 'reset-after' }, 3],
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
