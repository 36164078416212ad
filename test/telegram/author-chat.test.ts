// Questions that the bot could not answer, from the reader who asked to the author who decides, and back.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { createContentEditor } from '../../src/cli/content-editor.ts';
import { loadContent } from '../../src/content/index.ts';
import { ConfigError } from '../../src/errors.ts';
import type { TelegramSettings } from '../../src/telegram/index.ts';
import type { ShownMessage } from '../support/bot-api/chats.ts';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import type { Person } from '../support/bot-api/people.ts';
import { newFolder } from '../support/bot-process.ts';
import { createHandClock, type HandClock } from '../support/hand-clock.ts';
import { freePort, hasRedis, type RedisServer, startRedis } from '../support/redis-server.ts';
import { startBot } from '../support/running-bot.ts';
import { makeContent } from '../support/small-content.ts';
import { makeTextContent } from '../support/text-content.ts';

const minute = 60_000;
const authorId = 77;
const verbatim = 'Forty-three drivers will work there from July.';

let emulator: Emulator;
let ends: (() => unknown)[];

beforeEach(async () => {
  emulator = await startEmulator();
  ends = [() => emulator.close()];
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

/** The bot over a content folder, as `npm start` has it, and its author. */
async function setUp(
  changes: Partial<TelegramSettings> = {},
  make: () => ReturnType<typeof makeTextContent> = makeTextContent,
  instead: Partial<ReturnType<typeof createContentEditor>> = {},
) {
  const { dir, remove } = make();
  const clock = createHandClock();
  const author = emulator.person({ id: authorId, language: 'en' });
  const start = async (own = changes) => {
    const load = () => createAnswerer(loadContent(dir));
    let answerer = load();
    const editor = createContentEditor(dir, async () => {
      answerer = load();
    });
    const parts = { editor: { ...editor, ...instead }, load: async () => () => answerer };
    const bot = await startBot(emulator, { authorChat: authorId, ...own }, clock, parts);
    ends.push(() => bot.stop());
    return bot;
  };
  ends.push(remove);
  const bot = await start();
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  return { author, bot, clock, dir, read, start };
}

async function sees(person: Person, count: number, what: string): Promise<ShownMessage> {
  await emulator.until(() => person.sees().length >= count, what);
  return person.sees()[count - 1]!;
}

async function asks(person: Person, text: string): Promise<ShownMessage> {
  const count = person.sees().length + 1;
  person.says(text);
  return await sees(person, count, `an answer to ${text}`);
}

/** Ends when the message has changed to what it should be. */
async function shows(message: ShownMessage, what: RegExp): Promise<void> {
  await emulator.until(() => what.test(message.text), `the message shows ${what}: ${message.text}`);
}

async function minutesPass(clock: HandClock, minutes: number, bots = 1) {
  for (let at = 0; at < minutes; at++) {
    await clock.rests(bots);
    clock.pass(minute);
  }
  await clock.rests(bots);
}

const buttonsOf = ({ keyboard }: ShownMessage) => keyboard.flat().map(({ text }) => text);

describe('questions that found no answer', () => {
  test('come to the author together, the most frequent first, without names or ids, once an hour at most', async () => {
    const { author, clock } = await setUp();
    const [anna, boris] = [emulator.person({ language: 'en' }), emulator.person({ language: 'en' })];
    await asks(anna, 'Which colour has the roof?');
    await asks(boris, 'which color has the roof?');
    await asks(boris, 'Who feeds the cats?');
    await asks(boris, 'How much did the depot cost?');
    await minutesPass(clock, 1);
    const digest = await sees(author, 1, 'the digest');
    expect(digest.text).toMatch(/\(2\):\n1\. Which colou?r has the roof\? \(2×\)\n2\. Who feeds the cats\?$/i);
    expect(JSON.stringify([digest.text, digest.keyboard])).not.toMatch(new RegExp(`${anna.id}|${boris.id}|Person`));

    await asks(anna, 'Is there a swimming pool?');
    await minutesPass(clock, 58);
    expect(author.sees()).toHaveLength(1);
    await minutesPass(clock, 2);
    const next = await sees(author, 2, 'the next digest');
    expect(next.text).toContain('Is there a swimming pool?');
    await minutesPass(clock, 120);
    expect(author.sees()).toHaveLength(2);
  });

  test('wait for the author over a restart', async () => {
    const { author, bot, clock, start } = await setUp({ stateFolder: newFolder() });
    await asks(emulator.person({ language: 'en' }), 'Who feeds the cats?');
    await bot.stop();
    await start();
    await minutesPass(clock, 1);
    expect((await sees(author, 1, 'the digest')).text).toContain('Who feeds the cats?');
  });
});

describe('the author', () => {
  async function asked(question: string, setting = setUp()) {
    const all = await setting;
    const reader = emulator.person({ language: 'en' });
    const answer = await asks(reader, question);
    await minutesPass(all.clock, 1);
    return { ...all, reader, answer, card: await sees(all.author, 1, 'the digest') };
  }

  test('says that a fact answers a question: it is live at once, stands in its file, and is undone by one button', async () => {
    const { author, reader, card, read } = await asked('What was the bill of the depot?');
    const before = read('data/facts/depot.yaml');
    expect(buttonsOf(card).filter((text) => text.startsWith('Same as'))).toHaveLength(2);
    author.presses(card, /Same as: How much did/);
    await shows(card, /Decided and live.*data\/facts\/depot\.yaml/s);
    expect(read('data/facts/depot.yaml')).toContain(', What was the bill of the depot?]');
    expect((await asks(reader, 'What was the bill of the depot?')).text).toContain('Forty-eight million pounds');

    author.presses(card, /Undo/);
    await shows(card, /Undone/);
    expect(read('data/facts/depot.yaml')).toBe(before);
    expect((await asks(reader, 'What was the bill of the depot?')).text).not.toContain('Forty-eight million pounds');
    author.presses(card, /All open/);
    await shows(card, /What was the bill of the depot\?/);
  });

  test('says that nobody knows: the reader is told so, and the question does not come again', async () => {
    const { author, reader, card, clock, dir } = await asked('Who feeds the cats?');
    author.presses(card, "We don't know");
    await shows(card, /Decided and live.*data\/facts\/reviewed\.yaml/s);
    expect((await asks(reader, 'Who feeds the cats?')).text).toContain('The article does not say that.');
    await minutesPass(clock, 61);
    expect(author.sees()).toHaveLength(1);
    author.presses(card, /Undo/);
    await shows(card, /Undone/);
    expect(existsSync(join(dir, 'data/facts/reviewed.yaml'))).toBe(false);
  });

  test('writes an answer, which is taken with a sentence of the article only, letter for letter', async () => {
    const { author, reader, card, read } = await asked('Who feeds the cats?');
    author.presses(card, /Write the answer/);
    expect((await sees(author, 2, 'what to write')).text).toContain('Who feeds the cats?');
    author.says('The drivers do.');
    expect((await sees(author, 3, 'what to write next')).text).toContain('letter for letter');
    author.says('Forty-three drivers will work here from July.');
    const refusal = await sees(author, 4, 'the refusal');
    expect(refusal.text).toContain('does not have these words');
    expect(refusal.text).toContain(verbatim);
    author.says(`“${verbatim}”`);
    const draft = await sees(author, 5, 'the last look');
    expect(draft.text).toBe(`Who feeds the cats?\nThe drivers do.\n${verbatim}`);
    author.presses(draft, /Save/);
    await shows(draft, /Decided and live/);
    expect(read('data/facts/reviewed.yaml')).toContain(verbatim);
    const answer = await asks(reader, 'Who feeds the cats?');
    expect(answer.text).toContain('The drivers do.');
    expect(answer.text).toContain(verbatim);
  });

  test('may stop writing, and is answered as a reader again', async () => {
    const { author, card, dir } = await asked('Who feeds the cats?');
    author.presses(card, /Write the answer/);
    await sees(author, 2, 'what to write');
    author.says('/cancel');
    expect((await sees(author, 3, 'the end')).text).toBe('Nothing was saved.');
    expect((await asks(author, 'How much did the depot cost?')).text).toContain('Forty-eight million');
    expect(existsSync(join(dir, 'data/facts/reviewed.yaml'))).toBe(false);
  });

  test('undoes one decision while a later one in the same file stays', async () => {
    const { author, card, clock, read } = await asked('Who feeds the cats?');
    author.presses(card, "We don't know");
    await shows(card, /Decided/);
    await asks(emulator.person({ language: 'en' }), 'Is there a swimming pool?');
    await minutesPass(clock, 61);
    const later = await sees(author, 2, 'the second digest');
    author.presses(later, "We don't know");
    await shows(later, /Decided/);
    author.presses(card, /Undo/);
    await shows(card, /Undone/);
    expect(read('data/facts/reviewed.yaml')).not.toContain('cats');
    expect(read('data/facts/reviewed.yaml')).toContain('swimming pool');
  });

  test('is told where the content folder can not be written to', async () => {
    const refusal = 'content: expected a folder that the bot may write to, got one that is read-only (EROFS).';
    const refuse = () => Promise.reject(new ConfigError(refusal));
    const { author, card } = await asked('Who feeds the cats?', setUp({}, makeTextContent, { decide: refuse }));
    author.presses(card, "We don't know");
    expect((await sees(author, 2, 'the refusal')).text).toMatch(/^Nothing was changed\. .*read-only/);
    expect(buttonsOf(card)).toContain("We don't know");
  });

  test('decides in a folder with intents by lines of utterances and intents of its own', async () => {
    const { author, reader, card, read } = await asked('Is it cold in London?', setUp({}, makeContent));
    // Its language file has no texts of the interface.
    author.presses(card, /author-same/);
    await shows(card, /author-decided/);
    expect(read('intents/program.yaml')).toContain('Is it cold in London?');
    expect((await asks(reader, 'Is it cold in London?')).text).toContain('Ada Lovelace');
  });

  test('is the only one who may press these buttons', async () => {
    const { card, dir } = await asked('Who feeds the cats?');
    const stranger = emulator.person({ language: 'en' });
    for (const { callback_data: data } of card.keyboard.flat()) stranger.pressesOld(data!);
    await emulator.until(() => emulator.world.buttonReplies.length === card.keyboard.flat().length, 'all are let go');
    expect(existsSync(join(dir, 'data/facts/reviewed.yaml'))).toBe(false);
    expect((await asks(stranger, '/stats')).text).toContain('I do not know this command');
  });
});

describe('a reader who wants to be told', () => {
  async function waiting() {
    const all = await setUp();
    const reader = emulator.person({ language: 'ru' });
    const answer = await asks(reader, 'Во что обошлось депо?');
    reader.presses(answer, /Сообщить/);
    await emulator.until(() => emulator.world.buttonReplies.length === 1, 'it is noted');
    await minutesPass(all.clock, 1);
    return { ...all, reader, card: await sees(all.author, 1, 'the digest') };
  }

  test('is told once, in their language, when the author has decided', async () => {
    const { author, reader, card } = await waiting();
    author.presses(card, /Same as: Сколько/);
    const told = await sees(reader, 2, 'the news');
    expect(told.text).toMatch(/^Вы спрашивали: «Во что обошлось депо\?»\n\n48 миллионов фунтов\./);
    author.presses(card, /Undo/);
    await shows(card, /Undone/);
    author.presses(card, /All open/);
    await shows(card, /Во что обошлось/);
    author.presses(card, /Same as/);
    await shows(card, /Decided/);
    expect(reader.sees()).toHaveLength(2);
  });

  test('is told nothing when they had it forgotten', async () => {
    const { author, reader, card } = await waiting();
    await asks(reader, '/forget');
    author.presses(card, /Same as/);
    await shows(card, /Decided/);
    expect(reader.sees()).toHaveLength(2);
  });

  test('is offered it only where there is an author to ask, and where the article has no answer', async () => {
    const { reader } = await waiting();
    expect(buttonsOf(await asks(reader, 'Сколько стоило депо?')).join()).not.toContain('Сообщить');
    expect(buttonsOf(await asks(reader, 'Кто красит забор?')).join()).toContain('Сообщить');
    await asks(reader, '/privacy');
    expect(reader.sees().at(-1)!.text).toContain('видит автор');
  });
});

const inLanguages: [string, string, string][] = [
  ['en', 'English', 'Who feeds the cats?'],
  ['ru', 'Русский', 'Кто кормит кошек?'],
  ['az', 'Azərbaycan', 'Pişiklərə kim yemək verir?'],
  ['tr', 'Türkçe', 'Kedileri kim besliyor?'],
];

test.each(inLanguages)(
  'in %s author and reader are spoken to in it at every step',
  async (language, name, question) => {
    const { author, clock, dir } = await setUp();
    const { say: sayIn } = createAnswerer(loadContent(dir));
    const say = (key: string, slots: Record<string, string> = {}) => sayIn(key, language, slots);
    const menu = await asks(author, '/language');
    author.presses(menu, name);
    await emulator.until(() => emulator.world.buttonReplies.length === 1, 'the language is chosen');
    const stats = await asks(author, '/stats');
    expect(stats.text.split('\n')[0]).toBe(say('stats-today'));
    expect(stats.text).toContain(say('stats-week'));

    const reader = emulator.person({ language });
    reader.presses(await asks(reader, question), say('wait'));
    await emulator.until(() => emulator.world.buttonReplies.at(-1)?.text === say('wait-noted'), 'it is noted');
    await minutesPass(clock, 1);
    const card = await sees(author, 3, 'the digest');
    const open = () => shows(card, new RegExp(`^${say('author-asked')}\n${question.replace('?', '\\?')}\n`));
    await open();
    expect(buttonsOf(card).slice(-3)).toEqual([say('author-write'), say('author-untold'), say('author-all')]);

    author.presses(card, say('author-untold'));
    await shows(
      card,
      new RegExp(say('author-decided', { question, files: 'data/facts/reviewed.yaml' }).replace('?', '\\?')),
    );
    author.presses(card, say('author-undo'));
    await shows(card, new RegExp(`^${say('author-undone')}$`));
    author.presses(card, say('author-all'));
    await open();

    author.presses(card, say('author-write'));
    expect((await sees(author, 4, 'what to write')).text).toBe(say('author-write-answer', { question }));
    expect((await asks(author, 'x'.repeat(1001))).text).toBe(say('author-too-long', { most: '1000' }));
    expect((await asks(author, 'Priya.')).text).toBe(say('author-write-proof'));
    expect((await asks(author, 'Not of the article.')).text.split('\n')[0]).toBe(say('author-not-verbatim'));
    expect((await asks(author, '/cancel')).text).toBe(say('author-cancelled'));
    author.presses(card, say('author-write'));
    await sees(author, 9, 'what to write');
    await asks(author, 'Priya.');
    const draft = await asks(author, verbatim);
    expect(buttonsOf(draft)).toEqual([say('author-keep'), say('author-cancel')]);
    author.presses(draft, say('author-keep'));
    // The first was refused by "we don't know", which told nobody; a wish is heeded once.
    await shows(
      draft,
      new RegExp(say('author-decided', { question, files: 'data/facts/reviewed.yaml' }).replace('?', '\\?')),
    );
    expect((await asks(reader, question)).text).toContain('Priya.');
    author.presses(card, say('author-write'));
    expect((await sees(author, 12, 'that it is decided')).text).toBe(say('author-gone'));
    await minutesPass(clock, 61);
    author.pressesOld('o:');
    expect((await sees(author, 13, 'that nothing is open')).text).toBe(say('author-nothing'));
  },
);

const told: [string, string, RegExp][] = [
  ['en', 'What was the bill of the depot?', /Forty-eight million pounds/],
  ['ru', 'Во что обошлось депо?', /48 миллионов фунтов/],
  ['az', 'Deponun fakturası nə qədər idi?', /Forty-eight million pounds/],
  ['tr', 'Deponun faturası ne kadardı?', /Forty-eight million pounds/],
];

test.each(told)('in %s a reader is told what the author has decided', async (language, question, answer) => {
  const { author, clock, dir } = await setUp();
  const { say } = createAnswerer(loadContent(dir));
  const reader = emulator.person({ language });
  const first = await asks(reader, question);
  reader.presses(first, say('wait', language, {}));
  await emulator.until(() => emulator.world.buttonReplies.length === 1, 'it is noted');
  await minutesPass(clock, 1);
  author.presses(await sees(author, 1, 'the digest'), /How much did|Сколько|Forty-eight/);
  const news = await sees(reader, 2, 'the news');
  expect(news.text.split('\n')[0]).toBe(say('told', language, { question }));
  expect(news.text).toMatch(answer);
});

/** Ends when all that was asked is settled. */
const counted = () => emulator.until(() => emulator.world.updates.pending().length === 0, 'all is settled');

test('/stats tells what was asked today and in seven days, and forgets what is older', async () => {
  const { author, clock } = await setUp();
  const reader = emulator.person({ language: 'en' });
  await asks(reader, 'How much did the depot cost?');
  await counted();
  clock.pass(5 * 24 * 60 * minute);
  reader.presses(await asks(reader, 'How much did the depot cost?'), /👍/);
  await asks(reader, 'Who feeds the cats?');
  await counted();
  const stats = async () => (await asks(author, '/stats')).text.split('\n');
  expect(await stats()).toEqual([
    'Today',
    'Questions: 2, answered: 1, unanswered: 1. Votes: 👍 1, 👎 0.',
    'English 2',
    '',
    'The last seven days',
    'Questions: 3, answered: 2, unanswered: 1. Votes: 👍 1, 👎 0.',
    'English 3',
    '',
    'Most asked in the last seven days',
    '1. How much did the depot cost? – 2',
  ]);
  clock.pass(5 * 24 * 60 * minute);
  await asks(reader, 'How much did the depot cost?');
  await counted();
  expect((await stats())[5]).toBe('Questions: 3, answered: 2, unanswered: 1. Votes: 👍 1, 👎 0.');
});

describe.skipIf(!hasRedis)('two replicas', () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await startRedis();
    ends.push(() => redis.down());
  });

  test('send one digest, and each answers by what was decided in the other', async () => {
    const replica = async (): Promise<Partial<TelegramSettings>> => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/hook`;
      const webhook = { url, host: '127.0.0.1', port, path: '/hook', secret: 's', certificate: null };
      return { webhook, redisUrl: redis.url };
    };
    const [a, b] = [await replica(), await replica()];
    const { author, clock, start } = await setUp(a);
    await start(b);
    emulator.spreadOver([a.webhook!.url, b.webhook!.url]);
    const reader = emulator.person({ language: 'en' });
    await asks(reader, 'Who feeds the cats?');
    await minutesPass(clock, 2, 2);
    expect(author.sees()).toHaveLength(1);
    const card = author.sees()[0]!;
    author.presses(card, "We don't know");
    await shows(card, /Decided/);
    await minutesPass(clock, 1, 2);
    for (let times = 0; times < 4; times++)
      expect((await asks(reader, 'Who feeds the cats?')).text).toContain('The article does not say that.');
  });
});
