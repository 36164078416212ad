// The matcher's classifier over features that the caller makes: for engines that know more of a text than its letters.
import { calibrate, signalsOf } from './calibrate.js';
import { hashFeatures, learn } from './learn.js';
import { confidenceOf } from './logistic.js';
import { bestClasses, type IntentModel, scoreClasses } from './model.js';
import { vectorise } from './vocabulary.js';

export type { IntentModel } from './model.js';
export { decodeModel, encodeModel } from './model-cache.js';

/** What a text's features say of each intent. */
export interface IntentScores {
  /** Margin of each intent, in the order of `model.names`: above 0 it claims the text. */
  scores: Float64Array;
  /** The best intents' places in `scores`, best first; at most five. */
  best: readonly number[];
  /** 0–1: how much of the features the model has seen, each weighed by its rarity. */
  known: number;
  /** 0–1: the chance that an intent, by its place in `scores`, is right; 0 where nothing is known. */
  confidenceOf(at: number): number;
}

const SHOWN = 5;

/**
 * Learns from the features of example utterances. Deterministic; time grows with examples × intents.
 *
 * @param rejected  features of utterances that belong to no intent
 * @param minExamples  features of fewer examples are left out; default 1, none: a word of one example is worth its memory
 */
export function learnFeatureModel(
  definitions: readonly { name: string; examples: readonly (readonly string[])[] }[],
  rejected: readonly (readonly string[])[] = [],
  minExamples = 1,
): IntentModel {
  const labels = definitions.flatMap(({ examples }, at) => examples.map(() => at));
  const labelled = {
    texts: [...definitions.flatMap(({ examples }) => examples), ...rejected].map(hashFeatures),
    labels: Int32Array.from([...labels, ...rejected.map(() => -1)]),
    classes: definitions.length,
  };
  const { vocabulary, weights } = learn(labelled, minExamples);
  return {
    names: definitions.map(({ name }) => name),
    vocabulary,
    weights,
    confidence: calibrate(labelled, minExamples),
  };
}

/** @param adjust  changes the margins by what the features don't show, before the best are chosen */
export function scoreFeatures(
  model: IntentModel,
  features: readonly string[],
  adjust: (scores: Float64Array) => void = () => {},
): IntentScores {
  const vector = vectorise(model.vocabulary, hashFeatures(features));
  const scores = scoreClasses(model.weights, model.names.length, vector);
  adjust(scores);
  const best = bestClasses(scores, SHOWN);
  return {
    scores,
    best,
    known: vector.known,
    confidenceOf: (at) =>
      vector.known === 0 ? 0 : confidenceOf(model.confidence, signalsOf(scores, best, at, vector.known)),
  };
}
