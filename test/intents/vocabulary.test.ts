import { describe, expect, test } from 'vitest';
import { hashFeatures } from '../../src/intents/learn.ts';
import { createVocabulary, hashFeature, vectorise } from '../../src/intents/vocabulary.ts';
import { placeOf } from '../../src/language/index.ts';

const texts = [
  ['a', 'b'],
  ['a', 'c'],
  ['a', 'c', 'c'],
].map(hashFeatures);
const labels = Int32Array.of(0, 0, 1);

describe('createVocabulary', () => {
  const vocabulary = createVocabulary(texts, labels, 2, 1);

  test('knows each feature of the examples by an index of its own, and no other', () => {
    const indices = ['a', 'b', 'c'].map((feature) => placeOf(vocabulary, hashFeature(feature)));
    expect(new Set(indices)).toEqual(new Set([0, 1, 2]));
    expect(placeOf(vocabulary, hashFeature('d'))).toBe(-1);
  });

  test('finds rare features weightier than frequent ones', () => {
    const rarityOf = (feature: string) => vocabulary.rarity[placeOf(vocabulary, hashFeature(feature))]!;
    expect(rarityOf('b')).toBeGreaterThan(rarityOf('c'));
    expect(rarityOf('c')).toBeGreaterThan(rarityOf('a'));
    expect(vocabulary.maxRarity).toBeGreaterThan(rarityOf('b'));
  });

  test('leaves out what too few examples have', () => {
    expect(placeOf(createVocabulary(texts, labels, 2, 2), hashFeature('b'))).toBe(-1);
  });

  test('of no examples knows nothing', () => {
    expect(placeOf(createVocabulary([], labels, 2, 1), hashFeature('a'))).toBe(-1);
  });
});

test('of features in as many examples, the one of fewer classes tells more', () => {
  const spread = createVocabulary([['a'], ['a', 'b'], ['b']].map(hashFeatures), Int32Array.of(0, 0, 1), 2, 1);
  const [inOneClass, inBoth] = ['a', 'b'].map((feature) => spread.rarity[placeOf(spread, hashFeature(feature))]!);
  expect(inOneClass).toBeGreaterThan(inBoth!);
});

describe('vectorise', () => {
  const vocabulary = createVocabulary(texts, labels, 2, 1);
  const vectorOf = (...features: string[]) => vectorise(vocabulary, hashFeatures(features));

  test('gives a vector of length 1', () => {
    const { values } = vectorOf('a', 'b', 'c', 'c');
    expect(Array.from(values).reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
  });

  test('gives the same for the same text again', () => {
    expect(vectorOf('a', 'b', 'b')).toEqual(vectorOf('a', 'b', 'b'));
    expect(vectorOf('a', 'b', 'b')).not.toEqual(vectorOf('a', 'a', 'b'));
  });

  test('says how much of the text is known', () => {
    expect(vectorOf('a', 'b').known).toBe(1);
    expect(vectorOf('a', 'z').known).toBeLessThan(0.5);
    expect(vectorOf('z').known).toBe(0);
    expect(vectorOf().known).toBe(0);
  });
});
