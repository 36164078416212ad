// A model and the few examples that changed since → a model that heeds them at once, until all is learned anew.
import { hashFeatures } from './learn.js';
import type { ClassWeights, IntentModel } from './model.js';
import { COST } from './train.js';
import { indexOf, indexVocabulary, type SparseVector, type Vocabulary, vectorise } from './vocabulary.js';

/** An example by its features, and the name of its class. */
export interface NamedExample {
  name: string;
  features: readonly string[];
}

/** As `trainLinear` has it: what an example's weight costs. */
const SOFTNESS = 1 / (2 * COST);
/** Passes over the changed examples; they hardly move after the third. */
const PASSES = 6;
/**
 * 0–1: how much of what a removed example has added stays. Chosen on this repository's content, where the scores of thirty removed examples
 * are then nearest to those learned anew.
 */
const KEPT = 0.6;
/** The bias of a class that knows no example yet: it claims nothing. */
const NO_CLAIM = -1;

/**
 * Takes examples out of a model and puts others in, in milliseconds. The examples that stay are not looked at, so it is
 * no more than near to what learning anew makes; a new class knows what it is, and little of what it is not. Its
 * confidence is that of before.
 *
 * @param names  the classes to have: known ones keep what they have learned, others begin with nothing
 */
export function adjustModel(
  model: IntentModel,
  names: readonly string[],
  removed: readonly NamedExample[],
  added: readonly NamedExample[],
): IntentModel {
  const hashed = (examples: readonly NamedExample[]) => examples.map(({ features }) => hashFeatures(features));
  const [removedTexts, addedTexts] = [hashed(removed), hashed(added)];
  const vocabulary = extendVocabulary(model.vocabulary, addedTexts);
  const rows = createRows(model, names, vocabulary.hashes.length);
  const placeOf = new Map(names.map((name, at) => [name, at]));
  const toStep = (text: Uint32Array, name: string) => ({
    vector: vectorise(vocabulary, text),
    label: placeOf.get(name) ?? -1,
    alpha: new Float64Array(names.length),
  });
  const gone = removedTexts.map((text, at) => toStep(text, removed[at]!.name));
  const shares = gone.map((step) => shareOf(rows, step));
  for (const [at, { vector }] of gone.entries()) addTo(rows, vector, shares[at]!, 0);
  const steps = addedTexts.map((text, at) => toStep(text, added[at]!.name));
  for (let pass = 0; pass < PASSES; pass++) for (const step of steps) learnStep(rows, step);
  return { names, vocabulary, confidence: model.confidence, weights: rows.packed() };
}

/** The vocabulary with the features that it lacks, each as telling as the rarest it has. */
function extendVocabulary(vocabulary: Vocabulary, texts: readonly Uint32Array[]): Vocabulary {
  const unknown = new Set<number>();
  for (const text of texts) for (const hash of text) if (indexOf(vocabulary, hash) < 0) unknown.add(hash);
  const { hashes, rarity, maxRarity } = vocabulary;
  const [allHashes, allRarity] = [
    new Uint32Array(hashes.length + unknown.size),
    new Float32Array(hashes.length + unknown.size),
  ];
  allHashes.set(hashes);
  allHashes.set([...unknown], hashes.length);
  allRarity.fill(rarity.reduce((most, one) => Math.max(most, one), 0) || maxRarity);
  allRarity.set(rarity);
  return indexVocabulary(allHashes, allRarity, maxRarity);
}

interface Rows {
  classes: number;
  /** The weights of a feature, as numbers that may be changed; of the bias where none is named. */
  of(feature?: number): Float64Array;
  packed(): ClassWeights;
}

/** The model's rows laid out for new classes and features; only those that are asked for are unpacked. */
function createRows(model: IntentModel, names: readonly string[], features: number): Rows {
  const { starts, classes: oldClasses, weights: oldWeights, scales: oldScales } = model.weights;
  const classes = names.length;
  const known = model.vocabulary.hashes.length;
  const place = new Map(names.map((name, at) => [name, at]));
  const placeOf = model.names.map((name) => place.get(name) ?? -1);
  /** Where a row stands in the old model; -1 of a new feature. */
  const oldRow = (row: number) => (row === features ? known : row < known ? row : -1);
  const each = (row: number, use: (k: number, part: number) => void) => {
    const old = oldRow(row);
    if (old < 0) return;
    for (let at = starts[old]!; at < starts[old + 1]!; at++) {
      const k = placeOf[oldClasses[at]!]!;
      if (k >= 0) use(k, oldWeights[at]!);
    }
  };
  const unpacked = new Map<number, Float64Array>();
  const of = (row = features) => {
    let values = unpacked.get(row);
    if (!values) {
      const fresh = new Float64Array(classes);
      each(row, (k, part) => {
        fresh[k] = part * oldScales[oldRow(row)]!;
      });
      values = fresh;
      unpacked.set(row, values);
    }
    return values;
  };
  for (const [at, name] of names.entries()) if (!model.names.includes(name)) of()[at] = NO_CLAIM;
  return {
    classes,
    of,
    packed() {
      const scales = new Float32Array(features + 1);
      const newStarts = new Uint32Array(features + 2);
      const most = oldWeights.length + unpacked.size * classes;
      const [rowClasses, weights] = [new Uint16Array(most), new Int8Array(most)];
      let end = 0;
      const put = (k: number, part: number) => {
        if (part === 0) return;
        rowClasses[end] = k;
        weights[end++] = part;
      };
      for (let row = 0; row <= features; row++) {
        const values = unpacked.get(row);
        if (values) {
          const largest = values.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
          scales[row] = largest / 127;
          if (largest > 0) for (const [k, value] of values.entries()) put(k, Math.round((value * 127) / largest));
        } else {
          scales[row] = oldRow(row) < 0 ? 0 : oldScales[oldRow(row)]!;
          each(row, put);
        }
        newStarts[row + 1] = end;
      }
      return { starts: newStarts, classes: rowClasses.slice(0, end), weights: weights.slice(0, end), scales };
    },
  };
}

interface Step {
  vector: SparseVector;
  label: number;
  alpha: Float64Array;
}

function scoresOf(rows: Rows, { indices, values }: SparseVector): Float64Array {
  const scores = Float64Array.from(rows.of());
  for (const [j, feature] of indices.entries()) {
    const row = rows.of(feature);
    for (let k = 0; k < scores.length; k++) scores[k]! += values[j]! * row[k]!;
  }
  return scores;
}

/**
 * @param change  by class, how much of the example is added
 * @param bias    the example's bias, 1 or 0
 */
function addTo(rows: Rows, { indices, values }: SparseVector, change: Float64Array, bias = 1): void {
  const add = (row: Float64Array, share: number) => {
    for (let k = 0; k < row.length; k++) row[k]! += share * change[k]!;
  };
  add(rows.of(), bias);
  for (const [j, feature] of indices.entries()) add(rows.of(feature), values[j]!);
}

/** One step of dual coordinate descent for every class, as in `trainLinear`. */
function learnStep(rows: Rows, { vector, label, alpha }: Step): void {
  const change = scoresOf(rows, vector).map((score, k) => {
    const side = label === k ? 1 : -1;
    const gradient = side * score - 1 + alpha[k]! * SOFTNESS;
    const next = Math.max(alpha[k]! - gradient / (2 + SOFTNESS), 0);
    const step = (next - alpha[k]!) * side;
    alpha[k] = next;
    return step;
  });
  addTo(rows, vector, change);
}

/**
 * What an example has added to its class. How much that was shows its score, as where learning has come to rest an
 * example that counts has the gradient 0; a part of it is what the examples like it would take over.
 */
function shareOf(rows: Rows, { vector, label }: Step): Float64Array {
  const share = new Float64Array(rows.classes);
  if (label >= 0) share[label] = (KEPT - 1) * (Math.max(0, 1 - scoresOf(rows, vector)[label]!) / SOFTNESS);
  return share;
}
