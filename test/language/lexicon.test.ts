import { describe, expect, test } from 'vitest';
import { createLexicon, createSoundIndex, loadLexicon, readLexiconLines } from '../../src/language/lexicon/index.ts';

const lines = readLexiconLines();
const lexicon = loadLexicon();
const LATIN = /^[\p{Script=Latin}\d '’.&/-]+$/u;
const CYRILLIC = /^(?:3D-)?[\p{Script=Cyrillic}\d '’.-]+$/u;
const LETTERS = [LATIN, CYRILLIC, LATIN, LATIN];

describe('data/lexicon', () => {
  test('every line has four fields of words in the letters of their language', () => {
    const wrong = lines.filter((line) => {
      const fields = line.split(' | ');
      return (
        fields.length !== 4 || fields.some((field, at) => field.split(', ').some((word) => !LETTERS[at]!.test(word)))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('no two lines have the same words', () => {
    const keys = lines.map((line) =>
      line
        .toLowerCase()
        .split(' | ')
        .map((field) => field.split(', ').sort().join())
        .join('|'),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('no word stands twice in a field', () => {
    const wrong = lines.filter((line) =>
      line.split(' | ').some((field) => new Set(field.split(', ')).size < field.split(', ').length),
    );
    expect(wrong).toEqual([]);
  });
});

/** Language | form in a text | an English word of its meaning */
const forms = `
ru|подписали|sign
ru|министров|minister
ru|podpisal|sign
az|imzaladılar|sign
az|nazirlərin|minister
az|elan etdi|announce
az|limanında|port
tr|gemilerin|ship
tr|açıkladı|explain
tr|kitabı|book
tr|şehrin|city
az|gorusub|meet
en|ministers|minister
en|prime minister|prime minister
`;

test.each(forms.trim().split('\n'))('a form leads to its meaning: %s', (line) => {
  const [language, text, english] = line.split('|') as [string, string, string];
  const found = lexicon.findMeanings(text.split(' '), 0, language);
  expect(found.flatMap(({ meaning }) => lexicon.wordsOf(meaning, 'en'))).toContain(english);
});

test('a phrase takes all of its words, and wins over its first word', () => {
  expect(lexicon.findMeanings(['prime', 'minister'], 0, 'en')[0]!.words).toBe(2);
});

test('an unknown word, an empty one and an unknown language have no meaning', () => {
  for (const [word, language] of [
    ['zyzzyva', 'en'],
    ['', 'az'],
    ['maison', 'fr'],
  ] as const)
    expect(lexicon.findMeanings([word], 0, language)).toEqual([]);
});

test('a short base is not found in a longer word that only begins like it', () => {
  const small = createLexicon(['hand | рука | əl | el']);
  expect(small.findMeanings(['elbise'], 0, 'tr')).toEqual([]);
  expect(small.findMeanings(['elleri'], 0, 'tr')).toHaveLength(1);
});

/** Language | word | the English spelling that sounds like it */
const names = `
ru|варшаве|warsaw
ru|джексонвилл|jacksonville
ru|шопена|chopin
ru|вашингтона|washington
az|vaşinqtonda|washington
tr|tesla'nin|tesla
`;
const sounds = createSoundIndex(['warsaw', 'jacksonville', 'washington', 'tesla', 'chopin', 'river'], 'en');

test.each(names.trim().split('\n'))('a name is found by its sound: %s', (line) => {
  const [language, word, expected] = line.split('|') as [string, string, string];
  expect(sounds.nearest(word, language)?.word).toBe(expected);
});

test.each([['река'], ['да'], ['1943'], ['']])('nothing sounds like %j', (word) => {
  expect(sounds.nearest(word, 'ru')).toBeNull();
});
