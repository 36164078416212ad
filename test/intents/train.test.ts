import { expect, test } from 'vitest';
import { hashFeatures, learn } from '../../src/intents/learn.ts';
import { bestClasses, quantise, scoreClasses } from '../../src/intents/model.ts';
import { vectorise } from '../../src/intents/vocabulary.ts';

const examples: [features: string[], label: number][] = [
  [['open', 'door'], 0],
  [['open', 'window'], 0],
  [['close', 'door'], 1],
  [['close', 'window'], 1],
  [['sing'], -1],
];
const { vocabulary, linear } = learn(
  {
    texts: examples.map(([features]) => hashFeatures(features)),
    labels: Int32Array.from(examples, ([, label]) => label),
    classes: 2,
  },
  1,
);

test('tells the classes of its own examples, and claims no example of none', () => {
  const small = quantise(linear);
  for (const [features, label] of examples) {
    const vector = vectorise(vocabulary, hashFeatures(features));
    const scores = scoreClasses(linear.weights, null, 2, vector);
    if (label < 0) expect(Math.max(...scores)).toBeLessThan(0);
    else expect(bestClasses(scores, 1)).toEqual([label]);
    // A byte a weight is precise to 1/254 of the feature's largest.
    scoreClasses(small.weights, small.scales, 2, vector).forEach((score, k) => {
      expect(score).toBeCloseTo(scores[k]!, 1);
    });
  }
});

test('bestClasses puts the highest first, and of equal ones the earlier', () => {
  expect(bestClasses(Float64Array.of(1, 3, 2, 3), 3)).toEqual([1, 3, 2]);
  expect(bestClasses(Float64Array.of(), 3)).toEqual([]);
});
