// What has been learnt, small enough to keep, and how to score a text with it.
import type { ConfidenceWeights } from './logistic.js';
import type { SparseVector, Vocabulary } from './vocabulary.js';

export interface IntentModel {
  names: readonly string[];
  vocabulary: Vocabulary;
  weights: ClassWeights;
  confidence: ConfidenceWeights;
}

/**
 * What each feature says of each class, in rows; a row after those of the features is the bias. Most say nothing of most.
 *
 * A row that says something of half the classes or more has one byte for each; any other has two for each class that it
 * says something of: how many classes further it is than the one before, and the weight. Of 2.3 million weights over
 * 245 classes these are 4.2 MB instead of 6.9 with the classes' numbers, and scoring takes a third less time.
 */
export interface ClassWeights {
  /** How many there are. */
  classes: number;
  /** Where each row starts in `bytes`; one more at the end. */
  starts: Uint32Array;
  /** Weights in parts of the row's scale: -127…127; and, before each of a row of few, the way to its class: 1…127. */
  bytes: Int8Array;
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

  const ends = new Uint32Array(features + 2);
  eachRounded(columns, scales, (row) => ends[row + 1]!++);
  for (let row = 0; row <= features; row++) ends[row + 1]! += ends[row]!;
  const classOf = new Uint16Array(ends[features + 1]!);
  const parts = new Int8Array(ends[features + 1]!);
  const next = ends.slice();
  eachRounded(columns, scales, (row, k, part) => {
    classOf[next[row]!] = k;
    parts[next[row]!++] = part;
  });

  return packRows(columns.length, scales, (row, put) => {
    for (let at = ends[row]!; at < ends[row + 1]!; at++) put(classOf[at]!, parts[at]!);
  });
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

/** The furthest that one byte leads. */
const FURTHEST = 127;

/**
 * @param scales   one a row
 * @param tellParts  tells `put` the weights of a row, in any order; what it leaves out is 0
 */
export function packRows(
  classes: number,
  scales: Float32Array,
  tellParts: (row: number, put: (k: number, part: number) => void) => void,
): ClassWeights {
  const starts = new Uint32Array(scales.length + 1);
  const row = new Int8Array(classes);
  const pairs: number[] = [];
  let bytes = new Int8Array(1 << 16);
  let end = 0;
  for (let at = 0; at < scales.length; at++) {
    row.fill(0);
    pairs.length = 0;
    tellParts(at, (k, part) => {
      row[k] = part;
    });
    let last = 0;
    for (let k = 0; k < classes; k++) {
      if (row[k] === 0) continue;
      for (; k - last > FURTHEST; last += FURTHEST) pairs.push(FURTHEST, 0);
      pairs.push(k - last, row[k]!);
      last = k;
    }
    const packed = pairs.length < classes ? pairs : row;
    if (end + packed.length > bytes.length) {
      const larger = new Int8Array(2 * bytes.length + packed.length);
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(packed, end);
    end += packed.length;
    starts[at + 1] = end;
  }
  return { classes, starts, bytes: bytes.slice(0, end), scales };
}

/** Tells the weights of a row that aren't 0, in parts of its scale. */
export function eachPart(
  { classes, starts, bytes }: ClassWeights,
  row: number,
  use: (k: number, part: number) => void,
): void {
  const [start, end] = [starts[row]!, starts[row + 1]!];
  const isFull = end - start === classes;
  let k = 0;
  for (let at = start; at < end; at++) {
    k = isFull ? at - start : k + bytes[at++]!;
    if (bytes[at] !== 0) use(k, bytes[at]!);
  }
}

/** The margin of each class: above 0 it claims the text, below it doesn't. */
export function scoreClasses(
  weights: ClassWeights,
  { indices, values }: SparseVector,
  scores = new Float64Array(weights.classes),
): Float64Array {
  const { scales } = weights;
  scores.fill(0);
  addRow(scores, weights, scales.length - 1, scales[scales.length - 1]!);
  for (let j = 0; j < indices.length; j++) addRow(scores, weights, indices[j]!, values[j]! * scales[indices[j]!]!);
  return scores;
}

function addRow(scores: Float64Array, { classes, starts, bytes }: ClassWeights, row: number, value: number): void {
  const start = starts[row]!;
  const end = starts[row + 1]!;
  if (end - start === classes) {
    for (let k = 0; k < classes; k++) scores[k]! += value * bytes[start + k]!;
    return;
  }
  let k = 0;
  for (let at = start; at < end; at += 2) {
    k += bytes[at]!;
    scores[k]! += value * bytes[at + 1]!;
  }
}

/** What a feature says of a class. */
export function weightOf(weights: ClassWeights, feature: number, k: number): number {
  let found = 0;
  eachPart(weights, feature, (other, part) => {
    if (other === k) found = part;
  });
  return found * weights.scales[feature]!;
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
