// What the READMEs promise to authors.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/index.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { ASKS, factsSchema, intentsSchema, topicsSchema } from '../../src/content/schemas.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';
import { readContent } from '../support/meeting.ts';
import { makeContent } from '../support/small-content.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const content = readContent();

/** The examples of a README in one kind of code. */
const examplesIn = (readme: string, kind: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);

describe('intents/README.md', () => {
  const readme = read('intents/README.md');
  const [definitions, absent] = examplesIn(readme, 'yaml') as [string, string];
  const [lines] = examplesIn(readme, 'text') as [string];

  test('shows valid files, with facts and topics that there are', () => {
    const { dir, remove } = makeContent({
      ...Object.fromEntries(
        ['data/article.txt', 'data/topics.yaml', 'data/entities.yaml', 'data/facts/meeting.yaml'].map((file) => [
          file,
          read(file),
        ]),
      ),
      ...Object.fromEntries(
        ['climate', 'cooperation', 'region'].map((name) => [
          `data/facts/${name}.yaml`,
          read(`data/facts/${name}.yaml`),
        ]),
      ),
      ...Object.fromEntries(
        ['ru', 'az', 'tr'].map((code) => [
          `data/languages/${code}.yaml`,
          `code: ${code}\nname: x\nwords: {}\ntexts: {}\n`,
        ]),
      ),
      'data/facts/program.yaml': null,
      'intents/program.yaml': null,
      'intents/meeting.yaml': definitions,
      'intents/absent.yaml': absent,
      'intents/utterances/meeting.en.txt': lines,
    });
    const { topics } = loadContent(dir);
    remove();
    expect(topics.flatMap(({ intents }) => intents.map(({ name, examples }) => [name, examples]))).toEqual([
      ['missing-cop29-date', {}],
      ['who-met', { en: ['who did Bayramov meet', '"Bayramov met with ..." with whom?'] }],
    ]);
  });

  test.each(['topic', ...Object.keys(intentsSchema.shape.intents.element.shape)])('tells of the field %s', (field) => {
    expect(readme).toContain(`\`${field}`);
  });
});

describe('data/README.md', () => {
  const readme = read('data/README.md');

  test('shows valid facts and topics, all names of which there are', () => {
    const [fact, topics] = examplesIn(readme, 'yaml') as [string, string];
    expect(readYaml('facts.yaml', fact, factsSchema)).toMatchObject({ ok: true });
    expect(readYaml('topics.yaml', topics, topicsSchema)).toMatchObject({ ok: true });
    const ids = [...content.entities, ...content.facts, ...content.abouts].map(({ id }) => id);
    const named = [...(fact + topics).matchAll(/(?:id|topic|parent|main): ([a-z0-9-]+)|(?:about|entities): \[(.*)\]/g)];
    for (const [, one, several] of named) expect(ids).toEqual(expect.arrayContaining((one ?? several!).split(', ')));
  });

  test.each(ASKS)('tells what is asked by %s', (ask) => {
    expect(readme).toContain(`\`${ask}\``);
  });

  test('tells every job that a word of the languages does', () => {
    const jobs = new Set(content.languages.flatMap(({ words }) => Object.keys(words)));
    for (const job of jobs) expect(read('data/README.md')).toContain(`\`${job}\``);
  });
});

const GERMAN: Readonly<Record<string, string[]>> = {
  'who-lit': ['wer hat den Leuchtturm angezündet', 'wer zündete ihn an'],
  'when-lit': ['wann wurde der Leuchtturm angezündet', 'wann brannte er zuerst'],
  'what-promised': ['was versprach Orlov', 'was hat Orlov versprochen'],
  greeting: ['guten Tag', 'hallo'],
};

describe('a fifth language needs content only', () => {
  const [english, ...others] = lighthouseContent.languages;
  const withGerman: Content = {
    ...lighthouseContent,
    languages: [
      english!,
      ...others,
      {
        code: 'de',
        name: 'Deutsch',
        words: { who: ['wer'], when: ['wann'], polar: ['hat'], saying: ['versprach'] },
        texts: { 'unknown-stranger': 'Der Artikel erwähnt {name} nicht.' },
      },
    ],
    topics: lighthouseContent.topics.map((topic) => ({
      ...topic,
      intents: topic.intents.map((intent) => ({
        ...intent,
        ...(intent.ask ? { ask: { ...intent.ask, de: `Deutsch: ${intent.ask.en}` } } : {}),
        examples: { ...intent.examples, de: GERMAN[intent.name] ?? [] },
      })),
    })),
    facts: lighthouseContent.facts.map((fact) =>
      fact.id === 'lit-by' ? { ...fact, answer: { ...fact.answer, de: 'Nora Hale zündete ihn an.' } } : fact,
    ),
  };
  const answerer = createAnswerer(withGerman);

  test('it is one of the languages', () => expect(answerer.languages).toEqual(['en', 'ru', 'de']));

  test('questions in it are answered in it', () => {
    expect(answerer.ask('Wer hat den Leuchtturm angezündet?')).toMatchObject({
      language: 'de',
      short: 'Nora Hale zündete ihn an.',
    });
  });

  test('what is not translated falls back to English', () => {
    expect(answerer.ask('Wann wurde der Leuchtturm angezündet?')).toMatchObject({
      language: 'de',
      short: 'On 3 March 1921.',
    });
    expect(answerer.ask('Was versprach Drake?').short).toMatch(/^Der Artikel erwähnt Francis Drake nicht\./);
  });

  test('suggestions and topics are in it', () => {
    expect(answerer.topics('de')[0]!.questions[0]!.text).toBe('Deutsch: Who lit the lighthouse?');
  });
});
