// A model, and examples of which some have changed → the model with the classes of these learned anew, all else as it was.

import { indexHashes, placeOf } from '../language/index.js';
import { minExamplesOf } from './feature-model.js';
import { vectorsOf } from './learn.js';
import { type IntentModel, packWeights, unpackWeights } from './model.js';
import { trainClasses } from './train.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** All examples of a class, by their hashed features. */
export interface ClassExamples {
  name: string;
  examples: readonly Uint32Array[];
}

/**
 * As learning all anew, but for what a changed example tells of other classes, and for the confidence: that is as before.
 * Takes a second and a half for one changed class of 245 with 46,000 examples, a fifth of a second more for every four.
 *
 * @param changed  names of the classes to learn; what the model has no class for is learned, too
 */
export function retrain<Model extends IntentModel>(
  model: Model,
  definitions: readonly ClassExamples[],
  changed: ReadonlySet<string>,
): Model {
  const texts = definitions.flatMap(({ examples }) => examples);
  const labels = Int32Array.from(definitions.flatMap(({ examples }, at) => examples.map(() => at)));
  const vocabulary = extendVocabulary(model.vocabulary, texts, labels, definitions.length);
  const features = vocabulary.hashes.length;
  const columns = new Map(unpackWeights(model.weights).map((column, k) => [model.names[k]!, column]));
  const biasRow = model.vocabulary.hashes.length;
  // The bias stands behind all features, of which there may be more now.
  for (const { rows } of columns.values()) if (rows.at(-1) === biasRow) rows[rows.length - 1] = features;
  const classes = definitions.flatMap(({ name }, at) => (changed.has(name) || !columns.has(name) ? [at] : []));
  const trained = trainClasses(vectorsOf(vocabulary, texts), labels, features, classes);
  for (const [i, at] of classes.entries()) columns.set(definitions[at]!.name, trained[i]!);
  return {
    ...model,
    names: definitions.map(({ name }) => name),
    vocabulary,
    weights: packWeights(
      definitions.map(({ name }) => columns.get(name)!),
      features,
    ),
  };
}

/** The vocabulary with the features behind it that enough examples have now. */
function extendVocabulary(
  known: Vocabulary,
  texts: readonly Uint32Array[],
  labels: Int32Array,
  classes: number,
): Vocabulary {
  const unknown = texts.map((hashes) => hashes.filter((hash) => placeOf(known, hash) < 0));
  const { hashes, rarity } = createVocabulary(unknown, labels, classes, minExamplesOf(texts.length));
  return {
    ...indexHashes(joined(new Uint32Array(known.hashes.length + hashes.length), known.hashes, hashes)),
    rarity: joined(new Float32Array(known.rarity.length + rarity.length), known.rarity, rarity),
    maxRarity: known.maxRarity,
  };
}

function joined<Numbers extends Uint32Array | Float32Array>(into: Numbers, first: Numbers, second: Numbers): Numbers {
  into.set(first);
  into.set(second, first.length);
  return into;
}
