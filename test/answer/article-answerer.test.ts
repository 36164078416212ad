import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';

const answerer = createAnswerer({
  article: {
    title: 'A new bridge',
    paragraphs: ['The mayor, Anna Berg, opened the bridge over the Spree on 3 May 2021.', 'It cost 12 million euros.'],
  },
});

test('an article alone answers with the sentence that holds the answer', () => {
  const answer = answerer.ask('Who opened the bridge?');
  expect(answer.kind).toBe('answer');
  expect(answer.evidence).toEqual([{ sentence: answerer.article.sentences[0]!.sentence, number: 1 }]);
});

test('what the article has no word of is not answered', () => {
  expect(answerer.ask('Which team won the football match?')).toMatchObject({ kind: 'unknown', evidence: [] });
});

test.each(['', '🙂', '\u0000', 'x'.repeat(100_000)])('any text gives an answer: %#', (text) => {
  expect(answerer.ask(text).kind).toBe('unknown');
});

test('a sentence is found again by its id', () => {
  expect(answerer.answerTo('sentence-2')?.short).toBe('It cost 12 million euros.');
  expect(answerer.answerTo('sentence-9')).toBeNull();
});
