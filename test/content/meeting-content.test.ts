// Laws of the content that comes with the bot.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadAnswerer } from '../../src/answer/load-answerer.ts';
import { loadContent } from '../../src/content/index.ts';

const root = resolve(import.meta.dirname, '../..');
const content = loadContent(root);
const answerer = await loadAnswerer(root);
const intents = content.topics.flatMap((topic) => topic.intents);
const languages = content.languages.map(({ code }) => code);

test('the article has ten sentences, and every quotation is cut out of it', () => {
  expect(answerer.article.sentences).toHaveLength(10);
  for (const { sentence } of answerer.article.sentences) expect(content.article.text).toContain(sentence);
});

test.each(content.facts.map((fact) => [fact.id, fact] as const))(
  'the evidence of %s stands in the article',
  (_, fact) => {
    expect(fact.evidence.length).toBeGreaterThan(0);
    for (const { start, end } of fact.evidence) expect(content.article.text.slice(start, end)).not.toBe('');
    expect(Object.keys(fact.answer).sort()).toEqual([...languages].sort());
  },
);

describe('an example leads to its own intent', () => {
  test.each(languages)('in nineteen of twenty intents, in the language %s', (language) => {
    const asked = intents.flatMap(({ name, examples }) =>
      (examples[language] ?? []).slice(0, 1).map((text) => ({ name, text })),
    );
    const right = asked.filter(({ name, text }) => answerer.ask(text).intent === name);
    expect(right.length / asked.length).toBeGreaterThan(0.95);
  });
});

test('every text of the interface stands in every language', () => {
  const [english, ...others] = content.languages.map(({ texts }) => Object.keys(texts).sort());
  for (const keys of others) expect(keys).toEqual(english);
});
