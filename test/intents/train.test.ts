import { expect, test } from 'vitest';
import { hashFeatures, learn } from '../../src/intents/learn.ts';
import {
  bestClasses,
  type ClassWeights,
  packWeights,
  scoreClasses,
  unpackWeights,
  weightOf,
} from '../../src/intents/model.ts';
import { vectorise } from '../../src/intents/vocabulary.ts';

const examples: [features: string[], label: number][] = [
  [['open', 'door'], 0],
  [['open', 'window'], 0],
  [['close', 'door'], 1],
  [['close', 'window'], 1],
  [['sing'], -1],
];
const { vocabulary, weights } = learn(
  {
    texts: examples.map(([features]) => hashFeatures(features)),
    labels: Int32Array.from(examples, ([, label]) => label),
    classes: 2,
  },
  1,
);

test('tells the classes of its own examples, and claims no example of none', () => {
  for (const [features, label] of examples) {
    const scores = scoreClasses(weights, vectorise(vocabulary, hashFeatures(features)));
    if (label < 0) expect(Math.max(...scores)).toBeLessThan(0);
    else expect(bestClasses(scores, 1)).toEqual([label]);
  }
});

test('a class is not claimed by what nobody has seen, nor one without examples by anything', () => {
  const none = learn({ texts: [hashFeatures(['open'])], labels: Int32Array.of(0), classes: 2 }, 1);
  const scores = scoreClasses(none.weights, vectorise(none.vocabulary, hashFeatures(['open'])));
  expect(scores[0]).toBeGreaterThan(0);
  expect(scores[1]).toBeCloseTo(-1, 1);
});

/** By row, the classes that it says something of. */
const classesIn = ({ scales, starts, classOf }: ClassWeights) =>
  Array.from(scales, (_, row) => [...classOf.subarray(starts[row], starts[row + 1])]);

test('packWeights keeps each weight to a 254th of the largest of its feature, and leaves out what is less', () => {
  const packed = packWeights(
    [
      { rows: Int32Array.of(0, 2), weights: Float32Array.of(0.5, -1) },
      { rows: Int32Array.of(0, 1, 2), weights: Float32Array.of(-0.1, 0.25, 0.001) },
    ],
    2,
  );
  expect(classesIn(packed)).toEqual([[0, 1], [1], [0]]);
  expect(weightOf(packed, 0, 0)).toBeCloseTo(0.5);
  expect(Math.abs(weightOf(packed, 0, 1) + 0.1)).toBeLessThanOrEqual(0.5 / 254);
  expect(weightOf(packed, 1, 0)).toBe(0);
  expect(weightOf(packed, 1, 1)).toBeCloseTo(0.25);
  expect(unpackWeights(packed)[0]!.rows).toEqual(Int32Array.of(0, 2));
  expect(unpackWeights(packed)[1]!.weights[1]).toBeCloseTo(0.25);
  const scores = scoreClasses(packed, { indices: Int32Array.of(1), values: Float32Array.of(2), known: 1 });
  expect(scores[0]).toBeCloseTo(-1);
  expect(scores[1]).toBeCloseTo(0.5);
});

test('bestClasses puts the highest first, and of equal ones the earlier', () => {
  expect(bestClasses(Float64Array.of(1, 3, 2, 3), 3)).toEqual([1, 3, 2]);
  expect(bestClasses(Float64Array.of(), 3)).toEqual([]);
});
