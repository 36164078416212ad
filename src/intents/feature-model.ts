// Learns the matcher's classifier from features that the caller makes: for engines that know more of a text than its letters.
import { calibrate } from './calibrate.js';
import { learn } from './learn.js';
import type { IntentModel } from './model.js';

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
