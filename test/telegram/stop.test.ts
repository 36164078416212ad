// A stop waits for nothing: telegraf's own loop sleeps five seconds after an error of the server, whatever happens meanwhile.
import { expect, test } from 'vitest';
import type { Clock } from '../../src/telegram/clock.ts';
import { startEmulator } from '../support/bot-api/emulator.ts';
import { internalError, tooMany } from '../support/bot-api/faults.ts';
import { startBot } from '../support/running-bot.ts';
import { waitUntil } from '../support/wait-until.ts';

/** A clock by which no time ever passes: a wait ends by its signal, or never. */
const standstill: Clock = {
  now: Date.now,
  random: () => 0,
  wait: (_, signal) => new Promise((done) => signal?.addEventListener('abort', () => done())),
};

test.each([
  ['500', internalError, 'no updates from Telegram'],
  ['429', tooMany(60), 'asks for a pause'],
])('the wait after %s ends at the stop, not a moment later', async (_, fault, said) => {
  const emulator = await startEmulator();
  const bot = await startBot(emulator, {}, standstill);
  emulator.faults.plan(/getUpdates/, Number.POSITIVE_INFINITY, fault);
  emulator.world.updates.close();
  await waitUntil(async () => bot.log.some((line) => line.includes(said)), 'the loop waits');
  await bot.stop();
  expect(emulator.faults.hits().reply).toBe(1);
  await emulator.close();
});
