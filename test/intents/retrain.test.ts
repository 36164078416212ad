// Classes learned again by themselves, beside those that stay.
import { expect, test } from 'vitest';
import { learnFeatureModel } from '../../src/intents/feature-model.ts';
import { hashFeatures } from '../../src/intents/learn.ts';
import { unpackWeights } from '../../src/intents/model.ts';
import { retrain } from '../../src/intents/retrain.ts';
import { scoreFeatures } from '../../src/intents/score-features.ts';

const classOf = (name: string, ...examples: string[]) => ({
  name,
  examples: examples.map((text) => hashFeatures(text.split(' '))),
});
const doors = classOf('doors', 'open door', 'shut door', 'lock door');
const songs = classOf('songs', 'sing song', 'hum song');
const rain = classOf('rain', 'wet street', 'grey sky');
const model = learnFeatureModel([doors, songs, rain]);
const best = (changed: typeof model, text: string) => {
  const [first] = scoreFeatures(changed, hashFeatures(text.split(' '))).best;
  return changed.names[first!.at];
};

test('a class is learned with its new examples, and with words that no class had', () => {
  const changed = retrain(
    model,
    [doors, classOf('songs', 'sing song', 'hum song', 'yodel loud'), rain],
    new Set(['songs']),
  );
  expect(best(changed, 'yodel loud')).toBe('songs');
  expect(best(changed, 'open door')).toBe('doors');
});

test('of classes that have not changed all weights stay', () => {
  const changed = retrain(model, [doors, classOf('songs', 'sing song'), rain], new Set(['songs']));
  const [before, after] = [model, changed].map(({ weights }) => unpackWeights(weights)[0]!);
  expect(after!.rows.length).toBe(before!.rows.length);
  for (const [at, weight] of before!.weights.entries()) expect(after!.weights[at]).toBeCloseTo(weight, 1);
});

test('classes may come, go and change places', () => {
  const changed = retrain(model, [rain, classOf('bread', 'bake bread'), doors], new Set());
  expect(changed.names).toEqual(['rain', 'bread', 'doors']);
  expect(best(changed, 'bake bread')).toBe('bread');
  expect(best(changed, 'wet street')).toBe('rain');
  expect(best(changed, 'shut door')).toBe('doors');
});

test('where all classes change they are as learned anew, but for the words that are gone', () => {
  const all = [doors, songs, rain];
  const again = retrain(model, all, new Set(['doors', 'songs', 'rain']));
  expect(again.weights).toEqual(model.weights);
});
