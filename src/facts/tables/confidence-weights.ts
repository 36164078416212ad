// Learned by test/bench/search/train.mjs on eight articles of SQuAD 2.0: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -2.45,
  covered: 1.3,
  coveredSum: -0.42,
  heldSquared: -2.18,
  count: 1.55,
  near: -0.48,
  novel: -1.06,
  mended: -1.81,
  kin: 0.47,
  paragraph: 1.07,
  uncovered: -2.09,
  unknownNames: -0.29,
  uncoveredNames: -1.01,
  uncoveredNumbers: -1.02,
  lead: 0.31,
  rank: 1.83,
  words: 0.51,
  negated: -2.04,
  rarest: 0.39,
  nothingHere: -0.85,
  kindMissing: -0.5,
};
