// A text whose time is over, or that was lost: its reader is told once that the answer is from the standing article.
import { afterEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import type { Person } from '../support/bot-api/people.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { postsInLanguages } from '../support/posts.ts';
import { hasRedis, startRedis } from '../support/redis-server.ts';
import { startBot } from '../support/running-bot.ts';
import { waitUntil } from '../support/wait-until.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function setUp(changes: Parameters<typeof startBot>[1] = {}) {
  const emulator = await startEmulator();
  ends.push(() => emulator.close());
  const clock = createHandClock();
  const bot = await startBot(emulator, changes, clock);
  ends.push(() => bot.stop());
  return { emulator, clock, bot, gone: (language: string) => bot.answerer.current.say('post-gone', language) };
}

async function next(emulator: Emulator, person: Person, act: () => unknown): Promise<string> {
  const count = person.sees().length;
  act();
  await emulator.until(() => person.sees().length > count, 'an answer');
  await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is settled');
  expect(person.sees()).toHaveLength(count + 1);
  return person.sees().at(-1)!.text;
}

const cop29 = /^Preparations for COP29/;

test.each(postsInLanguages)(
  'in $language: after an hour without a question',
  async ({ language, text, question, answer }) => {
    const { emulator, clock, gone } = await setUp();
    const anna = emulator.person({ language });
    const asks = (words: string) => next(emulator, anna, () => anna.says(words));
    await next(emulator, anna, () => anna.forwards(text));
    clock.pass(59 * 60_000);
    expect(await asks(question)).toContain(answer);
    clock.pass(61 * 60_000);
    const told = await asks(question);
    expect(told.startsWith(`${gone(language)}\n\n`)).toBe(true);
    expect(told).not.toContain(answer);
    expect(await asks(question)).not.toContain(gone(language));
  },
);

describe('is not said', () => {
  const left: [string, (person: Person) => unknown][] = [
    ['left it by the button', (person) => person.presses(person.sees()[0]!, /Back/)],
    ['had it forgotten', (person) => person.says('/forget')],
  ];
  test.each(left)('to who %s', async (_, leave) => {
    const { emulator } = await setUp();
    const anna = emulator.person({ language: 'en' });
    await next(emulator, anna, () => anna.forwards(postsInLanguages[0]!.text));
    await next(emulator, anna, () => leave(anna));
    expect(await next(emulator, anna, () => anna.says('what about cop29?'))).toMatch(cop29);
  });
});

test.skipIf(!hasRedis)('where Redis has started anew without its data', async () => {
  const redis = await startRedis();
  ends.push(() => redis.down());
  const { emulator, bot, gone } = await setUp({ redisUrl: redis.url });
  const [anna, boris] = [emulator.person({ language: 'en' }), emulator.person({ language: 'en' })];
  await next(emulator, anna, () => anna.forwards(postsInLanguages[0]!.text));
  await redis.down();
  await redis.up();
  await waitUntil(async () => bot.log.some((line) => line.includes('Redis is back')), 'Redis is back');
  const asks = (person: Person) => next(emulator, person, () => person.says('what about cop29?'));
  expect(await asks(anna)).toContain(gone('en'));
  expect(await asks(anna)).toMatch(cop29);
  expect(await asks(boris)).toMatch(cop29);
});
