// A text's features → the intents that a learned classifier sees in it.
import { confidenceOf } from './logistic.js';
import { bestClasses, type CalibratedModel, scoreClasses } from './model.js';
import { vectorise } from './vocabulary.js';

/** What a text's features say of the intents. */
export interface IntentScores {
  /** The best intents, best first; at most five. */
  best: readonly ScoredIntent[];
  /** 0–1: how much of the features the model has seen, each weighed by its rarity. */
  known: number;
}

export interface ScoredIntent {
  /** Its place in `model.names`. */
  at: number;
  /** Above 0 it claims the text. */
  margin: number;
  /** 0–1: the chance of being right; 0 where nothing is known. */
  confidence: number;
}

const SHOWN = 5;

/**
 * @param hashes  the text's hashed features
 * @param adjust  changes the margins by what the features don't show, before the best are chosen
 */
export function scoreFeatures(
  { vocabulary, weights, confidence }: CalibratedModel,
  hashes: ArrayLike<number>,
  adjust: (scores: Float64Array) => void = () => {},
): IntentScores {
  const vector = vectorise(vocabulary, hashes);
  const scores = scoreClasses(weights, vector);
  adjust(scores);
  const best = bestClasses(scores, SHOWN);
  const { known } = vector;
  const score = (at: number) => ({
    at,
    margin: scores[at]!,
    confidence: known === 0 ? 0 : confidenceOf(confidence, signalsOf(scores, best, at, known)),
  });
  return { best: best.map(score), known };
}

/** What speaks for a class being right: its score, its lead over the best other one, how much of the text is known. */
export type Signals = readonly [score: number, lead: number, known: number];

/** @param best  the best classes of `scores`, best first; two are enough */
export function signalsOf(scores: Float64Array, best: readonly number[], k: number, known: number): Signals {
  const rival = best[0] === k ? best[1] : best[0];
  return [scores[k]!, rival === undefined ? 1 : scores[k]! - scores[rival]!, known];
}
