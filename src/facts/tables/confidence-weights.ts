// Learned by test/bench/search/train.mjs on eight articles of SQuAD 2.0: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -1.75,
  covered: 1.26,
  coveredSum: -0.66,
  heldSquared: -2.14,
  count: 1.47,
  near: -0.8,
  novel: -1.04,
  mended: -1.75,
  kin: 1.01,
  paragraph: 0.15,
  uncovered: -2.25,
  unknownNames: -0.26,
  uncoveredNames: -0.88,
  uncoveredNumbers: -1.3,
  lead: 0.87,
  rank: 1.34,
  words: 0.54,
  negated: -2.53,
};
