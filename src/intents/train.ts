// One linear classifier per intent, all learned together: dual coordinate descent for the squared hinge loss.
// Hsieh et al., "A dual coordinate descent method for large-scale linear SVM" (ICML 2008), algorithm 1 with shrinking.
import type { SparseVector } from './vocabulary.js';

/** Weights of every feature for every class; the row after the last feature is the bias. */
export interface LinearWeights {
  /** `weights[feature * classes + class]`. */
  weights: Float32Array;
  features: number;
  classes: number;
}

export interface TrainOptions {
  /** What an error costs against large weights; more fits the examples closer. */
  cost?: number;
  /** Passes over the examples. */
  passes?: number;
}

/**
 * Learns to tell each class from the rest. Deterministic: the order of the examples is shuffled by a fixed seed.
 *
 * @param vectors   the examples
 * @param labels    the class of each, 0 to `classes` - 1; -1 is an example of none
 * @param features  how many features the vectors run over
 */
export function trainLinear(
  vectors: readonly SparseVector[],
  labels: Int32Array,
  features: number,
  classes: number,
  { cost = 1, passes = 12 }: TrainOptions = {},
): LinearWeights {
  const weights = new Float32Array((features + 1) * classes);
  const bias = features * classes;
  const diagonal = 1 / (2 * cost);
  const alphas = vectors.map(() => new Float32Array(classes));
  // Classes of which an example is still to be looked at; null is all.
  const active: (Int32Array | null)[] = vectors.map(() => null);
  const scores = new Float64Array(classes);
  const everyClass = Int32Array.from({ length: classes }, (_, k) => k);
  const order = Int32Array.from(vectors, (_, i) => i);
  const random = createRandom(1);

  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const i of order) {
      const { indices, values } = vectors[i]!;
      const looked = active[i] ?? everyClass;
      score(weights, classes, indices, values, looked, scores);
      const alpha = alphas[i]!;
      const still: number[] = [];
      for (const k of looked) {
        const y = labels[i] === k ? 1 : -1;
        const gradient = y * scores[k]! - 1 + alpha[k]! * diagonal;
        if (alpha[k] === 0 && gradient >= 0) {
          if (gradient < shrinkBeyond) still.push(k);
          continue;
        }
        still.push(k);
        // Every vector has length 1, and the bias adds 1.
        const next = Math.max(alpha[k]! - gradient / (2 + diagonal), 0);
        const step = (next - alpha[k]!) * y;
        if (Math.abs(step) < 1e-6) continue;
        alpha[k] = next;
        for (let j = 0; j < indices.length; j++) weights[indices[j]! * classes + k]! += step * values[j]!;
        weights[bias + k]! += step;
      }
      active[i] = Int32Array.from(still);
    }
  }
  return { weights, features, classes };
}

/** How far beyond its margin a class must lie to be looked at no more. */
const shrinkBeyond = 0.3;

function score(
  weights: Float32Array,
  classes: number,
  indices: Int32Array,
  values: Float32Array,
  looked: Int32Array,
  scores: Float64Array,
): void {
  const bias = weights.length - classes;
  if (looked.length === classes) {
    for (let k = 0; k < classes; k++) scores[k] = weights[bias + k]!;
    for (let j = 0; j < indices.length; j++) {
      const row = indices[j]! * classes;
      const value = values[j]!;
      for (let k = 0; k < classes; k++) scores[k]! += value * weights[row + k]!;
    }
    return;
  }
  for (const k of looked) {
    let sum = weights[bias + k]!;
    for (let j = 0; j < indices.length; j++) sum += values[j]! * weights[indices[j]! * classes + k]!;
    scores[k] = sum;
  }
}

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
