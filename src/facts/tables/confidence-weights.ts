// Learned by test/bench/search/train.mjs on eight articles of SQuAD 2.0 and 24 of XQuAD: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -2.39,
  covered: 0.59,
  coveredSum: -0.85,
  heldSquared: -2.59,
  count: 2.59,
  near: -0.16,
  novel: -1.15,
  mended: -1.64,
  kin: -0.35,
  paragraph: 1.17,
  uncovered: -2.5,
  unknownNames: -0.16,
  uncoveredNames: -1.2,
  uncoveredNumbers: -0.75,
  lead: 0.24,
  rank: 1.65,
  words: 0.73,
  negated: -1.94,
  rarest: 0.93,
  nothingHere: -0.45,
  kindMissing: -0.41,
};

/** The same for questions led to the article from another language. */
export const ledConfidenceWeights: Readonly<Record<ConfidenceName, number>> = {
  one: -0.53,
  covered: -0.25,
  coveredSum: 3.02,
  heldSquared: -1.24,
  count: 3,
  near: 1.34,
  novel: -1.51,
  mended: -0.79,
  kin: -0.71,
  paragraph: 0.82,
  uncovered: -0.69,
  unknownNames: 0.15,
  uncoveredNames: -0.5,
  uncoveredNumbers: -0.33,
  lead: -0.22,
  rank: 0.98,
  words: 0.09,
  negated: 0,
  rarest: 0.55,
  nothingHere: -0.02,
  kindMissing: -0.54,
};
