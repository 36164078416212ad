import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQuotationComparer, type QuotationComparison } from '../../src/facts/compare-quotation.ts';

const sentences = [
  'Mayor Ada Reyes opened the new bridge over the Tarn on Friday.',
  'She said that the town had waited nine years for it, and that tolls would never be charged.',
  'Engineer Pavel Orlov promised a second lane before winter.',
  'The old ferry stops in June.',
];
const compare = createQuotationComparer(sentences);

const rows: [string, string, Partial<QuotationComparison>][] = [
  ['a whole sentence', sentences[3]!, { kind: 'verbatim', sentences: [3], share: 1, covers: 1 }],
  ['a part of one', 'tolls would never be charged', { kind: 'verbatim', sentences: [1], share: 1 }],
  ['whatever its case and marks', 'THE TOWN had waited – nine years – for it', { kind: 'verbatim', sentences: [1] }],
  ['two sentences that follow one another', `${sentences[2]} ${sentences[3]}`, { kind: 'verbatim', sentences: [2, 3] }],
  [
    'a word left out that turns the meaning',
    'tolls would be charged',
    { kind: 'altered', sentences: [1], added: [], leftOut: ['never'] },
  ],
  [
    'words put in, and others left out',
    'the whole town had waited nineteen years for it',
    { kind: 'altered', sentences: [1], added: ['whole', 'nineteen'], leftOut: ['nine'] },
  ],
  [
    'the beginning of one and the end of another',
    'Mayor Ada Reyes opened the new bridge and promised a second lane before winter',
    { kind: 'joined', sentences: [0, 2], added: [], leftOut: [] },
  ],
  ['other words', 'the bridge will be closed for all lorries', { kind: 'absent', sentences: [] }],
  ['small words in common only', 'that it would be on the way over for a while', { kind: 'absent' }],
  ['nothing', '', { kind: 'absent', share: 0 }],
  ['no words', '— … !', { kind: 'absent' }],
];

describe('a quotation beside a text', () => {
  test.each(rows)('%s', (_, quotation, expected) => {
    expect(compare(quotation)).toMatchObject(expected);
  });

  test('is absent from a text without sentences', () => {
    expect(createQuotationComparer([])('any words at all').kind).toBe('absent');
  });

  test('of any run of words is verbatim', () => {
    const words = sentences.join(' ').split(' ');
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const { kind, added, leftOut } = compare(words.slice(start, start + length).join(' '));
        expect({ kind, added, leftOut }).toEqual({ kind: 'verbatim', added: [], leftOut: [] });
      }),
    );
  });

  test('of any text gives shares from 0 to 1, and sentences that there are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('the ', 'town ', 'nine ', 'lane ', 'x ', 'bridge ', '.') }),
        (text) => {
          const { share, covers, sentences: places } = compare(text);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(covers).toBeLessThanOrEqual(1);
          expect(places.every((place) => place in sentences)).toBe(true);
        },
      ),
    );
  });
});
