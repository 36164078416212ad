// Features → numbers: which features are known, how rare each is, and a text as a unit vector over them.
import { endHash, HASH_START, type HashIndex, hashOn, indexHashes, placeOf } from '../language/index.js';

/** A text as a vector of length 1 over the known features; empty where none is known. */
export interface SparseVector {
  indices: ArrayLike<number>;
  /** 32-bit floats. */
  values: ArrayLike<number>;
  /** 0–1: how much of the text is known, each feature weighed by its rarity. */
  known: number;
}

/**
 * The known features, by hash (a feature's place there is its index); two features with one hash count as one, which in
 * 100,000 happens about once.
 */
export interface Vocabulary extends HashIndex {
  /** How much each tells: the fewer examples and the fewer classes have it, the more. */
  rarity: Float32Array;
  /** Of a feature never seen. */
  maxRarity: number;
}

export const hashFeature = (feature: string): number => endHash(hashOn(HASH_START, feature));

/**
 * @param texts        the hashed features of each example; examples of one class stand together
 * @param labels       the class of each
 * @param classes      how many classes there are
 * @param minExamples  features of fewer examples are left out
 */
export function createVocabulary(
  texts: readonly Uint32Array[],
  labels: Int32Array,
  classes: number,
  minExamples: number,
): Vocabulary {
  const places = new Map<number, number>();
  // Of each place: how many examples have the feature, of how many classes, and which had it last.
  const examples: number[] = [];
  const spread: number[] = [];
  const lastExample: number[] = [];
  for (const [i, hashes] of texts.entries()) {
    for (const hash of hashes) {
      const place = places.get(hash);
      if (place === undefined) {
        places.set(hash, examples.length);
        examples.push(1);
        spread.push(1);
        lastExample.push(i);
      } else if (lastExample[place] !== i) {
        examples[place]!++;
        if (labels[lastExample[place]!] !== labels[i]) spread[place]!++;
        lastExample[place] = i;
      }
    }
  }
  const kept = [...places].filter(([, place]) => examples[place]! >= minExamples);
  const rarityOf = (withIt: number, classesWithIt: number) =>
    (1 + Math.log((texts.length + 1) / (withIt + 1))) ** EXAMPLES_POWER *
    (1 + Math.log((classes + 1) / (classesWithIt + 1))) ** CLASSES_POWER;
  return {
    ...indexHashes(Uint32Array.from(kept, ([hash]) => hash)),
    rarity: Float32Array.from(kept, ([, place]) => rarityOf(examples[place]!, spread[place]!)),
    maxRarity: rarityOf(0, 0),
  };
}

/**
 * Powers of the inverse frequencies among examples and among classes. Full inverse frequency (1 and 0) makes rare
 * pieces too loud: on CLINC150 (val) and BANKING77 (parts of train) with ten examples a class these are worth 0.7 and
 * 1.5 points more.
 */
const EXAMPLES_POWER = 0.25;
const CLASSES_POWER = 0.5;

/** A text's hashed features as a unit vector: (1 + ln count) × rarity, the length made 1. */
export function vectorise(vocabulary: Vocabulary, hashes: ArrayLike<number>): SparseVector {
  const { rarity, maxRarity } = vocabulary;
  const counts = new Map<number, number>();
  let unknown = 0;
  for (let i = 0; i < hashes.length; i++) {
    const index = placeOf(vocabulary, hashes[i]!);
    if (index < 0) unknown++;
    else counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const indices = [...counts.keys()];
  const values: number[] = [];
  let squares = 0;
  for (const [index, count] of counts) {
    const value = (LOUDNESS[count] ?? loudnessOf(count)) * rarity[index]!;
    values.push(Math.fround(value));
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i] = Math.fround(values[i]! / length);
  const all = squares + unknown * maxRarity ** 2;
  return { indices, values, known: all === 0 ? 0 : squares / all };
}

const loudnessOf = (count: number) => 1 + Math.log(count);
/** Of the counts that are met; most are 1 or 2. */
const LOUDNESS = Float64Array.from({ length: 16 }, (_, count) => loudnessOf(count));
