// Posts of many chats at once: none is lost, and none is answered from another's, whatever the order and whatever fails.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ApiError } from '../../src/telegram/api/api-error.ts';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import type { Person } from '../support/bot-api/people.ts';
import { build, spawnBot } from '../support/bot-process.ts';
import { createBotWithin } from '../support/bot-within.ts';
import { createFakeAnswerer } from '../support/fake-answerer.ts';
import { freePort, hasRedis, type RedisServer, startRedis } from '../support/redis-server.ts';
import { startBot } from '../support/running-bot.ts';
import { makeTextContent } from '../support/text-content.ts';

const postOf = (number: number) =>
  `Mayor Olga Petersen opened bridge number ${number} in Riverton on Monday. The bridge cost ${7000 + number} euros. It was built in three years.`;
/** Makes a post long enough to be pasted. */
const filler = 'It is the longest bridge of the region, and the whole town came to see it on the first day.';
const costOf = (text: string) => /\b7\d{3}\b/.exec(text)?.[0];
/** What a forwarded text is answered with. */
const acknowledgement = 'I have read this text';
const question = 'How much did the bridge cost?';

interface Chat {
  person: Person;
  number: number;
}

const fiftyChats = (emulator: Emulator): Chat[] =>
  Array.from({ length: 50 }, (_, number) => ({ person: emulator.person({ language: 'en' }), number }));

const forwardAll = (chats: readonly Chat[]) => {
  for (const { person, number } of chats) person.forwards(postOf(number));
};
const askAll = (chats: readonly Chat[]) => {
  for (const { person } of chats) person.says(question);
};

/**
 * Ends when every chat has its answers, each from its own post.
 *
 * @param again  answers that may come a second time: of a replica that was killed between sending one and noting it
 */
async function answered(emulator: Emulator, chats: readonly Chat[], count: number, again = 0) {
  const answersOf = ({ person }: Chat) => person.sees().filter(({ text }) => !text.startsWith(acknowledgement));
  const isDone = (chat: Chat) => answersOf(chat).length >= count;
  await emulator.until(() => chats.every(isDone), 'every chat is answered', 60_000);
  for (const chat of chats) {
    const costs = answersOf(chat).map(({ text }) => costOf(text));
    expect(costs.length).toBeLessThanOrEqual(count + again);
    expect(new Set(costs)).toEqual(new Set([String(7000 + chat.number)]));
  }
}

beforeAll(build, 120_000);

describe.concurrent('fifty posts of fifty chats are answered, each from its own', { timeout: 120_000 }, () => {
  test('at once', async () => {
    const emulator = await startEmulator();
    const bot = await startBot(emulator);
    const chats = fiftyChats(emulator);
    forwardAll(chats);
    askAll(chats);
    await answered(emulator, chats, 1);
    await bot.stop();
    await emulator.close();
  });

  /** The ways in which a Redis is away and comes back with what it held. */
  const outages: [string, (redis: RedisServer, ms: number) => Promise<void>][] = [
    ['hangs', (redis, ms) => redis.hangs(ms)],
    ['is down', (redis, ms) => redis.away(ms)],
  ];
  test.skipIf(!hasRedis).each(outages)(
    'while Redis %s for 10 s, and one of two replicas is killed in the middle of its work',
    async (_, outage) => {
      const [emulator, redis] = [await startEmulator(), await startRedis({ keepsData: true })];
      const content = makeTextContent();
      const ports = [await freePort(), await freePort()];
      const urls = ports.map((port) => `http://127.0.0.1:${port}/hook`);
      const replicas = ports.map((port) =>
        spawnBot(emulator, {
          environment: {
            CONTENT_DIR: content.dir,
            REDIS_URL: redis.url,
            WEBHOOK_URL: urls[0]!,
            WEBHOOK_HOST: '127.0.0.1',
            WEBHOOK_PORT: String(port),
          },
        }),
      );
      for (const replica of replicas) await replica.prints('the bot is running');
      emulator.spreadOver(urls);
      const chats = fiftyChats(emulator);
      forwardAll(chats);
      // Of two updates of one chat at two replicas either may be first: people ask when the text has been read.
      const isRead = ({ person }: Chat) => person.sees().some(({ text }) => text.startsWith(acknowledgement));
      await emulator.until(() => chats.every(isRead), 'every text is read', 30_000);
      askAll(chats);
      const isAnswered = ({ person }: Chat) => person.sees().some(({ text }) => costOf(text));
      await emulator.until(() => chats.filter(isAnswered).length > 10, 'some are answered', 30_000);
      const over = outage(redis, 10_000);
      replicas[0]!.child.kill('SIGKILL');
      askAll(chats);
      await over;
      askAll(chats);
      await answered(emulator, chats, 3, 1);
      await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is settled');
      replicas[1]!.child.kill('SIGTERM');
      await expect(replicas[1]!.ended).resolves.toBe(0);
      await redis.down();
      await emulator.close();
      content.remove();
    },
  );
});

const steps = fc.array(
  fc.record({ chat: fc.integer({ min: 1, max: 4 }), step: fc.constantFrom('post', 'ask', 'again', 'forget') }),
  { minLength: 5, maxLength: 40 },
);

test('in any order of posts and questions of several chats, an answer is from the last post of its own chat', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const within = createBotWithin(createFakeAnswerer());
      const current = new Map<number, number>();
      const taken: Promise<unknown>[] = [];
      const expected = new Map<number, (string | undefined)[]>();
      for (const [at, { chat, step }] of list.entries()) {
        const said = { message_id: at + 1, date: 1, chat: { id: chat, type: 'private' }, from: { id: chat } };
        const take = (fields: object) =>
          taken.push(within.take({ update_id: at + 1, message: { ...said, ...fields } } as never));
        if (step === 'post' || step === 'again') {
          // A post pasted, not forwarded: each begins a new text.
          current.set(chat, at);
          take({ text: `${postOf(at)} ${filler}` });
        } else if (step === 'forget') {
          current.delete(chat);
          take({ text: '/forget' });
        } else {
          const post = current.get(chat);
          expected.set(chat, [...(expected.get(chat) ?? []), post === undefined ? undefined : String(7000 + post)]);
          take({ text: question });
        }
      }
      await Promise.all(taken);
      const answers = new Map<number, (string | undefined)[]>();
      for (const { method, payload } of within.sent()) {
        const { chat_id: chat, text = '' } = payload as { chat_id: number; text?: string };
        if (!/send|edit/.test(method) || /^(Done|I have read|That is too many)/.test(text)) continue;
        answers.set(chat, [...(answers.get(chat) ?? []), costOf(text)]);
      }
      expect(within.errors).toEqual([]);
      expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 40 },
  );
});

const failing = fc.record({
  list: steps,
  /** Numbers of calls to Telegram that are cut off, as by a stop or a kill: their updates come again. */
  cutOff: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }),
});

test('whatever is cut off and comes again, no question is lost, and none is answered from a post of another chat', async () => {
  await fc.assert(
    fc.asyncProperty(failing, async ({ list, cutOff }) => {
      let calls = 0;
      const shown = new Map<number, string[]>();
      const within = createBotWithin(createFakeAnswerer(), {
        async deliver({ method, payload }) {
          if (cutOff.includes(calls++)) throw new ApiError({ method, code: 'ABORTED' });
          const { chat_id: chat, text = '' } = payload as { chat_id: number; text?: string };
          shown.set(chat, [...(shown.get(chat) ?? []), text]);
          return { message_id: 1000 + calls };
        },
      });
      const postsOf = new Map<number, Set<string>>();
      const questionsOf = new Map<number, number>();
      const take = async (at: number, chat: number, text: string) => {
        const from = { id: chat, language_code: 'en' };
        const message = { message_id: at + 1, date: 1, chat: { id: chat, type: 'private' }, from, text };
        while ((await within.take({ update_id: at + 1, message } as never)) === 'retry');
      };
      const taken = list.map(({ chat, step }, at) => {
        if (step === 'ask') questionsOf.set(chat, (questionsOf.get(chat) ?? 0) + 1);
        if (step === 'post' || step === 'again') {
          postsOf.set(chat, (postsOf.get(chat) ?? new Set()).add(String(7000 + at)));
          return take(at, chat, `${postOf(at)} ${filler}`);
        }
        return take(at, chat, step === 'ask' ? question : '/forget');
      });
      await Promise.all(taken);
      expect(within.errors).toEqual([]);
      for (const [chat, texts] of shown) {
        for (const cost of texts.flatMap((text) => costOf(text) ?? []))
          expect([...(postsOf.get(chat) ?? [])]).toContain(cost);
        const answers = texts.filter((text) => !/^(Done|I have read|That is too many)/.test(text));
        expect(answers.length).toBeGreaterThanOrEqual(questionsOf.get(chat) ?? 0);
      }
    }),
    { numRuns: 40 },
  );
});
