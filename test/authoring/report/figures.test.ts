import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../src/authoring/measure.ts';
import {
  byLanguage,
  histogramBars,
  reliabilityBins,
  thresholdCurve,
  thresholdPoint,
} from '../../../src/authoring/report/figures.ts';

const judged = (isRight: boolean, confidence: number, language = 'en'): Judgement => ({
  expected: 'a',
  got: isRight ? 'a' : 'b',
  text: '',
  language,
  confidence,
});

describe('the figures of the report', () => {
  const judgements = [judged(true, 0.9), judged(true, 0.3), judged(false, 0.4), judged(false, 0.1, 'ru')];

  test('a threshold refuses what is less sure, right or wrong', () => {
    expect(thresholdPoint(judgements, 0.35)).toEqual({ threshold: 0.35, wrongAnswers: 0.25, wrongRefusals: 0.25 });
    expect(thresholdCurve(judgements)).toHaveLength(101);
    expect(thresholdCurve([])).toEqual([]);
  });

  test('bins hold the mean confidence and the share that is right', () => {
    expect(reliabilityBins([judged(true, 0.40625), judged(false, 0.46875), judged(true, 1)])).toEqual([
      { confidence: 0.4375, accuracy: 0.5, count: 2 },
      { confidence: 1, accuracy: 1, count: 1 },
    ]);
  });

  test('bars count every answer once', () => {
    const bars = histogramBars(judgements);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(bars.find(({ outcome, count }) => outcome === 'wrong' && count > 0)).toMatchObject({ from: 0.1, count: 1 });
  });

  test('languages are told with the most asked in first', () => {
    expect(byLanguage(judgements)).toEqual([
      { language: 'en', accuracy: 2 / 3, count: 3 },
      { language: 'ru', accuracy: 0, count: 1 },
    ]);
  });
});
