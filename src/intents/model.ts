// What has been learnt, small enough to keep, and how to score a text with it.
import type { ConfidenceWeights } from './logistic.js';
import type { SparseVector, Vocabulary } from './vocabulary.js';

export interface IntentModel {
  names: readonly string[];
  vocabulary: Vocabulary;
  weights: ClassWeights;
  confidence: ConfidenceWeights;
}

/** What each feature says of each class, in rows; a row after those of the features is the bias. Most say nothing of most. */
export interface ClassWeights {
  /** Where each row starts in `classes` and `weights`; one more at the end. */
  starts: Uint32Array;
  classes: Uint16Array;
  /** In parts of the row's scale. */
  weights: Int8Array;
  scales: Float32Array;
}

/** The weights of one class, in the order of their rows. */
export interface SparseWeights {
  rows: Int32Array;
  weights: Float32Array;
}

/**
 * Puts the weights of all classes together in rows, rounds them to -127…127 of their row's largest and leaves out
 * those that become 0: hardly an answer changes.
 */
export function packWeights(columns: readonly SparseWeights[], features: number): ClassWeights {
  const scales = new Float32Array(features + 1);
  for (const { rows, weights } of columns)
    for (let at = 0; at < rows.length; at++)
      scales[rows[at]!] = Math.max(scales[rows[at]!]!, Math.abs(weights[at]!) / 127);

  const starts = new Uint32Array(features + 2);
  eachRounded(columns, scales, (row) => starts[row + 1]!++);
  for (let row = 0; row <= features; row++) starts[row + 1]! += starts[row]!;

  const classes = new Uint16Array(starts[features + 1]!);
  const packed = new Int8Array(starts[features + 1]!);
  const next = starts.slice();
  eachRounded(columns, scales, (row, k, weight) => {
    classes[next[row]!] = k;
    packed[next[row]!++] = weight;
  });
  return { starts, classes, weights: packed, scales };
}

function eachRounded(
  columns: readonly SparseWeights[],
  scales: Float32Array,
  use: (row: number, k: number, weight: number) => void,
): void {
  for (const [k, { rows, weights }] of columns.entries()) {
    for (let at = 0; at < rows.length; at++) {
      const weight = Math.round(weights[at]! / scales[rows[at]!]!);
      if (weight !== 0) use(rows[at]!, k, weight);
    }
  }
}

/** The margin of each class: above 0 it claims the text, below it doesn't. */
export function scoreClasses(
  { starts, classes, weights, scales }: ClassWeights,
  classCount: number,
  { indices, values }: SparseVector,
): Float64Array {
  const scores = new Float64Array(classCount);
  const add = (row: number, value: number) => {
    const end = starts[row + 1]!;
    for (let at = starts[row]!; at < end; at++) scores[classes[at]!]! += value * weights[at]!;
  };
  add(scales.length - 1, scales[scales.length - 1]!);
  for (let j = 0; j < indices.length; j++) add(indices[j]!, values[j]! * scales[indices[j]!]!);
  return scores;
}

/** What a feature says of a class. */
export function weightOf({ starts, classes, weights, scales }: ClassWeights, feature: number, k: number): number {
  const at = classes.subarray(starts[feature], starts[feature + 1]).indexOf(k);
  return at < 0 ? 0 : weights[starts[feature]! + at]! * scales[feature]!;
}

/** The classes with the highest scores, best first; of equal ones the earlier first. */
export function bestClasses(scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  for (let k = 0; k < scores.length; k++) {
    if (best.length === limit && scores[k]! <= scores[best[limit - 1]!]!) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < scores[k]!) place--;
    best.splice(place, 0, k);
    if (best.length > limit) best.pop();
  }
  return best;
}
