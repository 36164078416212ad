import { expect, test } from 'vitest';
import { compileContent } from '../../src/answer/compile.ts';
import { packWords, unpackWords } from '../../src/answer/pack-words.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const { lexicon, statistics } = compileContent(lighthouseContent);

test('packed words are plain JSON, and come back as they were, in their order', () => {
  const { weights, forms } = lexicon;
  const back = unpackWords(JSON.parse(JSON.stringify(packWords({ weights, forms, statistics }))));
  expect([...back.weights]).toEqual([...weights]);
  expect([...back.forms]).toEqual([...forms]);
  expect(new Map(back.statistics)).toEqual(statistics);
});

test('a key without weight, counts or form of its own is none there', () => {
  const words = {
    weights: new Map([['lamp', 2]]),
    forms: new Map([
      ['lamps', 'lamp'],
      ['', ''],
    ]),
    statistics: new Map([['fog', [1, 0] as const]]),
  };
  const back = unpackWords(packWords(words));
  expect([...back.weights.keys()]).toEqual(['lamp']);
  expect([...back.statistics.keys()]).toEqual(['fog']);
  expect(back.forms.get('')).toBe('');
});
