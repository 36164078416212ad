import { describe, expect, test } from 'vitest';
import { crossValidate, learningCurve, readSamples, type Sample } from '../../src/authoring/cross-validate.ts';
import { findWeakExamples } from '../../src/authoring/find-weak-examples.ts';
import { loadContent } from '../../src/content/index.ts';
import { hashFeature } from '../../src/intents/vocabulary.ts';
import { makeContent } from '../support/small-content.ts';

const sample = (intent: string, text: string): Sample => ({
  intent,
  text,
  language: 'en',
  features: text.split(' ').map(hashFeature),
});
const samples = [
  ...Array.from({ length: 20 }, (_, at) => sample('weather', `rain sun cloud word${at}`)),
  ...Array.from({ length: 20 }, (_, at) => sample('food', `bread soup cheese term${at}`)),
];

describe('crossValidate', () => {
  test('judges every utterance once, by what was learned without it', () => {
    const judgements = [...crossValidate(samples, 5)].flat();
    expect(judgements.map(({ text }) => text).sort()).toEqual(samples.map(({ text }) => text).sort());
    expect(judgements.every(({ expected, got }) => expected === got)).toBe(true);
  });

  test('gives an utterance of no known feature no confidence', () => {
    const odd = sample('food', 'nothing like it');
    const judged = [...crossValidate([...samples, odd], 5)].flat().find(({ text }) => text === odd.text);
    expect(judged?.confidence).toBe(0);
  });
});

describe('learningCurve', () => {
  test('rises from a tenth of the examples to all', () => {
    const points = [...learningCurve(samples)];
    expect(points.map(({ share }) => share)).toEqual([0.1, 0.25, 0.5, 0.75, 1]);
    expect(points.at(-1)?.macroF1).toBe(1);
    expect(points.at(-1)?.examples).toBe(32);
  });
});

describe('readSamples', () => {
  test('reads every example with its language', () => {
    const { dir, remove } = makeContent();
    expect(readSamples(loadContent(dir)).map(({ intent, text, language }) => [intent, text, language])).toContainEqual([
      'hello',
      'good morning',
      'en',
    ]);
    remove();
  });
});

describe('findWeakExamples', () => {
  test('names both intents of a near-duplicate, thin intents, and what pulls answers away', () => {
    const all = [
      sample('food', 'how much is the soup today'),
      sample('price', 'how much is the soup today please'),
      sample('price', 'how much is it'),
    ];
    const wrong = (text: string) => ({ expected: 'food', got: 'price', text, language: 'en', confidence: 0.5 });
    const weak = findWeakExamples(all, [wrong('how much is the soup today'), wrong('how much is the soup tonight')]);
    expect(weak.duplicates[0]).toMatchObject({
      intent: 'food',
      otherIntent: 'price',
      otherText: 'how much is the soup today please',
    });
    expect(weak.thin).toEqual([
      { intent: 'food', why: '1 example' },
      { intent: 'price', why: '2 examples' },
    ]);
    expect(weak.pulling).toEqual([
      {
        text: 'how much is the soup today please',
        intent: 'price',
        pulled: ['how much is the soup today', 'how much is the soup tonight'],
      },
    ]);
  });
});
