// What is kept must be what would be read.
import { expect, test } from 'vitest';
import type { ReadUtterance } from '../../src/answer/read-utterance.ts';
import { rememberUtterances } from '../../src/answer/remember-utterances.ts';

function counted() {
  let count = 0;
  const read: ReadUtterance = (text, hint) => {
    count++;
    return { language: hint ?? text.slice(0, 2), languageConfidence: 1, words: [], emoji: [] };
  };
  return { read: rememberUtterances(read), count: () => count };
}

test('reads the same text with the same hint once', () => {
  const { read, count } = counted();
  const first = read('en?');
  expect(read('en?')).toBe(first);
  expect(count()).toBe(1);
  expect(read('en?', 'ru').language).toBe('ru');
  expect(count()).toBe(2);
});

test('keeps no long texts, and no more than some hundreds of short ones', () => {
  const { read, count } = counted();
  for (let time = 0; time < 2; time++) read('x'.repeat(1000));
  expect(count()).toBe(2);
  for (let number = 0; number < 1000; number++) read(`text ${number}`);
  read('text 999');
  expect(count()).toBe(1002);
  read('text 0');
  expect(count()).toBe(1003);
});
