import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answerer } from '../../../src/answer/answer.ts';
import { createAnswerer } from '../../../src/answer/create-answerer.ts';
import { findCaseFiles, loadCases } from '../../../src/authoring/cases.ts';
import { createContent } from '../../../src/authoring/new-content/create-content.ts';
import { readArticle } from '../../../src/authoring/new-content/read-article.ts';
import { runCases } from '../../../src/authoring/run-cases.ts';
import { type Content, loadContent } from '../../../src/content/index.ts';

const articles = join(import.meta.dirname, 'articles');
const noInput = Readable.from([]);
const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Made {
  dir: string;
  progress: string;
  content: Content;
  answerer: Answerer;
}

let made = 0;
async function make(articleFile: string): Promise<Made> {
  const dir = join(folder, `content-${made++}`);
  let progress = '';
  for await (const line of createContent(await readArticle(articleFile, noInput), dir)) progress += `${line}\n`;
  const content = loadContent(dir);
  return { dir, progress, content, answerer: createAnswerer(content) };
}

/** What is asked of each article → words of the sentence that must be quoted. */
const rows: [string, Partial<Content['article']>, string[], [string, string][]][] = [
  [
    'press-release.txt',
    {
      title: 'Northwind Energy: results of the second quarter',
      published: '2024-07-18',
      place: 'Bergen',
      language: 'en',
    },
    ['Ingrid Solheim', 'Vindkraft', 'Bergen'],
    [
      ['by how many percent did revenue rise?', 'rose by 11 percent'],
      ['who is Ingrid Solheim?', 'chief executive Ingrid Solheim'],
      ['which turbine maker was bought?', 'Vindkraft'],
      ['what was the operating profit', 'Operating profit'],
      ['how many employees are there?', 'Employees'],
      ['when was the company founded?', 'founded in 1998'],
      ['where is the new service centre?', 'in Aberdeen'],
      ['what is expected for the whole year?', '1.7 billion'],
      ['when is the next report', 'October 24'],
    ],
  ],
  [
    'interview.md',
    { title: "The lamp keeper's daughter", published: '2023-11-05', source: 'Marta Quiles', language: 'en' },
    ['Rosa Farrell', 'Gull Rock'],
    [
      ['who kept the lamp on Gull Rock?', 'kept the lamp'],
      ['for how long came no boat in 1963', 'seven weeks'],
      ['how many children were there?', 'four children'],
    ],
  ],
  [
    'news-russian.txt',
    { published: '2024-03-12', place: 'Казань', language: 'ru' },
    ['Алина Сафина', 'Казань', 'Санкт-Петербурга'],
    [
      ['кто такая Алина Сафина?', 'Алина Сафина'],
      ['до какого числа открыта выставка', '30 июня'],
      ['сколько карт на выставке?', '86 карт'],
    ],
  ],
  [
    'news-german.txt',
    { published: '2024-05-03', place: 'Hameln', language: 'de' },
    ['Karin Ahrens'],
    [['Was hat der Bau gekostet?', '22 Millionen']],
  ],
];

describe.each(rows)('a content folder made from %s', (name, article, names, questions) => {
  const making = make(join(articles, name));

  test('knows the article', async () => {
    const { dir, content } = await making;
    expect(parse(readFileSync(join(dir, 'data/article.yaml'), 'utf8'))).toMatchObject(article);
    const known = content.entities.flatMap((entity) => Object.values(entity.name));
    for (const one of names) expect(known).toContain(one);
  });

  test.each(questions)('answers “%s” with “%s”', async (question, words) => {
    const { answerer } = await making;
    expect(
      answerer
        .ask(question)
        .evidence.map(({ sentence }) => sentence)
        .join(' '),
    ).toContain(words);
  });

  test('greets, and passes its own cases', async () => {
    const { dir, content, answerer } = await making;
    expect(answerer.ask('hello').kind).toBe('smalltalk');
    const results = runCases(answerer, loadCases(findCaseFiles(dir), content, dir));
    expect(results.length).toBeGreaterThan(0);
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  });

  test('answers nothing by its proposed facts, and tells no guessed date', async () => {
    const { dir, content, answerer } = await making;
    expect(content.facts.every(({ guess }) => guess === true)).toBe(true);
    expect(answerer.topics('en')).toEqual([]);
    const isGuessed = /guessed:(?:\n {2}- \w+)*\n {2}- published/.test(
      readFileSync(join(dir, 'data/article.yaml'), 'utf8'),
    );
    expect(answerer.article.published === null).toBe(isGuessed);
  });
});

/** What the engine does not find yet: the answer has no word of the question, or only one that many sentences have. */
const unfound: [article: string, question: string, words: string][] = [
  ['press-release.txt', 'how much did Vindkraft cost?', '95 million kroner'],
  ['interview.md', 'what did they eat', 'Fish, mostly'],
  ['interview.md', 'does she miss it?', 'Every day'],
];
test.fails.each(unfound)('in %s “%s” is not answered yet', async (name, question, words) => {
  const { answerer } = await make(join(articles, name));
  expect(answerer.ask(question).evidence[0]?.sentence).toContain(words);
});

describe('createContent', () => {
  test('tells what is a guess, and what the file itself told', async () => {
    expect((await make(join(articles, 'press-release.txt'))).progress).toMatch(/published +2024-07-18 \(a guess\)\n/);
    expect((await make(join(articles, 'interview.md'))).progress).toMatch(/published +2023-11-05\n/);
  });

  test('takes one place for one name, in whatever case it stands', async () => {
    const { content } = await make(join(articles, 'news-russian.txt'));
    const kazan = content.entities.filter(({ name }) => /^казан/i.test(name.ru!));
    expect(kazan).toMatchObject([{ name: { ru: 'Казань' }, kind: 'place' }]);
    expect(kazan[0]!.aliases!.ru).toContain('Казани');
  });

  test('tells what it can not do for an article in another language', async () => {
    const { progress } = await make(join(articles, 'news-german.txt'));
    expect(progress).toContain('the bot speaks, in en, ru, az, tr only');
  });

  test('tells which sentences no question was found for', async () => {
    const { progress } = await make(join(articles, 'interview.md'));
    expect(progress).toMatch(/not yet .*\n +We were four children in two rooms\./);
  });

  test.each([
    ['an empty file', '', 'expected the text of an article, got none'],
    ['signs only', '*** --- 123', 'expected the text of an article, got none'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'expected text in UTF-8'],
  ])('refuses %s and leaves nothing behind', async (_, bytes, message) => {
    const file = join(folder, 'bad.txt');
    writeFileSync(file, bytes);
    const before = readdirSync(folder);
    await expect(make(file)).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('overwrites nothing', async () => {
    const dir = join(folder, 'mine');
    mkdirSync(dir);
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    const steps = createContent(await readArticle(join(articles, 'interview.md'), noInput), dir);
    await expect(steps.next()).rejects.toThrow('expected a new or empty folder');
    expect(readFileSync(join(dir, 'notes.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(dir, 'data'))).toBe(false);
  });
});
