// Features → numbers: which features are known, how rare each is, and a text as a unit vector over them.

/** A text as a vector of length 1 over the known features; empty where none is known. */
export interface SparseVector {
  indices: ArrayLike<number>;
  /** 32-bit floats. */
  values: ArrayLike<number>;
  /** 0–1: how much of the text is known, each feature weighed by its rarity. */
  known: number;
}

/** The known features, by hash; two features with one hash count as one, which in 100,000 happens about once. */
export interface Vocabulary {
  /** A feature's place here is its index. */
  hashes: Uint32Array;
  /** How much each tells: the fewer examples and the fewer classes have it, the more. */
  rarity: Float32Array;
  /** Of a feature never seen. */
  maxRarity: number;
  /** Open addressing over `hashes`: index + 1, or 0 where free. Its length is a power of two. */
  slots: Int32Array;
  /** Scratch of `vectorise`: a count for each feature, all 0 between two calls. */
  counts: Uint16Array;
}

/** What the hash of a feature begins with. */
export const HASH_START = 0x811c9dc5;

/**
 * Takes more of a feature's text into its hash (FNV-1a over UTF-16 units). A feature of several texts need never be one
 * string: making strings took longer than hashing them.
 */
export function hashOn(hash: number, text: string, start = 0, end = text.length): number {
  let next = hash;
  for (let at = start; at < end; at++) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193);
  return next;
}

/** Ends a hash with a final mix: 32 bits, 0 or more. */
export function endHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
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
  return indexVocabulary(
    Uint32Array.from(kept, ([hash]) => hash),
    Float32Array.from(kept, ([, place]) => rarityOf(examples[place]!, spread[place]!)),
    rarityOf(0, 0),
  );
}

/**
 * Powers of the inverse frequencies among examples and among classes. Full inverse frequency (1 and 0) makes rare
 * pieces too loud: on CLINC150 (val) and BANKING77 (parts of train) with ten examples a class these are worth 0.7 and
 * 1.5 points more.
 */
const EXAMPLES_POWER = 0.25;
const CLASSES_POWER = 0.5;

export function indexVocabulary(hashes: Uint32Array, rarity: Float32Array, maxRarity: number): Vocabulary {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 1)));
  for (let index = 0; index < hashes.length; index++) {
    let slot = hashes[index]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  }
  return { hashes, rarity, maxRarity, slots, counts: new Uint16Array(hashes.length) };
}

/** The index of a feature, or -1. */
export function indexOf({ hashes, slots }: Vocabulary, hash: number): number {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0) {
    const index = slots[slot]! - 1;
    if (hashes[index] === hash) return index;
    slot = (slot + 1) & (slots.length - 1);
  }
  return -1;
}

/** A text's hashed features as a unit vector: (1 + ln count) × rarity, the length made 1. */
export function vectorise(vocabulary: Vocabulary, hashes: ArrayLike<number>): SparseVector {
  const { rarity, maxRarity, counts } = vocabulary;
  const indices: number[] = [];
  const values: number[] = [];
  let unknown = 0;
  for (let i = 0; i < hashes.length; i++) {
    const index = indexOf(vocabulary, hashes[i]!);
    if (index < 0) unknown++;
    else if (counts[index]!++ === 0) indices.push(index);
  }
  let squares = 0;
  for (const index of indices) {
    const count = counts[index]!;
    const value = (LOUDNESS[count] ?? loudnessOf(count)) * rarity[index]!;
    counts[index] = 0;
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
