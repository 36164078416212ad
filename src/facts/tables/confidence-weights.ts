// Learned by test/bench/search/train.mjs on eight articles of SQuAD 2.0: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -2.65,
  covered: 1.19,
  coveredSum: -0.4,
  heldSquared: -2.15,
  count: 1.56,
  near: -0.49,
  novel: -0.92,
  mended: -1.71,
  kin: 0.46,
  paragraph: 1.05,
  uncovered: -2.04,
  unknownNames: -0.29,
  uncoveredNames: -1.01,
  uncoveredNumbers: -1.02,
  lead: 0.32,
  rank: 1.94,
  words: 0.52,
  negated: -2.02,
  rarest: 0.34,
  nothingHere: -0.84,
};
