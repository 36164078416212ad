// What has been learnt, small enough to keep, and how to score a text with it.
import type { ConfidenceWeights } from './logistic.js';
import type { LinearWeights } from './train.js';
import type { SparseVector, Vocabulary } from './vocabulary.js';

export interface IntentModel {
  names: readonly string[];
  vocabulary: Vocabulary;
  /** `weights[feature * classes + class]`, in parts of the feature's scale; the row after the last feature is the bias. */
  weights: Int8Array;
  scales: Float32Array;
  confidence: ConfidenceWeights;
}

/** Rounds each feature's weights to -127…127 of its largest: a quarter of the memory, and hardly an answer changes. */
export function quantise({ weights, features, classes }: LinearWeights): Pick<IntentModel, 'weights' | 'scales'> {
  const bytes = new Int8Array(weights.length);
  const scales = new Float32Array(features + 1);
  for (let feature = 0; feature <= features; feature++) {
    const row = weights.subarray(feature * classes, (feature + 1) * classes);
    let largest = 0;
    for (const weight of row) largest = Math.max(largest, Math.abs(weight));
    if (largest === 0) continue;
    scales[feature] = largest / 127;
    for (let k = 0; k < classes; k++) bytes[feature * classes + k] = Math.round((row[k]! * 127) / largest);
  }
  return { weights: bytes, scales };
}

/**
 * The margin of each class: above 0 it claims the text, below it doesn't.
 *
 * @param scales  of quantised weights; null for weights as learnt
 */
export function scoreClasses(
  weights: Float32Array | Int8Array,
  scales: Float32Array | null,
  classes: number,
  { indices, values }: SparseVector,
): Float64Array {
  const bias = weights.length - classes;
  const biasScale = scales ? scales[scales.length - 1]! : 1;
  const scores = new Float64Array(classes);
  for (let k = 0; k < classes; k++) scores[k] = weights[bias + k]! * biasScale;
  for (let j = 0; j < indices.length; j++) {
    const row = indices[j]! * classes;
    const value = values[j]! * (scales ? scales[indices[j]!]! : 1);
    for (let k = 0; k < classes; k++) scores[k]! += value * weights[row + k]!;
  }
  return scores;
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
