// One linear classifier per class, all learned together: dual coordinate descent for the squared hinge loss.
// Hsieh et al., "A dual coordinate descent method for large-scale linear SVM" (ICML 2008), algorithm 1; a class that an
// example is clear of is passed over for a while, as in their algorithm 3.
import type { SparseVector } from './vocabulary.js';

/** Weights of every feature for every class; the row after the last feature is the bias. */
export interface LinearWeights {
  /** `weights[feature * classes + class]`: a text's few features are then few runs of memory. */
  weights: Float32Array;
  features: number;
  classes: number;
}

/** What an error costs against large weights. Chosen as the features were; 1 and 3 lose 0.2 to 0.5 points. */
export const COST = 2;
/** Passes over the examples; twice as many change no figure by more than 0.1 points. */
const PASSES = 12;
/** Every so many passes each example meets every class, else only those that it isn't clear of. */
const FULL_PASS = 5;
/** How far beyond its margin an example is clear of a class. */
const CLEAR = 0.05;
/** Smaller steps aren't worth their time. */
const SMALLEST_STEP = 1e-3;

/**
 * Learns to tell each class from the rest. Deterministic: the order of the examples is shuffled by a fixed seed.
 *
 * @param vectors   the examples, each of length 1
 * @param labels    the class of each, 0 to `classes` - 1; -1 is an example of none
 * @param features  how many features the vectors run over
 */
export function trainLinear(
  vectors: readonly SparseVector[],
  labels: Int32Array,
  features: number,
  classes: number,
): LinearWeights {
  const weights = new Float32Array((features + 1) * classes);
  const bias = features * classes;
  const softness = 1 / (2 * COST);
  const alphas = vectors.map(() => new Float32Array(classes));
  const everyClass = Int32Array.from({ length: classes }, (_, k) => k);
  const unclear = vectors.map(() => everyClass);
  const scores = new Float64Array(classes);
  const still = new Int32Array(classes);
  const moved = new Int32Array(classes);
  const steps = new Float64Array(classes);
  const order = Int32Array.from(vectors, (_, i) => i);
  const random = createRandom(1);

  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    for (const i of order) {
      const { indices, values } = vectors[i]!;
      const looked = pass % FULL_PASS === 0 ? everyClass : unclear[i]!;
      const alpha = alphas[i]!;
      score(weights, classes, indices, values, looked, scores);

      let stillCount = 0;
      let movedCount = 0;
      for (let at = 0; at < looked.length; at++) {
        const k = looked[at]!;
        const side = labels[i] === k ? 1 : -1;
        const gradient = side * scores[at]! - 1 + alpha[k]! * softness;
        if (alpha[k] !== 0 || gradient < CLEAR) still[stillCount++] = k;
        // A vector of length 1 and the bias make the square of the length 2.
        const next = Math.max(alpha[k]! - gradient / (2 + softness), 0);
        const step = next - alpha[k]!;
        if (Math.abs(step) < SMALLEST_STEP) continue;
        alpha[k] = next;
        moved[movedCount] = k;
        steps[movedCount++] = step * side;
      }
      unclear[i] = still.slice(0, stillCount);

      for (let m = 0; m < movedCount; m++) weights[bias + moved[m]!]! += steps[m]!;
      for (let j = 0; movedCount > 0 && j < indices.length; j++) {
        const row = indices[j]! * classes;
        for (let m = 0; m < movedCount; m++) weights[row + moved[m]!]! += steps[m]! * values[j]!;
      }
    }
  }
  return { weights, features, classes };
}

/** Puts the score of `looked[at]` at `scores[at]`. The features are the outer loop: a feature's weights lie together. */
function score(
  weights: Float32Array,
  classes: number,
  indices: Int32Array,
  values: Float32Array,
  looked: Int32Array,
  scores: Float64Array,
): void {
  const bias = weights.length - classes;
  const all = looked.length === classes;
  for (let at = 0; at < looked.length; at++) scores[at] = weights[bias + looked[at]!]!;
  for (let j = 0; j < indices.length; j++) {
    const row = indices[j]! * classes;
    const value = values[j]!;
    // The same sum twice: where no class is left out, looking each up would take thrice the time.
    if (all) for (let k = 0; k < classes; k++) scores[k]! += value * weights[row + k]!;
    else for (let at = 0; at < looked.length; at++) scores[at]! += value * weights[row + looked[at]!]!;
  }
}

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
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
