import { expect, test } from 'vitest';
import { readWords } from '../../src/facts/read-words.ts';
import { createFlagger, wordFlags } from '../../src/facts/word-flags.ts';
import { kindOf, markIn, wordKinds } from '../../src/facts/word-kinds.ts';

const describeWords = (text: string, language = 'en') => {
  const flagsOf = createFlagger(language);
  const words = readWords(text);
  return words.map(({ form, start }, place) => {
    const between = text.slice(place === 0 ? 0 : words[place - 1]!.end, start);
    const flags = flagsOf(words, place, between);
    const told = Object.entries(wordFlags).filter(([, flag]) => flags & flag);
    return { kind: wordKinds[kindOf(form, flags)], mark: wordKinds[markIn(between)], told: told.map(([name]) => name) };
  });
};

/** Text | kinds of its words */
const kinds = `
The queen met Anna in May 1887.|the word word Name in month year
In the 1960s she was not slowly painting three pictures.|in the year he be not -ly -ing number -s
Two national teams|Name -al -s
`;

test.each(kinds.trim().split('\n'))('%s', (line) => {
  const [text, expected] = line.split('|') as [string, string];
  expect(
    describeWords(text)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(expected);
});

test('the mark before a word is told, none before the first', () => {
  const marks = describeWords('He (Ann) said: "yes", well-known – no').map(({ mark }) => mark);
  expect(marks).toEqual([undefined, 'open', 'close', 'quote', 'quote', 'hyphen', 'dash']);
});

test('a word knows its place, a denial and a place word before it', () => {
  const told = describeWords('He never lived in the Hague').map((word) => word.told);
  expect(told[0]).toEqual(['capital', 'stop', 'first', 'pronoun']);
  expect(told[1]).toContain('negation');
  expect(told[4]).toContain('afterPlaceWord');
  expect(told[5]).toEqual(['capital', 'afterPlaceWord']);
});

test.each([
  [
    'ru',
    'В марте он не приехал в Самару: двое суток шёл снег.',
    { date: ['марте'], number: ['двое'], negation: ['не'], pronoun: ['он'], afterPlaceWord: ['марте', 'самару'] },
  ],
  [
    'az',
    'O, martın ikisində Bakıda deyildi.',
    { date: ['martin'], number: ['ikisində'], pronoun: ['o'], afterPlaceWord: ['bakida'] },
  ],
  [
    'tr',
    'Bu köprü Mayıs ayında İzmir’de iki milyon liraya açıldı.',
    { date: ['mayis'], number: ['iki', 'milyon'], pronoun: ['bu'] },
  ],
])('%s: dates, numbers, denials and what goes on from the sentence before are known', (language, text, expected) => {
  const words = readWords(text);
  const told = describeWords(text, language);
  for (const [flag, forms] of Object.entries(expected))
    expect(words.filter((_, at) => told[at]!.told.includes(flag)).map(({ form }) => form)).toEqual(forms);
});
