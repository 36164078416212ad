// Fifty questions while calls go wrong: nothing is lost, and nothing comes twice.
import { expect } from 'vitest';
import { startEmulator } from '../support/bot-api/emulator.ts';
import type { Fault } from '../support/bot-api/faults.ts';
import { createFiftyQuestions } from '../support/fifty-questions.ts';
import { startBot } from '../support/running-bot.ts';

/** What goes wrong, with which calls, how often; and how many answers may come twice: those taken by Telegram without a word. */
export type FaultRow = readonly [title: string, method: RegExp, times: number, fault: Fault, maxDuplicates?: number];

/** Longer than any of these takes on a busy machine, in milliseconds. */
export const FAULT_TIMEOUT = 40_000;

export async function askDespite([, method, times, fault, maxDuplicates = 0]: FaultRow): Promise<void> {
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
}
