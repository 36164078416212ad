import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LATIN_KEYS, LATIN_TO_RUSSIAN, RUSSIAN_KEYS } from '../../src/language/tables/letters.ts';
import { otherKeyboard, toLatin, toRussian } from '../../src/language/transliterate.ts';

describe('toRussian', () => {
  test.each([
    ['vstrechalsya', 'встречался'],
    ['kto', 'кто'],
    ['takoy', 'такой'],
    ['shvydkoy', 'швыдкой'],
    ['armyanskiy', 'армянский'],
    ['obshchiy', 'общий'],
    ['xorosho', 'хорошо'],
    ['moj', 'мой'],
    ['novyy', 'новый'],
    ['4to', 'что'],
    ['6to', 'што'],
    ["mir'", 'мирь'],
    ['', ''],
    ['встреча', 'встреча'],
  ])('%s → %s', (latin, russian) => expect(toRussian(latin)).toBe(russian));

  test.each(LATIN_TO_RUSSIAN)('%s alone is %s', (latin, russian) => expect(toRussian(latin)).toBe(russian));

  test('a longer group of letters stands before the shorter ones it begins with', () => {
    LATIN_TO_RUSSIAN.forEach(([latin], at) => {
      expect(LATIN_TO_RUSSIAN.slice(0, at).filter(([before]) => latin.startsWith(before))).toEqual([]);
    });
  });

  test('leaves no Latin letter in a word of Latin letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]*$/), (word) => !/[a-z]/.test(toRussian(word))));
  });
});

describe('toLatin', () => {
  test.each([
    ['о чём', 'o chem'],
    ['встречался', 'vstrechalsya'],
    ['щи да объект', 'schi da obekt'],
    ['already latin, 29', 'already latin, 29'],
    ['', ''],
  ])('%s → %s', (russian, latin) => expect(toLatin(russian)).toBe(latin));

  test.each([...'абвгдежзийклмнопрстуфхцчшщъыьэюяё'])('%s leaves no Cyrillic', (letter) => {
    expect(toLatin(letter)).toMatch(/^[a-z]*$/);
  });
});

describe('otherKeyboard', () => {
  test.each([
    ['ghbdtn', 'привет'],
    ['привет', 'ghbdtn'],
    ['руддщ', 'hello'],
    [',frb', 'баки'],
    ['rjgbz`', 'копияё'],
    ['', ''],
  ])('%s ⇄ %s', (typed, meant) => {
    expect(otherKeyboard(typed)).toBe(meant);
  });

  test.each(['cop29', 'görüş', 'a b', '😀', 'aя'])('%s has a character without a key, so there is no other', (word) => {
    expect(otherKeyboard(word)).toBeNull();
  });

  test('there and back again is the same, for any word of either keyboard', () => {
    const latin = fc.array(fc.constantFrom(...LATIN_KEYS)).map((keys) => keys.join(''));
    fc.assert(fc.property(latin, (word) => otherKeyboard(otherKeyboard(word)!) === word));
  });

  test('every key has one partner', () => {
    expect(LATIN_KEYS.length).toBe(RUSSIAN_KEYS.length);
    expect(new Set(LATIN_KEYS).size).toBe(LATIN_KEYS.length);
    expect(new Set(RUSSIAN_KEYS).size).toBe(RUSSIAN_KEYS.length);
  });
});
