import { describe, expect, it } from 'vitest';
import { hasMeaning, lookUpMeanings, meaningsOf, readMeanings } from '../../src/answer/meanings.ts';
import { fold, stem } from '../../src/language/index.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const tables = readMeanings({
  ...lighthouseContent,
  meanings: {
    sign: { en: ['sign', 'ink'], ru: ['подпис*'] },
    border: { en: ['border'], ru: ['границ*'] },
    call: { en: ['call', 'call off*'] },
    cancel: { en: ['call off*', 'cancel'], ru: ['отмен*'] },
    keep: { en: ['signal'] },
  },
});
const words = (text: string, language = 'en') =>
  text.split(' ').map((word) => ({ text: word, form: fold(word), key: stem(word, language) }));
const read = (text: string, order = ['en', 'ru']) =>
  meaningsOf(
    words(text, order[0]).map((word) => ({ ...word, meanings: lookUpMeanings(word, order, tables) })),
    text.split(' ').map((word) => (word === 'otmena' ? ['filler'] : [])),
  );

describe('meanings of words', () => {
  it.each([
    ['an English word in any of its forms', 'signed', ['en', 'ru'], [['sign']]],
    ['another word of the same meaning', 'inked', ['en', 'ru'], [['sign']]],
    ['a Russian word by its beginning', 'подписали', ['ru', 'en'], [['sign']]],
    ['a Russian word in Latin letters', 'podpisali', ['ru', 'en'], [['sign']]],
    ['a longer word that another language lends', 'подписали', ['en', 'ru'], [['sign']]],
    ['no word that only begins like one without a star', 'signals', ['en', 'ru'], [['keep']]],
    ['no unknown word', 'lamp', ['en', 'ru'], [[]]],
    ['no word of another language that has a job of its own', 'otmena', ['en', 'ru'], [[]]],
    ['no word of another language with a number in it', 'подписали2', ['en', 'ru'], [[]]],
    ['no short word of another language', 'ink', ['ru', 'en'], [[]]],
    ['nothing that every object inherits', 'constructor', ['en', 'ru'], [[]]],
  ])('knows %s', (_, text, order, expected) => {
    expect(read(text, order)).toEqual(expected);
  });

  it('gives each word of an expression all meanings of it', () => {
    expect(read('they called')).toEqual([[], ['call']]);
    expect(read('call offs now')).toEqual([['call', 'cancel'], ['call', 'cancel'], []]);
  });

  it('tells whether a word stands in a list of a language', () => {
    const has = (word: string, language: string) => hasMeaning(words(word)[0]!, language, tables);
    expect([has('границы', 'ru'), has('границы', 'en'), has('lamp', 'en')]).toEqual([true, false, false]);
  });

  it('passes over a language that the content does not have', () => {
    expect(readMeanings({ ...lighthouseContent, meanings: { sign: { tr: ['imza*'] } } }).has('tr')).toBe(false);
  });
});
