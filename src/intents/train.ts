// One linear classifier per class, each by dual coordinate descent for the squared hinge loss.
// Hsieh et al., "A dual coordinate descent method for large-scale linear SVM" (ICML 2008), algorithm 1. Examples that
// are clear of the class are passed over, as in their algorithm 3; which these are is looked up anew in every round.
import type { SparseWeights } from './model.js';
import { createRandom, shuffle } from './shuffle.js';
import type { SparseVector } from './vocabulary.js';

/** What an error costs against large weights, with many examples. Chosen as the features were; 1 and 4 lose up to 0.2 points. */
const COST = 2;
/**
 * With few examples it costs more, where this divided by their number is more. On 60 draws of 3 to 8 intents, 10 to 52
 * examples in all (train of CLINC150 and BANKING77, judged on CLINC150's val and the rest of BANKING77's train), that
 * finds 82.6 % instead of 80.3. The search was begun because WebApplications' test half lay below node-nlp.
 */
const COST_OF_FEW = 1000;
/** An example takes part where it lies this far within the class's margin, or pushes already. */
const UNCLEAR = -0.05;
/** Smaller steps aren't worth their time. */
const SMALLEST_STEP = 1e-3;
/** Of the examples of other classes one in so many takes part in the first round: enough to see what is common to all. */
const FIRST_MET = 20;
/** Classes that are learned at a time: what an example says of four is summed up in as many registers. */
const BLOCK = 4;
/**
 * Passes in each round; from the second on, rounds begin with a look at all examples. With fewer (2, 4, 4) the order of
 * the examples still decides half a point of the meeting's questions; with more nothing changes but the time.
 */
const PASSES = [4, 10, 10];

/**
 * Learns to tell each class from the rest. Deterministic: the order of the examples is shuffled by a fixed seed.
 *
 * @param vectors   the examples, each of length 1
 * @param labels    the class of each, from 0 on; -1 is an example of none
 * @param features  how many features the vectors run over
 * @param classes   those to learn; they don't influence each other
 * @returns  the weights of each of `classes`, in their order
 */
export function trainClasses(
  vectors: readonly SparseVector[],
  labels: Int32Array,
  features: number,
  classes: readonly number[],
): SparseWeights[] {
  const columns: SparseWeights[] = [];
  for (let first = 0; first < classes.length; first += BLOCK)
    columns.push(...trainBlock(vectors, labels, features, classes.slice(first, first + BLOCK)));
  return columns;
}

/** Learns up to `BLOCK` classes: together they need fewer looks at the examples. */
function trainBlock(
  vectors: readonly SparseVector[],
  labels: Int32Array,
  features: number,
  classes: readonly number[],
): SparseWeights[] {
  // `weights[feature * BLOCK + c]`; behind the last feature is the bias. It starts at -1: whoever knows nothing of a
  // class is clear of it. All the rest is the sum of each example's vector × how hard it pushes.
  const weights = new Float32Array((features + 1) * BLOCK).fill(-1, features * BLOCK);
  const pushes = Array.from({ length: BLOCK }, () => new Float32Array(vectors.length));
  const softness = 1 / (2 * Math.max(COST, COST_OF_FEW / vectors.length));
  const sideOf = (i: number, c: number) => (labels[i] === classes[c] ? 1 : -1);
  const scores = new Float64Array(BLOCK);
  const random = createRandom(1);
  for (const [round, passes] of PASSES.entries()) {
    const taking: number[][] = pushes.map(() => []);
    for (let i = 0; i < vectors.length; i++) {
      if (round > 0) scoreBlock(weights, vectors[i]!, scores);
      for (let c = 0; c < BLOCK; c++) {
        const side = sideOf(i, c);
        const takes =
          round === 0 ? side > 0 || i % FIRST_MET === 0 : pushes[c]![i]! > 0 || side * scores[c]! - 1 < UNCLEAR;
        if (takes) taking[c]!.push(i);
      }
    }
    for (const [c, taken] of taking.entries()) {
      let order = Int32Array.from(taken);
      for (let pass = 0; pass < passes; pass++) {
        shuffle(order, random);
        order = order.filter((i) => descend(weights, c, vectors[i]!, sideOf(i, c), pushes[c]!, i, softness));
      }
    }
  }
  return classes.map((_, c) => collect(weights, c));
}

/** One step of the descent; whether the example is to take part again. */
function descend(
  weights: Float32Array,
  c: number,
  { indices, values }: SparseVector,
  side: number,
  pushes: Float32Array,
  i: number,
  softness: number,
): boolean {
  const bias = weights.length - BLOCK + c;
  let score = weights[bias]!;
  for (let j = 0; j < indices.length; j++) score += values[j]! * weights[indices[j]! * BLOCK + c]!;
  const before = pushes[i]!;
  const gradient = side * score - 1 + before * softness;
  // A vector of length 1 and the bias make the square of the length 2.
  const after = Math.max(before - gradient / (2 + softness), 0);
  const step = (after - before) * side;
  if (Math.abs(step) >= SMALLEST_STEP) {
    pushes[i] = after;
    weights[bias]! += step;
    for (let j = 0; j < indices.length; j++) weights[indices[j]! * BLOCK + c]! += step * values[j]!;
  }
  return before > 0 || gradient < UNCLEAR;
}

function scoreBlock(weights: Float32Array, { indices, values }: SparseVector, scores: Float64Array): void {
  const bias = weights.length - BLOCK;
  let a = weights[bias]!;
  let b = weights[bias + 1]!;
  let c = weights[bias + 2]!;
  let d = weights[bias + 3]!;
  for (let j = 0; j < indices.length; j++) {
    const row = indices[j]! * BLOCK;
    const value = values[j]!;
    a += value * weights[row]!;
    b += value * weights[row + 1]!;
    c += value * weights[row + 2]!;
    d += value * weights[row + 3]!;
  }
  scores[0] = a;
  scores[1] = b;
  scores[2] = c;
  scores[3] = d;
}

/** The weights of one class that aren't 0. */
function collect(weights: Float32Array, c: number): SparseWeights {
  const rows: number[] = [];
  for (let row = 0; row * BLOCK < weights.length; row++) if (weights[row * BLOCK + c] !== 0) rows.push(row);
  return { rows: Int32Array.from(rows), weights: Float32Array.from(rows, (row) => weights[row * BLOCK + c]!) };
}
