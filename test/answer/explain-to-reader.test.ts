// What /why tells the person who asked: in their language, and without any name that only the engine knows.
import { describe, expect, test } from 'vitest';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { answerer, readContent } from '../support/meeting.ts';

const content = readContent();
const languages = content.languages.map(({ code }) => code);

/** Names with a hyphen: words of prose are ids, too (`forum`). */
const ids = new Set(
  [
    ...content.topics.flatMap(({ intents }) => intents.map(({ name }) => name)),
    ...[...content.facts, ...content.entities, ...content.strangers].map(({ id }) => id),
  ].filter((id) => id.includes('-')),
);

const talks: [kind: string, turns: string[]][] = [
  ['a question', ['who did Bayramov meet?']],
  ['a question with slips', ['whom did Bairmov met']],
  ['another keyboard', ['rjuj dcnhtnbk <fqhfvjd']],
  ['something carried on', ['what did Bayramov say?', 'and Shvydkoy?']],
  ['what is missing', ['how long did the meeting last?']],
  ['somebody unmentioned', ['what did Putin say?']],
  ['another number', ['what was said about COP28?']],
  ['a wrong speaker', ['what did Shvydkoy say about Armenia?']],
  ['nothing known', ['qqqq wwww']],
  ['small talk', ['hello']],
  ['off topic', ['what is the weather tomorrow?']],
  ['going on', ['who did Bayramov meet?', 'more']],
  ['several questions', ['Who did Bayramov meet? And where was it reported?']],
];

describe.each(languages)('in %s', (language) => {
  test.each(talks)('%s is explained without a name of the engine', (_, turns) => {
    const { why } = askTurns(answerer, turns, { language });
    expect(why.length).toBeGreaterThan(0);
    for (const line of why) {
      expect(line).not.toMatch(/why-|[{}]|undefined|\d\.\d\d/);
      for (const id of line.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []) expect([...ids]).not.toContain(id);
    }
  });

  test('a choice is explained by itself', () => {
    const { why } =
      answerer.answerTo('who-met', { language }) ?? answerer.answerTo(content.facts[0]!.id, { language })!;
    expect(why.length).toBeGreaterThan(0);
  });

  test('every sentence is one of this language', () => {
    const { texts } = content.languages.find(({ code }) => code === language)!;
    const english = content.languages[0]!.texts;
    for (const key of Object.keys(english).filter((name) => name.startsWith('why')))
      expect(texts, key).toHaveProperty([key]);
  });
});

test('tells what was asked, what was found and how sure that is', () => {
  const { why } = answerer.ask('who did Bayramov meet?');
  expect(why[0]).toMatch(/^Your question, as I understood it: .+\?$/);
  expect(why).toContain('I am sure that I understood you.');
  expect(why.join(' ')).toMatch(/sentence 1/);
});

test('tells of slips and of what was carried on, and keeps as JSON', () => {
  expect(answerer.ask('whom did Bayrmov meet').why.join(' ')).toContain('“bayrmov”');
  const { why } = askTurns(answerer, ['what did Bayramov say?', 'where did he say it?']);
  expect(JSON.parse(JSON.stringify(why))).toEqual(why);
});
