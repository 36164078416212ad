// Outages as long as real ones, side by side: fifty questions, asked before, meanwhile and after.
import { describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import { refusal } from '../support/bot-api/faults.ts';
import { createFiftyQuestions, type FiftyQuestions } from '../support/fifty-questions.ts';
import { freePort, hasRedis, startRedis } from '../support/redis-server.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

const patience = { timeout: 90_000 };

interface Scene {
  emulator: Emulator;
  bot: RunningBot;
  questions: FiftyQuestions;
}

/** Ten questions before the outage, thirty in it, ten after it; each is answered once, and confirmed. */
async function askAround({ emulator, bot, questions }: Scene, outage: () => Promise<void>): Promise<void> {
  questions.askTen();
  await questions.answered();
  const over = outage();
  for (let tens = 0; tens < 3; tens++) questions.askTen();
  await over;
  questions.askTen();
  await questions.answered(40_000);
  await bot.stop();
  expect(emulator.world.updates.pending()).toHaveLength(0);
  expect(questions.duplicates()).toBe(0);
  expect(bot.log.join('')).not.toContain(emulator.token);
  await emulator.close();
}

const linesWith = ({ log }: RunningBot, text: string) => log.filter((line) => line.includes(text)).length;

describe.concurrent('fifty questions are answered, each once, while', () => {
  test('the server is away for 20 s', patience, async () => {
    const emulator = await startEmulator();
    const bot = await startBot(emulator);
    await askAround({ emulator, bot, questions: createFiftyQuestions(emulator) }, () => emulator.server.away(20_000));
    expect(linesWith(bot, 'no updates from Telegram')).toBe(1);
    expect(linesWith(bot, 'Telegram answers again')).toBe(1);
  });

  test('another poller takes the updates away for 10 s', patience, async () => {
    const emulator = await startEmulator();
    const bot = await startBot(emulator);
    const conflict = refusal(409, 'Conflict: terminated by other getUpdates request');
    const questions = createFiftyQuestions(emulator);
    await askAround({ emulator, bot, questions }, () => emulator.faults.during(10_000, /getUpdates/, conflict));
    expect(emulator.faults.hits().reply).toBeGreaterThan(3);
    expect(linesWith(bot, 'somebody else gets the updates')).toBe(1);
    expect(linesWith(bot, 'another copy of this bot is running elsewhere')).toBe(1);
  });

  test.skipIf(!hasRedis)('Redis is away for 10 s: a poller answers on from memory', patience, async () => {
    const [emulator, redis] = [await startEmulator(), await startRedis()];
    const bot = await startBot(emulator, { redisUrl: redis.url });
    const questions = createFiftyQuestions(emulator);
    await askAround({ emulator, bot, questions }, async () => {
      const over = redis.away(10_000);
      await questions.answered(8000);
      await over;
    });
    expect(linesWith(bot, 'Redis can not be reached')).toBe(1);
    await redis.down();
  });

  test.skipIf(!hasRedis)('Redis is away for 10 s: a webhook asks Telegram to come again', patience, async () => {
    const [emulator, redis] = [await startEmulator(), await startRedis()];
    const bot = await startBot(emulator, { redisUrl: redis.url, webhook: await localWebhook() });
    const questions = createFiftyQuestions(emulator);
    await askAround({ emulator, bot, questions }, () => redis.away(10_000));
    expect(linesWith(bot, 'Redis can not be reached')).toBe(1);
    await redis.down();
  });
});

async function localWebhook() {
  const port = await freePort();
  return {
    url: `http://127.0.0.1:${port}/hook`,
    host: '127.0.0.1',
    port,
    path: '/hook',
    secret: 's',
    certificate: null,
  };
}
