// Examples → a classifier: the vocabulary, the vectors, the weights.
import { type ClassWeights, packWeights } from './model.js';
import { trainClasses } from './train.js';
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

/** @param minExamples  features of fewer examples are left out: rare ones take memory and add no accuracy */
export function learn({ texts, labels, classes }: LabelledTexts, minExamples: number): Learnt {
  const vocabulary = createVocabulary(texts, labels, classes, minExamples);
  const features = vocabulary.hashes.length;
  const all = Array.from({ length: classes }, (_, k) => k);
  return {
    vocabulary,
    weights: packWeights(trainClasses(vectorsOf(vocabulary, texts), labels, features, all), features),
  };
}

/** The examples as vectors, packed: there are many. */
export const vectorsOf = (vocabulary: Vocabulary, texts: readonly Uint32Array[]): SparseVector[] =>
  texts.map((text) => {
    const { indices, values, known } = vectorise(vocabulary, text);
    return { indices: Int32Array.from(indices), values: Float32Array.from(values), known };
  });
