import { describe, expect, test } from 'vitest';
import { confidenceOf, fitLogistic } from '../../src/intents/logistic.ts';

const observe = (signal: number, isTrue: boolean) => ({ signals: [signal], isTrue, weight: 1 / 800 });
/** A hundred of each. */
const often = (observations: ReturnType<typeof observe>[]) => new Array(100).fill(observations).flat();

describe('fitLogistic', () => {
  test('gives back the shares that it was shown', () => {
    const shown = [0, 0, 0, 0, 1, 1, 1, 1].map((signal, i) => observe(signal, i % 4 < (signal ? 3 : 1)));
    const weights = fitLogistic(often(shown), [0, 0]);
    expect(confidenceOf(weights, [0])).toBeCloseTo(0.25, 1);
    expect(confidenceOf(weights, [1])).toBeCloseTo(0.75, 1);
  });

  test('stays finite where no error is to be seen', () => {
    const weights = fitLogistic(often([observe(-1, false), observe(1, true)]), [0, 0]);
    expect(confidenceOf(weights, [1])).toBeGreaterThan(0.9);
    expect(weights.every(Number.isFinite)).toBe(true);
  });

  test('lets no signal speak against', () => {
    const weights = fitLogistic(often([observe(0, true), observe(1, false)]), [1, 0]);
    expect(weights[0]).toBe(0);
    expect(confidenceOf(weights, [1])).toBeCloseTo(0.5, 1);
  });

  test('of no observations keeps what was expected', () => {
    expect(fitLogistic([], [2, -1])).toEqual([2, -1]);
  });
});
