import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEdits } from '../../src/language/count-edits.ts';

/** The definition itself, slow: the cheapest of all ways to treat the two last letters. */
function oracle(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [a1, b1] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [oracle(a1, b) + 1, oracle(a, b1) + 1, oracle(a1, b1) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(oracle(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

describe('countEdits', () => {
  test.each([
    ['shvidkoi', 'hsvidkoi', 1, 'docstring: neighbours swapped'],
    ['baku', 'baku', 0, 'the same'],
    ['baku', 'baky', 1, 'replaced'],
    ['baku', 'bak', 1, 'dropped'],
    ['baku', 'bakku', 1, 'added'],
    ['ca', 'abc', 3, 'restricted: a swapped letter is not edited again'],
    ['', 'ab', 2, 'nothing and two letters'],
    ['', '', 0, 'nothing and nothing'],
  ])('%j → %j in %i (%s)', (a, b, edits) => expect(countEdits(a, b, 5)).toBe(edits));

  const word = fc.stringMatching(/^[abc]{0,5}$/);

  test('is what the definition says, up to the limit, and above it when there are more', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, max) => {
        const edits = oracle(a, b);
        if (edits <= max) expect(countEdits(a, b, max)).toBe(edits);
        else expect(countEdits(a, b, max)).toBeGreaterThan(max);
      }),
    );
  });

  test('is the same there and back', () => {
    fc.assert(fc.property(word, word, (a, b) => countEdits(a, b, 9) === countEdits(b, a, 9)));
  });
});
