// Learns the matcher's classifier from features that the caller makes: for engines that know more of a text than its letters.
import { calibrate } from './calibrate.js';
import { learn } from './learn.js';
import type { CalibratedModel } from './model.js';

/**
 * From so many examples on, a feature of a single one is left out: there are as many of these as of all others, and
 * what they tell another tells too.
 */
const MANY_EXAMPLES = 3000;

/** Features of fewer examples are left out. */
export const minExamplesOf = (examples: number): number => (examples < MANY_EXAMPLES ? 1 : 2);

/**
 * Learns from the hashed features of example utterances. Deterministic; time grows with examples × intents.
 *
 * @param rejected  features of utterances that belong to no intent
 */
export function learnFeatureModel(
  definitions: readonly { name: string; examples: readonly ArrayLike<number>[] }[],
  rejected: readonly ArrayLike<number>[] = [],
): CalibratedModel {
  const labels = definitions.flatMap(({ examples }, at) => examples.map(() => at));
  const labelled = {
    texts: [...definitions.flatMap(({ examples }) => examples), ...rejected].map((hashes) => Uint32Array.from(hashes)),
    labels: Int32Array.from([...labels, ...rejected.map(() => -1)]),
    classes: definitions.length,
  };
  const minExamples = minExamplesOf(labels.length);
  const { vocabulary, weights } = learn(labelled, minExamples);
  return {
    names: definitions.map(({ name }) => name),
    vocabulary,
    weights,
    confidence: calibrate(labelled, minExamples),
  };
}
