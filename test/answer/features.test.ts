import { describe, expect, test } from 'vitest';
import { featuresOfUtterance } from '../../src/answer/features.ts';
import { buildLexicon } from '../../src/answer/lexicon.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const read = createReader(buildLexicon(lighthouseContent));
const features = (text: string) => featuresOfUtterance(read(text));
/** Those of one kind, by their first letter. */
const kind = (text: string, letter: string) =>
  features(text)
    .filter((feature) => feature.startsWith(letter))
    .map((feature) => feature.slice(1));

describe('features', () => {
  test('are words, neighbours, pieces, entities and jobs', () => {
    expect(kind('who saw Orlov', 'w')).toEqual(expect.arrayContaining(['vho', 'orlov']));
    expect(kind('who saw Orlov', 'p')).toEqual(['< vho', 'vho sav', 'sav orlov', 'orlov >']);
    expect(kind('fog', 'c')).toEqual(['<fo', 'fog', 'og>']);
    expect(kind('who saw Orlov', 'e')).toEqual(['orlov', 'orlov']);
    expect(kind('who saw Orlov', 'r')).toEqual(['who']);
    expect(kind('who saw Orlov', 'q')).toEqual(['who orlov']);
  });

  test('of a name in another alphabet hold the same entity and job', () => {
    for (const letter of ['e', 'r', 'q']) expect(kind('кто Орлов', letter)).toEqual(kind('who Orlov', letter));
  });

  test('of a name of two words hold the entity once', () => {
    expect(kind('Pavel Orlov', 'p')).toEqual(['< orlov', 'orlov >']);
  });

  test('of all strangers are the same: no word of theirs is learned', () => {
    expect(features('why Drake')).toEqual(features('why Rotterdam'));
  });

  test('tell the numbers of the article, and that another is another', () => {
    expect(kind('7 20 8 1000', 'n')).toEqual(['7', '20', 'other', 'other']);
  });

  test('make a word louder than filler, which has no pieces', () => {
    expect(kind('lamp', 'w')).toEqual(['lamp', 'lamp']);
    expect(kind('the', 'w')).toEqual(['the']);
    expect(kind('the', 'c')).toEqual([]);
  });

  test('hold the emoji', () => expect(kind('🔥', 'x')).toEqual(['emoji', '🔥']));

  test('of nothing are none', () => expect(features('')).toEqual([]));
});
