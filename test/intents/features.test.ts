import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf, wordsOf } from '../../src/intents/features.ts';

describe('wordsOf', () => {
  test.each([
    ['What’s the DATE?', ['what', 's', 'the', 'date']],
    ['İLHAM Əliyev', ['ilham', 'əliyev']],
    ['встреча 12-го мая', ['встреча', '12', 'го', 'мая']],
    ['ﬁnal', ['final']],
    ['', []],
    ['😀 …', []],
  ])('of %j are %j', (text, words) => expect(wordsOf(text)).toEqual(words));
});

describe('featuresOf', () => {
  test('gives words, pairs of neighbours and pieces of words', () => {
    expect(featuresOf('go on')).toEqual([
      'wgo',
      'p< go',
      ...['c<g', 'c<go', 'c<go>', 'cgo', 'cgo>', 'co>'],
      'won',
      'pgo on',
      ...['c<o', 'c<on', 'c<on>', 'con', 'con>', 'cn>'],
      'pon >',
    ]);
  });

  test('gives nothing for a text without letters and digits', () => expect(featuresOf(' ?! 😀')).toEqual([]));

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(featuresOf(text).every((feature) => feature.length > 1)).toBe(true);
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
