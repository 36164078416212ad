import { describe, expect, test } from 'vitest';
import { collectContentWords } from '../../src/answer/content-words.ts';
import { featuresOfUtterance } from '../../src/answer/features.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import { hashFeature } from '../../src/intents/vocabulary.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const read = createReader(collectContentWords(lighthouseContent));
const features = (text: string) => featuresOfUtterance(read(text));
/** How often the utterance has each of the features, told as texts. */
const countsOf = (text: string, ...told: string[]) => {
  const found = features(text);
  return told.map((feature) => found.filter((hash) => hash === hashFeature(feature)).length);
};

describe('features', () => {
  test('are words, neighbours, pieces, entities and jobs', () => {
    expect(features('fog')).toEqual(
      ['p< fog', 'wfog', 'wfog', 'c<fo', 'cfog', 'cog>', 'pfog >'].map((feature) => hashFeature(feature)),
    );
    expect(countsOf('who saw Orlov', 'wvho', 'wsav', 'worlov', 'corl', 'clov', 'cov>')).toEqual([2, 2, 2, 1, 1, 1]);
    expect(countsOf('who saw Orlov', 'p< vho', 'pvho sav', 'psav orlov', 'porlov >')).toEqual([1, 1, 1, 1]);
    expect(countsOf('who saw Orlov', 'eorlov', 'rwho', 'qwho orlov')).toEqual([2, 1, 1]);
  });

  test('of a name in another alphabet hold the same entity and job', () => {
    expect(countsOf('кто Орлов', 'eorlov', 'rwho', 'qwho orlov')).toEqual([2, 1, 1]);
  });

  test('of a name of two words hold the entity once', () => {
    expect(countsOf('Pavel Orlov', 'eorlov', 'p< orlov', 'porlov >')).toEqual([2, 1, 1]);
  });

  test('of all strangers are the same: no word of theirs is learned', () => {
    expect(features('why Drake')).toEqual(features('why Rotterdam'));
  });

  test('tell the numbers of the article, and that another is another', () => {
    expect(countsOf('7 20 8 1000', 'n7', 'n20', 'nother', 'n8')).toEqual([1, 1, 2, 0]);
  });

  test('make a word louder than filler, which has no pieces', () => {
    expect(countsOf('lamp', 'wlamp', 'camp')).toEqual([2, 1]);
    expect(countsOf('the', 'wthe', 'cthe')).toEqual([1, 0]);
  });

  test('hold the emoji', () => expect(countsOf('🔥', 'xemoji', 'x🔥')).toEqual([1, 1]));

  test('of nothing are none', () => expect(features('')).toEqual([]));
});
