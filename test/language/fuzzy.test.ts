import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEdits } from '../../src/language/count-edits.ts';
import { createSpeller } from '../../src/language/fuzzy.ts';

const weights = new Map([
  ['bairamov', 5],
  ['svidkoi', 3],
  ['forum', 2],
  ['meeting', 9],
  ['seating', 1],
  ['ilk', 1],
  ['delimitasion', 1],
]);
const speller = createSpeller(weights);
const words = (misspelt: string) => speller.mend(misspelt).map(({ word }) => word);

describe('mend', () => {
  test.each([
    ['bairmov', 'bairamov', 1, 'a letter dropped'],
    ['bairaamov', 'bairamov', 1, 'a letter added'],
    ['bairanov', 'bairamov', 1, 'a letter replaced'],
    ['hsvidkoi', 'svidkoi', 1, 'the first letter added'],
    ['bariamov', 'bairamov', 1, 'neighbours swapped count once'],
    ['beiramof', 'bairamov', 2, 'two letters replaced'],
    ['delmitaion', 'delimitasion', 2, 'two letters dropped'],
    ['foru', 'forum', 1, 'four letters are enough'],
    ['lik', 'ilk', 1, 'of three letters two neighbours swapped'],
  ])('%s → %s, %i away (%s)', (misspelt, word, edits) => {
    expect(speller.mend(misspelt)).toEqual([{ word, edits }]);
  });

  test.each([
    ['ilm', 'three letters turn into anything'],
    ['', 'nothing'],
    ['qqqqqqqq', 'no pair of letters in common'],
    ['baranov', 'two slips in a word of fewer than eight letters'],
    ['delegation', 'more than two slips'],
  ])('%s is left alone: %s', (word) => expect(words(word)).toEqual([]));

  test('of equally near words the commoner comes first: "meating" is one slip from both', () => {
    expect(words('meating')).toEqual(['meeting', 'seating']);
  });

  test('a nearer word comes before a commoner one', () => {
    const near = createSpeller(
      new Map([
        ['kanferens', 1],
        ['konferans', 100],
      ]),
    );
    expect(near.mend('kanferenz')[0]).toEqual({ word: 'kanferens', edits: 1 });
  });

  test('any single slip in a word of four letters or more finds it again', () => {
    const slip = fc.record({
      word: fc.constantFrom('bairamov', 'svidkoi', 'meeting', 'delimitasion'),
      at: fc.nat(20),
      letter: fc.constantFrom(...'abdeikmnorstvz'),
      kind: fc.constantFrom('add', 'drop', 'replace', 'swap'),
    });
    fc.assert(
      fc.property(slip, ({ word, at, letter, kind }) => {
        const i = at % (word.length - 1);
        const misspelt = {
          add: word.slice(0, i) + letter + word.slice(i),
          drop: word.slice(0, i) + word.slice(i + 1),
          replace: word.slice(0, i) + letter + word.slice(i + 1),
          swap: word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
        }[kind]!;
        if (!speller.has(misspelt)) expect(words(misspelt)).toContain(word);
      }),
    );
  });

  test('gives words of the vocabulary only, with their true distance, nearest first, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[abimorv]*$/)), (any) => {
        const found = speller.mend(any);
        expect(found.map(({ edits }) => edits)).toEqual(found.map(({ edits }) => edits).toSorted());
        for (const { word, edits } of found) {
          expect(speller.has(word)).toBe(true);
          expect(edits).toBe(countEdits(any, word, 2));
        }
      }),
    );
  });
});

test('an empty vocabulary mends nothing and has nothing', () => {
  const none = createSpeller(new Map());
  expect(none.mend('bairamov')).toEqual([]);
  expect(none.has('bairamov')).toBe(false);
});
