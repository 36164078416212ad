// What has been learnt, small enough to keep, and how to score a text with it.
import type { ConfidenceWeights } from './logistic.js';
import type { SparseVector, Vocabulary } from './vocabulary.js';

export interface IntentModel {
  names: readonly string[];
  vocabulary: Vocabulary;
  weights: ClassWeights;
}

/** A model whose margins are known to be right so often. */
export interface CalibratedModel extends IntentModel {
  confidence: ConfidenceWeights;
}

/**
 * What each feature says of each class, as compressed sparse rows; a row after those of the features is the bias. Most
 * say nothing of most: 2.3 million weights over 245 classes are 4.6 MB.
 */
export interface ClassWeights {
  /** How many there are. */
  classes: number;
  /** Where each row starts in `classOf` and `parts`; one more at the end. */
  starts: Uint32Array;
  /** The class of each weight, in a byte where there are no more than 256; in a row they rise. */
  classOf: Uint8Array | Uint16Array;
  /** Weights in parts of the row's scale: -127…127, none of them 0. */
  parts: Int8Array;
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
  const count = starts[features + 1]!;
  const classOf = columns.length > 256 ? new Uint16Array(count) : new Uint8Array(count);
  const parts = new Int8Array(count);
  const next = starts.slice();
  eachRounded(columns, scales, (row, k, part) => {
    classOf[next[row]!] = k;
    parts[next[row]!++] = part;
  });
  return { classes: columns.length, starts, classOf, parts, scales };
}

function eachRounded(
  columns: readonly SparseWeights[],
  scales: Float32Array,
  use: (row: number, k: number, part: number) => void,
): void {
  for (const [k, { rows, weights }] of columns.entries()) {
    for (let at = 0; at < rows.length; at++) {
      const part = Math.round(weights[at]! / scales[rows[at]!]!);
      if (part !== 0) use(rows[at]!, k, part);
    }
  }
}

/** The weights of each class, as `packWeights` took them but for its rounding. */
export function unpackWeights({ classes, starts, classOf, parts, scales }: ClassWeights): SparseWeights[] {
  const counts = new Int32Array(classes);
  for (const k of classOf) counts[k]!++;
  const columns = Array.from(counts, (count) => ({ rows: new Int32Array(count), weights: new Float32Array(count) }));
  counts.fill(0);
  for (let row = 0; row < scales.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const k = classOf[at]!;
      columns[k]!.rows[counts[k]!] = row;
      columns[k]!.weights[counts[k]!++] = parts[at]! * scales[row]!;
    }
  }
  return columns;
}

/** The margin of each class: above 0 it claims the text, below it doesn't. */
export function scoreClasses(weights: ClassWeights, { indices, values }: SparseVector): Float64Array {
  const { classes, scales } = weights;
  const scores = new Float64Array(classes);
  addRow(scores, weights, scales.length - 1, scales[scales.length - 1]!);
  for (let j = 0; j < indices.length; j++) addRow(scores, weights, indices[j]!, values[j]! * scales[indices[j]!]!);
  return scores;
}

function addRow(scores: Float64Array, { starts, classOf, parts }: ClassWeights, row: number, value: number): void {
  const end = starts[row + 1]!;
  for (let at = starts[row]!; at < end; at++) scores[classOf[at]!]! += value * parts[at]!;
}

/** What a feature says of a class. */
export function weightOf({ starts, classOf, parts, scales }: ClassWeights, feature: number, k: number): number {
  const at = classOf.subarray(starts[feature], starts[feature + 1]).indexOf(k);
  return at < 0 ? 0 : parts[starts[feature]! + at]! * scales[feature]!;
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
