// Learned by test/bench/search/train.mjs on eight articles of SQuAD 2.0 and 24 of XQuAD, and on the questions to the meeting: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -2.16,
  covered: 0.6,
  coveredSum: -0.8,
  heldSquared: -1.75,
  count: 1.95,
  near: -0.07,
  novel: -0.74,
  mended: -1.36,
  kin: -0.34,
  paragraph: 0.66,
  uncovered: -1.67,
  unknownNames: -0.1,
  uncoveredNames: -0.93,
  uncoveredNumbers: -0.6,
  lead: 0.18,
  rank: 1.18,
  words: 0.67,
  negated: -1.39,
  rarest: 0.73,
  nothingHere: -0.34,
  kindMissing: -0.38,
};

/** The same for questions led to the article from another language. */
export const ledConfidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -0.56,
  covered: 0.11,
  coveredSum: 2.55,
  heldSquared: -1.3,
  count: 3.31,
  near: 1.29,
  novel: -1.64,
  mended: -1.2,
  kin: -0.92,
  paragraph: 0.82,
  uncovered: -0.68,
  unknownNames: 0.14,
  uncoveredNames: -0.51,
  uncoveredNumbers: -0.39,
  lead: -0.29,
  rank: 0.79,
  words: 0.1,
  negated: 0,
  rarest: 0.82,
  nothingHere: 0.14,
  kindMissing: -0.62,
};
