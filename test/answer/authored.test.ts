// A content folder without intents: the engine of any text, with what its author adds on top.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { loadAnswerer } from '../../src/answer/load-answerer.ts';
import { loadContent } from '../../src/content/index.ts';
import { ContentError } from '../../src/errors.ts';
import { makeTextContent, TEXT_CONTENT } from '../support/text-content.ts';

const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});
const folderOf = (changes: Parameters<typeof makeTextContent>[0] = {}) => {
  const { dir, remove } = makeTextContent(changes);
  removals.push(remove);
  return dir;
};

const dir = folderOf();
const answerer = await loadAnswerer(dir);
const plain = await loadAnswerer(folderOf({ 'data/entities.yaml': null, 'data/facts/depot.yaml': null }));

describe('a folder without intents', () => {
  test('is ready at once: nothing is learned, and nothing kept', () => {
    expect(existsSync(join(dir, '.cache'))).toBe(false);
  });

  test('needs no more than its article', () => {
    expect(plain.ask('How much did the depot cost?')).toMatchObject({
      kind: 'answer',
      facts: ['sentence-2'],
      evidence: [{ sentence: 'The depot cost £48 million and took 26 months to build.' }],
    });
  });

  test('is the same for the library, by its content', () => {
    const question = 'How many drivers will work there?';
    expect(createAnswerer(loadContent(dir)).ask(question)).toEqual(answerer.ask(question));
  });

  test('leaves the headline out of the sentences, and keeps a first sentence that is the title', async () => {
    expect(answerer.article.sentences[0]!.sentence).toMatch(/^HULL/);
    const note = await loadAnswerer(
      folderOf({
        'data/article.txt': 'The book club now meets in the old library.\n',
        'data/article.yaml': `text: article.txt
title: The book club now meets in the old library.
published: null
source: null
place: null
language: en
`,
        'data/entities.yaml': null,
        'data/facts/depot.yaml': null,
      }),
    );
    expect(note.ask('Where does the book club meet now?').evidence).toHaveLength(1);
  });
});

describe('a fact of the author', () => {
  test.each([
    ['as it is written', 'How much did the depot cost?', 'Forty-eight million pounds.'],
    ['in other words', 'what did the depot cost', 'Forty-eight million pounds.'],
    ['by another of its questions', 'price of the depot?', 'Forty-eight million pounds.'],
    ['in another language', 'Сколько стоило депо', '48 миллионов фунтов.'],
  ])('answers its question %s', (_, question, short) => {
    const answer = answerer.ask(question);
    expect(answer).toMatchObject({ kind: 'answer', short, facts: ['depot-cost'] });
    expect(answer.evidence).toMatchObject([{ number: 2 }]);
  });

  test('shortens the sentence that the engine finds, in the languages that it has an answer in', () => {
    expect(answerer.ask('How many drivers will work there?')).toMatchObject({
      short: 'Forty-three drivers.',
      facts: ['drivers'],
      evidence: [{ number: 3 }],
    });
    const inTurkish = answerer.ask('How many drivers will work there?', { language: 'tr' });
    expect(inTurkish).toMatchObject({ language: 'tr', facts: ['sentence-3'] });
  });

  test('does not answer what it is not asked for', () => {
    expect(answerer.ask('How long did it take to build the depot?').facts).not.toContain('depot-cost');
    expect(answerer.ask('Who designed the stadium?').kind).toBe('unknown');
  });

  test('that is a guess answers nothing, and a guessed date is not told', () => {
    expect(answerer.ask('Who opened the depot?').text).not.toContain('mayor');
    expect(answerer.answerTo('opener')).toBeNull();
    expect(answerer.article).toMatchObject({ published: null, source: 'Halden Rail', place: 'Hull' });
  });

  test('is answered from the menu, which holds one wording of its questions', () => {
    const [topic] = answerer.topics('ru');
    expect(topic).toMatchObject({ id: 'questions', questions: [{ id: 'depot-cost', text: 'Сколько стоило депо?' }] });
    expect(answerer.answerTo('depot-cost', { language: 'ru' })?.short).toBe('48 миллионов фунтов.');
    expect(answerer.answerTo('depot-cost', { language: 'az' })?.short).toBe('Forty-eight million pounds.');
  });
});

test.each(['Where did HRC open a depot?', 'where did hrc open a depot'])('“%s” is read with the name', (question) => {
  expect(answerer.ask(question).evidence[0]).toMatchObject({ number: 1 });
});

describe('the interface of a text', () => {
  test.each(['en', 'ru', 'az', 'tr'])('is complete in %s, and speaks of its own article only', (language) => {
    for (const key of ['start', 'help', 'about', 'why', 'privacy', 'command-start', 'clarify', 'slow-down', 'name'])
      for (const one of [answerer, plain]) {
        expect(one.say(key, language)).not.toBe(key);
        expect(one.say(key, language)).not.toMatch(/Bayramov|Байрамов|Bayramovla|COP29|Meeting bot/);
      }
    expect(answerer.say('help', language)).toContain('/topics');
    expect(plain.say('help', language)).not.toContain('/topics');
    expect(plain.topics(language)).toEqual([]);
  });
});

test.each([
  ['a guess that is said not to be one', 'guess: true', 'guess: no', 'guess'],
  ['a guessed field that there is not', 'guessed: [published]', 'guessed: [date]', 'guessed'],
  ['questions in a language that there is not', 'ru: [Сколько', 'rru: [Сколько', 'rru'],
])('%s is an issue', (_, from, to, told) => {
  const file = from.startsWith('guessed') ? 'data/article.yaml' : 'data/facts/depot.yaml';
  const before = TEXT_CONTENT[file]!;
  expect(before).toContain(from);
  const broken = folderOf({ [file]: before.replace(from, to) });
  let issues = '';
  try {
    loadContent(broken);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    issues = JSON.stringify(error.issues);
  }
  expect(issues).toContain(told);
});
