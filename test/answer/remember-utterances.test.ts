// What is kept must be what would be read.
import { expect, test } from 'vitest';
import type { ReadUtterance } from '../../src/answer/read-utterance.ts';
import { rememberUtterances } from '../../src/answer/remember-utterances.ts';

function counted(showsLanguage = false) {
  let count = 0;
  const read: ReadUtterance = (text, hint) => {
    count++;
    return { language: hint ?? text.slice(0, 2), languageConfidence: 1, showsLanguage, words: [], emoji: [] };
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

test('reads a text that shows its language once, whatever the hint', () => {
  const { read, count } = counted(true);
  const first = read('en?', 'ru');
  for (const hint of ['en', 'ru', undefined]) expect(read('en?', hint)).toBe(first);
  expect(count()).toBe(1);
});

test('a text does not pass for another that begins with a hint', () => {
  const { read, count } = counted();
  read('en?', 'ru');
  expect(read('ru\nen?').language).toBe('ru');
  expect(count()).toBe(2);
});

test('keeps no long texts, and no more than a thousand short ones', () => {
  const { read, count } = counted();
  for (let time = 0; time < 2; time++) read('x'.repeat(1000));
  expect(count()).toBe(2);
  for (let number = 0; number < 2000; number++) read(`text ${number}`);
  read('text 1999');
  expect(count()).toBe(2002);
  read('text 0');
  expect(count()).toBe(2003);
});
