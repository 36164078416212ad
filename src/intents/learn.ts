// Examples → a classifier: the vocabulary, the vectors, the weights.
import type { ClassWeights } from './model.js';
import { trainLinear } from './train.js';
import { createVocabulary, hashFeature, type SparseVector, type Vocabulary, vectorise } from './vocabulary.js';

/** Examples as hashed features, each with the number of its class, or -1 for one of none. Those of a class stand together. */
export interface LabelledTexts {
  texts: readonly Uint32Array[];
  labels: Int32Array;
  classes: number;
}

export interface Learnt {
  vocabulary: Vocabulary;
  weights: ClassWeights;
}

export function hashFeatures(features: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(features.length);
  for (let i = 0; i < features.length; i++) hashes[i] = hashFeature(features[i]!);
  return hashes;
}

/** @param minExamples  features of fewer examples are left out: they cost memory, and others have the like of them */
export function learn({ texts, labels, classes }: LabelledTexts, minExamples: number): Learnt {
  const vocabulary = createVocabulary(texts, labels, classes, minExamples);
  const vectors = texts.map((text) => packVector(vectorise(vocabulary, text)));
  return { vocabulary, weights: trainLinear(vectors, labels, vocabulary.hashes.length, classes) };
}

/** The same in half the memory: there are as many as examples. */
const packVector = ({ indices, values, known }: SparseVector): SparseVector => ({
  indices: Int32Array.from(indices),
  values: Float32Array.from(values),
  known,
});
