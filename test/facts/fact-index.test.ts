import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexFacts, scoreFacts } from '../../src/facts/fact-index.ts';

const facts = [
  { id: 'lit', terms: ['who', 'lit', 'lamp', 'tarn'] },
  { id: 'oil', terms: ['lamp', 'burns', 'oil', 'oil'] },
  { id: 'fair', terms: ['fair', 'opens', 'june', 'tarn'] },
];
const index = indexFacts(facts);
/** Ids of the facts that hold any of the terms, best first. */
const ranked = (of: typeof index, terms: readonly string[]) => {
  const { share } = scoreFacts(of, terms);
  return of.ids
    .map((id, at) => ({ id, score: share[at]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
};

describe('scoreFacts', () => {
  test.each([
    [['oil'], ['oil'], 'the only one that holds it'],
    [['lamp', 'oil'], ['oil', 'lit'], 'both terms before one'],
    [
      ['lamp', 'june'],
      ['fair', 'oil', 'lit'],
      'a rare term before a common one; of equal terms the fact that repeats fewer others',
    ],
    [['bell'], [], 'none holds it'],
    [[], [], 'nothing is asked'],
  ])('of %j finds %j: %s', (terms, ids) => {
    expect(ranked(index, terms)).toHaveLength(ids.length);
    expect(ranked(index, terms)[0]).toBe(ids[0]);
  });

  test('a term that is asked twice counts once', () => {
    expect(scoreFacts(index, ['oil', 'oil', 'lamp'])).toEqual(scoreFacts(index, ['oil', 'lamp']));
  });

  test('the best has the whole share, and shares and coverage lie between 0 and 1', () => {
    const { share, coverage } = scoreFacts(index, ['lamp', 'tarn', 'nothing']);
    expect(Math.max(...share)).toBe(1);
    for (const value of [...share, ...coverage]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...coverage), 'a term that no fact holds is not covered').toBeLessThan(0.7);
  });

  test('no facts at all give no scores', () => {
    expect(scoreFacts(indexFacts([]), ['lamp']).share).toHaveLength(0);
  });
});

describe('laws', () => {
  const term = fc.constantFrom(...'abcdefgh');
  const terms = fc.array(term, { minLength: 1, maxLength: 6 });

  test('a fact that shares no term with the question scores nothing, and none that shares one scores nothing', () => {
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 6 }), terms, (bags, question) => {
        const { share } = scoreFacts(indexFacts(bags.map((bag, at) => ({ id: `${at}`, terms: bag }))), question);
        for (const [at, bag] of bags.entries()) expect(share[at]! > 0).toBe(bag.some((one) => question.includes(one)));
      }),
    );
  });

  test('adding a fact of mean length that shares no term changes no ranking of a question of one term', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(term, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        term,
        (bags, one) => {
          const known = bags.map((bag, at) => ({ id: `${at}`, terms: bag }));
          const more = [...known, { id: 'more', terms: ['x', 'y', 'z'] }];
          expect(ranked(indexFacts(more), [one])).toEqual(ranked(indexFacts(known), [one]));
        },
      ),
    );
  });

  test('the order of the facts does not matter', () => {
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 6 }), terms, (bags, question) => {
        const known = bags.map((bag, at) => ({ id: `${at}`, terms: bag }));
        const score = (list: typeof known) => {
          const of = indexFacts(list);
          const { share } = scoreFacts(of, question);
          return new Map(of.ids.map((id, at) => [id, share[at]!.toFixed(9)]));
        };
        const [there, back] = [score(known), score([...known].reverse())];
        for (const [id, value] of there) expect(back.get(id)).toBe(value);
      }),
    );
  });
});
