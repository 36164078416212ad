import { describe, expect, test } from 'vitest';
import { type Judgement, measure } from '../../src/authoring/measure.ts';

const judged = (expected: string, got: string, text = `${expected} ${got}`): Judgement => ({
  expected,
  got,
  text,
  language: 'en',
  confidence: 1,
});

describe('measure', () => {
  test('gives precision, recall and F1 of every intent', () => {
    const { intents, accuracy, macroF1 } = measure([
      judged('a', 'a'),
      judged('a', 'a'),
      judged('a', 'b'),
      judged('b', 'b'),
      judged('b', 'none'),
    ]);
    expect(accuracy).toBe(3 / 5);
    expect(intents).toEqual([
      { intent: 'a', support: 3, precision: 1, recall: 2 / 3, f1: 0.8 },
      { intent: 'b', support: 2, precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 },
      { intent: 'none', support: 0, precision: 0, recall: 1, f1: 0 },
    ]);
    expect(macroF1, 'of the intents that were expected').toBeCloseTo(0.65);
  });

  test('names the confusions with their utterances, most frequent first', () => {
    expect(measure([judged('a', 'b', '1'), judged('b', 'a', '2'), judged('b', 'a', '3')]).confusions).toEqual([
      { expected: 'b', got: 'a', texts: ['2', '3'] },
      { expected: 'a', got: 'b', texts: ['1'] },
    ]);
  });

  test('of nothing, nothing is wrong', () => {
    expect(measure([])).toEqual({ total: 0, right: 0, accuracy: 1, macroF1: 1, intents: [], confusions: [] });
  });
});
