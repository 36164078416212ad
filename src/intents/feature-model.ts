// The matcher's classifier over features that the caller makes: for engines that know more of a text than its letters.
import { calibrate, signalsOf } from './calibrate.js';
import { learn } from './learn.js';
import { confidenceOf } from './logistic.js';
import { bestClasses, type IntentModel, scoreClasses } from './model.js';
import { vectorise } from './vocabulary.js';

export type { IntentModel } from './model.js';
export { decodeModel, encodeModel } from './model-cache.js';

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
 * Learns from the hashed features of example utterances. Deterministic; time grows with examples × intents.
 *
 * @param rejected  features of utterances that belong to no intent
 * @param minExamples  features of fewer examples are left out; default 1, none: a word of one example is worth its memory
 */
export function learnFeatureModel(
  definitions: readonly { name: string; examples: readonly ArrayLike<number>[] }[],
  rejected: readonly ArrayLike<number>[] = [],
  minExamples = 1,
): IntentModel {
  const labels = definitions.flatMap(({ examples }, at) => examples.map(() => at));
  const labelled = {
    texts: [...definitions.flatMap(({ examples }) => examples), ...rejected].map((hashes) => Uint32Array.from(hashes)),
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

/**
 * @param hashes  the text's hashed features
 * @param adjust  changes the margins by what the features don't show, before the best are chosen
 */
export function scoreFeatures(
  { vocabulary, weights, confidence }: IntentModel,
  hashes: ArrayLike<number>,
  adjust: (scores: Float64Array) => void = () => {},
): IntentScores {
  const vector = vectorise(vocabulary, hashes);
  if (scratch.length !== weights.classes) scratch = new Float64Array(weights.classes);
  const scores = scoreClasses(weights, vector, scratch);
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

/** All margins of one text: only the best ones are kept, as an answer asks for no other. */
let scratch = new Float64Array();
