// Posts of many chats at once: none is lost, and none is answered from another's, whatever the order and whatever fails.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import type { Person } from '../support/bot-api/people.ts';
import { createBotWithin } from '../support/bot-within.ts';
import { createFakeAnswerer } from '../support/fake-answerer.ts';
import { freePort, hasRedis, startRedis } from '../support/redis-server.ts';
import { startBot } from '../support/running-bot.ts';

const postOf = (number: number) =>
  `Mayor Olga Petersen opened bridge number ${number} in Riverton on Monday. The bridge cost ${7000 + number} euros. It was built in three years.`;
const costOf = (text: string) => /\b7\d{3}\b/.exec(text)?.[0];
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

/** Ends when every chat has its answers, each from its own post. */
async function answered(emulator: Emulator, chats: readonly Chat[], count: number) {
  const costsOf = ({ person }: Chat) => person.sees().flatMap(({ text }) => costOf(text) ?? []);
  await emulator.until(() => chats.every((chat) => costsOf(chat).length >= count), 'every chat is answered', 60_000);
  for (const chat of chats) expect(costsOf(chat)).toEqual(Array(count).fill(String(7000 + chat.number)));
}

const hook = (url: string, port: number) => ({
  url,
  host: '127.0.0.1',
  port,
  path: '/hook',
  secret: 's',
  certificate: null,
});

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

  test.skipIf(!hasRedis)('while Redis does not answer for 10 s, and one of two replicas is gone', async () => {
    const [emulator, redis] = [await startEmulator(), await startRedis()];
    const ports = [await freePort(), await freePort()];
    const urls = ports.map((port) => `http://127.0.0.1:${port}/hook`);
    const bots = [];
    for (const port of ports)
      bots.push(await startBot(emulator, { redisUrl: redis.url, webhook: hook(urls[0]!, port) }));
    emulator.spreadOver(urls);
    const chats = fiftyChats(emulator);
    forwardAll(chats);
    askAll(chats);
    await answered(emulator, chats, 1);
    redis.freeze();
    const frozen = new Promise((resolve) => setTimeout(resolve, 10_000));
    askAll(chats);
    await bots[0]!.stop();
    await frozen;
    redis.thaw();
    await answered(emulator, chats, 2);
    await bots[1]!.stop();
    await redis.down();
    await emulator.close();
  });
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
          take({
            text: `${postOf(at)} It is the longest bridge of the region, and the whole town came to see it on the first day.`,
          });
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
