// Content exchanged in the running bot: by SIGHUP, as in production, and broken content refused.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { startEmulator } from '../support/bot-api/emulator.ts';
import { buildBot, spawnBot } from '../support/bot-process.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';

const intents = 'intents/program.yaml';

beforeAll(buildBot, 120_000);

test('SIGHUP makes changed content live, tells broken content, and loses no message', { timeout: 60_000 }, async () => {
  const emulator = await startEmulator();
  const { dir, remove } = makeContent();
  const bot = spawnBot(emulator, { environment: { CONTENT_DIR: dir } });
  const reply = (to: string) =>
    writeFileSync(join(dir, intents), SMALL_CONTENT[intents]!.replace('{ en: Hello! }', to));
  const anna = emulator.person({ language: 'en' });
  const hear = async (text: string) => {
    const before = anna.sees().length;
    anna.says('hello');
    await emulator.until(() => anna.sees().length > before, 'an answer');
    expect(anna.sees().at(-1)?.text).toContain(text);
  };
  try {
    await bot.prints('the bot is running');
    await hear('Hello!');
    reply('{ en: 5 }');
    bot.child.kill('SIGHUP');
    await bot.prints('intents/program.yaml:13:18: expected text as reply › en of \\"hello\\", got the number 5');
    await hear('Hello!');
    reply('{ en: Good day! }');
    bot.child.kill('SIGHUP');
    anna.says('hello');
    await bot.prints('the changed content is live, and being learned');
    await hear('Good day!');
    await bot.prints('the changed content is learned');
    await hear('Good day!');
    expect(anna.sees()).toHaveLength(5);
  } finally {
    bot.child.kill('SIGTERM');
    await bot.ended;
    await emulator.close();
    remove();
  }
});
