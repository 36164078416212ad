import { describe, expect, test } from 'vitest';
import { collectContentWords } from '../../src/answer/content-words.ts';
import { createWordKnower } from '../../src/answer/know-words.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const contentWords = collectContentWords(lighthouseContent);
const know = createWordKnower(contentWords);
const keys = (text: string, language = 'en', mayMend = true) =>
  know(text, language, mayMend).words.map(({ key, mended }) => `${key}${mended ? ` (${mended})` : ''}`);

describe('a word', () => {
  test.each([
    ['lighthouses', 'en', ['ligthous'], 'by its stem'],
    ['маяка', 'en', ['maiak'], 'by its stem in another language'],
    ['lighthuose', 'en', ['ligthous (spelling)'], 'by a slip'],
    ['zzzqqq', 'en', ['zk'], 'as it stands where nothing is like it'],
  ])('%s is known in %s as %j: %s', (text, language, expected) => expect(keys(text, language)).toEqual(expected));

  test('is the very same again, apart for each language', () => {
    expect(know('lighthuose', 'en', true)).toBe(know('lighthuose', 'en', true));
    expect(know('lighthuose', 'en', true)).not.toBe(know('lighthuose', 'ru', true));
  });

  test('that would need mending is left as it is where none is wanted, and mended the next time', () => {
    const { words, isMending } = know('lighthoues', 'en', false);
    expect([words[0]?.known, isMending]).toEqual([false, true]);
    expect(keys('lighthoues')).toEqual(['ligthous (spelling)']);
    expect(know('lighthoues', 'en', false).words[0]?.known).toBe(false);
  });

  test('is known as well after thousands of others', () => {
    const before = keys('lighthuose');
    for (let at = 0; at < 7000; at++) know(`w${at}`, at % 2 ? 'en' : `x${at}`, true);
    expect(keys('lighthuose')).toEqual(before);
  });
});
