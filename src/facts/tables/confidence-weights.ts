// Learned by test/bench/train-search.mjs on eight articles of SQuAD 2.0: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -2.68,
  covered: -0.31,
  coveredSum: -0.99,
  mended: -2.3,
  kin: -0.69,
  paragraph: -3.31,
  uncovered: -2.46,
  unknown: 0.12,
  unknownNames: -0.55,
  uncoveredNames: -1.2,
  uncoveredNumbers: -1.66,
  lead: 0.95,
  rank: 1.64,
  short: 0.16,
  words: 0.94,
  negated: -3.33,
};
