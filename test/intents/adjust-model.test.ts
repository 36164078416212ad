import { describe, expect, test } from 'vitest';
import { adjustModel } from '../../src/intents/adjust-model.ts';
import { learnFeatureModel } from '../../src/intents/feature-model.ts';
import { featuresOf } from '../../src/intents/features.ts';
import { hashFeatures } from '../../src/intents/learn.ts';
import { bestClasses, type IntentModel, scoreClasses } from '../../src/intents/model.ts';
import { vectorise } from '../../src/intents/vocabulary.ts';

const definitions = {
  greeting: ['hello', 'good morning', 'hi there', 'greetings to you'],
  weather: ['will it rain', 'is it sunny today', 'how cold is it outside', 'what about the snow'],
  time: ['what time is it', 'tell me the hour', 'how late is it now', 'is it noon yet'],
};
const names = Object.keys(definitions);
const hashesOf = (text: string) => hashFeatures(featuresOf(text));
const model = learnFeatureModel(
  Object.entries(definitions).map(([name, texts]) => ({ name, examples: texts.map(hashesOf) })),
);
const example = (name: string, text: string) => ({ name, features: hashesOf(text) });
const judge = (of: IntentModel, text: string) => {
  const scores = scoreClasses(of.weights, vectorise(of.vocabulary, hashesOf(text)));
  return {
    name: of.names[bestClasses(scores, 1)[0]!],
    scores: Object.fromEntries(of.names.map((name, at) => [name, scores[at]!])),
  };
};

describe('adjustModel', () => {
  test('heeds a new example of words that the model has never seen', () => {
    const adjusted = adjustModel(model, names, [], [example('time', 'quelle heure')]);
    expect(judge(adjusted, 'quelle heure').name).toBe('time');
    expect(judge(adjusted, 'quelle heure').scores.time).toBeGreaterThan(0.5);
  });

  test('moves an example from one class to another', () => {
    const adjusted = adjustModel(model, names, [example('weather', 'will it rain')], [example('time', 'will it rain')]);
    expect(judge(model, 'will it rain').name).toBe('weather');
    expect(judge(adjusted, 'will it rain').name).toBe('time');
  });

  test('trusts a class less where an example is gone', () => {
    const adjusted = adjustModel(model, names, [example('weather', 'what about the snow')], []);
    const weather = (of: IntentModel) => judge(of, 'what about the snow').scores.weather;
    expect(weather(adjusted)).toBeLessThan(weather(model)! - 0.01);
  });

  test('takes in a class, leaves out another, and takes any order', () => {
    const adjusted = adjustModel(model, ['sport', 'time', 'greeting'], [], [example('sport', 'who won the match')]);
    expect(adjusted.names).toEqual(['sport', 'time', 'greeting']);
    expect(judge(adjusted, 'who won the match').name).toBe('sport');
    expect(judge(adjusted, 'tell me the hour').name).toBe('time');
    expect(judge(adjusted, 'hello').name).toBe('greeting');
  });

  test('leaves what the examples that stay lead to as it is, and the model itself', () => {
    const adjusted = adjustModel(model, names, [example('time', 'is it noon yet')], [example('weather', 'any fog')]);
    for (const [name, texts] of Object.entries(definitions))
      for (const text of texts.slice(0, 3)) {
        expect(judge(adjusted, text).name).toBe(name);
        expect(judge(model, text).name).toBe(name);
      }
  });

  test('without a change gives the same scores', () => {
    const adjusted = adjustModel(model, names, [], []);
    for (const text of ['hello', 'is it cold', '']) expect(judge(adjusted, text)).toEqual(judge(model, text));
  });
});
