// A model and the few examples that changed since → a model that heeds them at once, until all is learned anew.
import { type ClassWeights, eachPart, type IntentModel, packRows } from './model.js';
import { COST } from './train.js';
import { indexOf, indexVocabulary, type SparseVector, type Vocabulary, vectorise } from './vocabulary.js';

/** An example by its hashed features, and the name of its class. */
export interface NamedExample {
  name: string;
  features: ArrayLike<number>;
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
  const vocabulary = extendVocabulary(model.vocabulary, added);
  const rows = createRows(model, names, vocabulary.hashes.length);
  const placeOf = new Map(names.map((name, at) => [name, at]));
  const toStep = ({ features, name }: NamedExample) => ({
    vector: vectorise(vocabulary, features),
    label: placeOf.get(name) ?? -1,
    alpha: new Float64Array(names.length),
  });
  const gone = removed.map(toStep);
  const shares = gone.map((step) => shareOf(rows, step));
  for (const [at, { vector }] of gone.entries()) addTo(rows, vector, shares[at]!, 0);
  const steps = added.map(toStep);
  for (let pass = 0; pass < PASSES; pass++) for (const step of steps) learnStep(rows, step);
  return { names, vocabulary, confidence: model.confidence, weights: rows.packed() };
}

/** The vocabulary with the features that it lacks, each as telling as the rarest it has. */
function extendVocabulary(vocabulary: Vocabulary, examples: readonly NamedExample[]): Vocabulary {
  const unknown = new Set<number>();
  for (const { features } of examples)
    for (let i = 0; i < features.length; i++) if (indexOf(vocabulary, features[i]!) < 0) unknown.add(features[i]!);
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
  const classes = names.length;
  const known = model.vocabulary.hashes.length;
  const place = new Map(names.map((name, at) => [name, at]));
  const placeOf = model.names.map((name) => place.get(name) ?? -1);
  /** Where a row stands in the old model; -1 of a new feature. */
  const oldRow = (row: number) => (row === features ? known : row < known ? row : -1);
  const oldScale = (row: number) => (oldRow(row) < 0 ? 0 : model.weights.scales[oldRow(row)]!);
  const each = (row: number, use: (k: number, part: number) => void) => {
    if (oldRow(row) < 0) return;
    eachPart(model.weights, oldRow(row), (old, part) => {
      if (placeOf[old]! >= 0) use(placeOf[old]!, part);
    });
  };
  const unpacked = new Map<number, Float64Array>();
  const of = (row = features) => {
    let values = unpacked.get(row);
    if (!values) {
      const fresh = new Float64Array(classes);
      each(row, (k, part) => {
        fresh[k] = part * oldScale(row);
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
      const largestOf = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const scales = Float32Array.from({ length: features + 1 }, (_, row) => {
        const values = unpacked.get(row);
        return values ? largestOf(values) / 127 : oldScale(row);
      });
      return packRows(classes, scales, (row, put) => {
        const values = unpacked.get(row);
        if (!values) return each(row, put);
        const largest = largestOf(values);
        if (largest > 0) for (const [k, value] of values.entries()) put(k, Math.round((value * 127) / largest));
      });
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
  for (let j = 0; j < indices.length; j++) {
    const row = rows.of(indices[j]!);
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
  for (let j = 0; j < indices.length; j++) add(rows.of(indices[j]!), values[j]!);
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
