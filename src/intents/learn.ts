// Examples → a classifier: the vocabulary, the vectors, the weights.
import { type LinearWeights, trainLinear } from './train.js';
import { createVocabulary, hashFeature, type Vocabulary, vectorise } from './vocabulary.js';

/** Examples as hashed features, each with the number of its class, or -1 for an example of none. */
export interface LabelledTexts {
  texts: readonly Uint32Array[];
  labels: Int32Array;
  classes: number;
}

export interface Learnt {
  vocabulary: Vocabulary;
  linear: LinearWeights;
}

export function hashFeatures(features: readonly string[]): Uint32Array {
  return Uint32Array.from(features, hashFeature);
}

export function learn({ texts, labels, classes }: LabelledTexts): Learnt {
  const vocabulary = createVocabulary(texts, 1);
  const vectors = texts.map((text) => vectorise(vocabulary, text));
  return { vocabulary, linear: trainLinear(vectors, labels, vocabulary.hashes.length, classes) };
}
