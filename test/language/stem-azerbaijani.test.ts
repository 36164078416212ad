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

/** No ending of any group fits the end of this root: x is h in a skeleton. */
const ROOT = 'xxxx';

describe.each(Object.entries({ COPULA, CASE, POSSESSION, NUMBER, VERB }))('the endings of %s', (_, endings) => {
  test.each([...endings])('-%s comes off, at least its outer part', (ending) => {
    expect((ROOT + ending).startsWith(stemAzerbaijani(ROOT + ending))).toBe(true);
    expect(stemAzerbaijani(ROOT + ending).length).toBeLessThan(ROOT.length + ending.length);
  });

  test('are skeletons, each once, and none is hidden behind a shorter one', () => {
    expect(new Set(endings).size).toBe(endings.length);
    endings.forEach((ending, at) => {
      expect(fold(ending)).toBe(ending);
      expect(endings.slice(0, at).filter((before) => ending.endsWith(before))).toEqual([]);
    });
  });
});
