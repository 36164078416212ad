// Features → numbers: which features are known, how rare each is, and a text as a unit vector over them.

/** A text as a vector of length 1 over the known features; empty where none is known. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
  /** 0–1: how much of the text is known, each feature weighed by its rarity. */
  known: number;
}

/** The known features, by hash; two features with one hash count as one, which in 100,000 happens about once. */
export interface Vocabulary {
  /** A feature's place here is its index. */
  hashes: Uint32Array;
  /** Inverse document frequency of each. */
  rarity: Float32Array;
  /** Of a feature never seen. */
  maxRarity: number;
  /** Open addressing over `hashes`: index + 1, or 0 where free. Its length is a power of two. */
  slots: Int32Array;
}

/** FNV-1a over UTF-16 units with a final mix, 32 bits. */
export function hashFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * @param texts        the hashed features of each example
 * @param minExamples  features of fewer examples are left out
 */
export function createVocabulary(texts: readonly Uint32Array[], minExamples: number): Vocabulary {
  const examplesWith = new Map<number, number>();
  for (const hashes of texts) {
    for (const hash of new Set(hashes)) examplesWith.set(hash, (examplesWith.get(hash) ?? 0) + 1);
  }
  const kept = [...examplesWith].filter(([, count]) => count >= minExamples);
  const rarityOf = (count: number) => Math.log((texts.length + 1) / (count + 1)) + 1;
  return indexVocabulary(
    Uint32Array.from(kept, ([hash]) => hash),
    Float32Array.from(kept, ([, count]) => rarityOf(count)),
    rarityOf(0),
  );
}

export function indexVocabulary(hashes: Uint32Array, rarity: Float32Array, maxRarity: number): Vocabulary {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 1)));
  for (let index = 0; index < hashes.length; index++) {
    let slot = hashes[index]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  }
  return { hashes, rarity, maxRarity, slots };
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
export function vectorise(vocabulary: Vocabulary, hashes: Uint32Array): SparseVector {
  const counts = new Map<number, number>();
  let unknown = 0;
  for (const hash of hashes) {
    const index = indexOf(vocabulary, hash);
    if (index < 0) unknown++;
    else counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const indices = Int32Array.from(counts.keys());
  const values = new Float32Array(indices.length);
  let squares = 0;
  for (let i = 0; i < indices.length; i++) {
    const value = (1 + Math.log(counts.get(indices[i]!)!)) * vocabulary.rarity[indices[i]!]!;
    values[i] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i]! /= length;
  const all = squares + unknown * vocabulary.maxRarity ** 2;
  return { indices, values, known: all === 0 ? 0 : squares / all };
}
