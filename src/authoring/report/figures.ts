// Judgements → the numbers behind each chart of the report.
import type { Judgement } from '../measure.js';

const isRight = ({ expected, got }: Judgement) => expected === got;

interface CurvePoint {
  /** 0–1: answers with less confidence are refused. */
  threshold: number;
  /** 0–1: share of all questions that get a wrong answer. */
  wrongAnswers: number;
  /** 0–1: share of all questions whose right answer is refused. */
  wrongRefusals: number;
}

/** What other thresholds would do, in steps of a hundredth. Empty of no judgements. */
export function thresholdCurve(judgements: readonly Judgement[]): CurvePoint[] {
  if (judgements.length === 0) return [];
  return Array.from({ length: 101 }, (_, step) => thresholdPoint(judgements, step / 100));
}

export function thresholdPoint(judgements: readonly Judgement[], threshold: number): CurvePoint {
  const wrong = judgements.filter((judgement) => !isRight(judgement) && judgement.confidence >= threshold);
  const refused = judgements.filter((judgement) => isRight(judgement) && judgement.confidence < threshold);
  return {
    threshold,
    wrongAnswers: wrong.length / judgements.length,
    wrongRefusals: refused.length / judgements.length,
  };
}

interface ReliabilityBin {
  /** 0–1: mean confidence of the answers in this bin. */
  confidence: number;
  /** 0–1: share of them that is right. */
  accuracy: number;
  count: number;
}

/** Ten bins of equal width over the confidence; empty ones are left out. */
export function reliabilityBins(judgements: readonly Judgement[]): ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, at) =>
    judgements.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === at),
  ).flatMap((bin) =>
    bin.length === 0
      ? []
      : [
          {
            confidence: bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length,
            accuracy: bin.filter(isRight).length / bin.length,
            count: bin.length,
          },
        ],
  );
}

export interface HistogramBar {
  outcome: 'right' | 'wrong';
  /** 0–1 */
  from: number;
  to: number;
  count: number;
}

const BARS = 20;

/** How many right and wrong answers lie in each twentieth of the confidence. */
export function histogramBars(judgements: readonly Judgement[]): HistogramBar[] {
  return (['right', 'wrong'] as const).flatMap((outcome) =>
    Array.from({ length: BARS }, (_, at) => {
      const of = judgements.filter(
        (judgement) =>
          isRight(judgement) === (outcome === 'right') &&
          Math.min(BARS - 1, Math.floor(judgement.confidence * BARS)) === at,
      );
      return { outcome, from: at / BARS, to: (at + 1) / BARS, count: of.length };
    }),
  );
}

/** Accuracy by language, most utterances first. */
export function byLanguage(judgements: readonly Judgement[]): { language: string; accuracy: number; count: number }[] {
  const languages = [...new Set(judgements.map(({ language }) => language))];
  return languages
    .map((language) => {
      const of = judgements.filter((judgement) => judgement.language === language);
      return { language, accuracy: of.filter(isRight).length / of.length, count: of.length };
    })
    .sort((a, b) => b.count - a.count);
}
