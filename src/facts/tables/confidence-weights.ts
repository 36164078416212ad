// Learned by test/bench/search/train.mjs on eight articles of SQuAD 2.0: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -2.66,
  covered: 1.43,
  coveredSum: -0.37,
  heldSquared: -2.4,
  count: 1.69,
  near: -0.63,
  novel: -0.75,
  mended: -1.83,
  kin: 0.33,
  paragraph: 1.32,
  uncovered: -2.14,
  unknownNames: -0.47,
  uncoveredNames: -0.78,
  uncoveredNumbers: -1.02,
  lead: 0.39,
  rank: 1.6,
  words: 0.54,
  negated: -1.96,
  rarest: 0.2,
  nothingHere: -0.72,
};
