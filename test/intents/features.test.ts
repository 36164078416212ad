import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../src/intents/features.ts';

describe('featuresOf', () => {
  test('gives words, neighbours, pieces of words and pairs at any distance', () => {
    expect(featuresOf('go to')).toEqual([
      ...['=go', '< go', '<g', '<go', '<go>', 'g', 'go', 'go>', 'o', 'o>'],
      ...['=to', 'go to', '<t', '<to', '<to>', 't', 'to', 'to>', 'o', 'o>'],
      ...['to >', 'go+to'],
    ]);
    expect(featuresOf('on what day did they meet')).toEqual(expect.arrayContaining(['meet+what', 'day+on']));
  });

  test.each([
    ['What’s the DATE?', ['what', 's', 'the', 'date']],
    ['İLHAM Əliyev', ['ilham', 'əliyev']],
    ['встреча 12-го мая', ['встреча', '12', 'го', 'мая']],
    ['ﬁnal', ['final']],
    ['😀 …', []],
  ])('of %j have the words %j', (text, words) => {
    const found = featuresOf(text).filter((feature) => feature.startsWith('='));
    expect(found).toEqual(words.map((word) => `=${word}`));
  });

  test('gives nothing for a text without letters and digits', () => expect(featuresOf(' ?! 😀')).toEqual([]));

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(featuresOf(text).every((feature) => feature.length > 0)).toBe(true);
      }),
    );
  });

  test('does not tell capitals from small letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-яёəğöüç ]*$/), (text) => {
        expect(featuresOf(text.toUpperCase())).toEqual(featuresOf(text));
      }),
    );
  });

  test('stays quick on a text of a million characters', () => {
    expect(featuresOf('word '.repeat(200_000)).length).toBeLessThan(20_000);
  });
});
