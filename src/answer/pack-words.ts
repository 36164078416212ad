// The words that were learned as columns, and back: JSON of a third of the size, read in a fraction of the time.
import type { Lexicon } from './lexicon.js';
import type { Statistics } from './statistics.js';

/** What was learned of words. */
export interface LearnedWords extends Pick<Lexicon, 'weights' | 'forms'> {
  statistics: Statistics;
}

/** Plain JSON. The numbers of a key stand at its place; 0 where there is nothing to tell. */
export interface PackedWords {
  keys: string[];
  weights: number[];
  answered: number[];
  other: number[];
  forms: string[];
  /** Of each form, the place of its key. */
  keyOf: number[];
}

export function packWords({ weights, forms, statistics }: LearnedWords): PackedWords {
  const keys = [...new Set([...weights.keys(), ...forms.values(), ...statistics.keys()])];
  const placeOf = new Map(keys.map((key, at) => [key, at]));
  return {
    keys,
    weights: keys.map((key) => weights.get(key) ?? 0),
    answered: keys.map((key) => statistics.get(key)?.[0] ?? 0),
    other: keys.map((key) => statistics.get(key)?.[1] ?? 0),
    forms: [...forms.keys()],
    keyOf: Array.from(forms.values(), (key) => placeOf.get(key)!),
  };
}

/** A word's key is one string in all of them, and so are counts that many words have. */
export function unpackWords({ keys, weights, answered, other, forms, keyOf }: PackedWords): LearnedWords {
  const weightOf = new Map<string, number>();
  const statistics = new Map<string, Counts>();
  const known = new Map<number, Counts>();
  for (let at = 0; at < keys.length; at++) {
    if (weights[at]! > 0) weightOf.set(keys[at]!, weights[at]!);
    if (answered[at] === 0 && other[at] === 0) continue;
    const both = answered[at]! * MOST_COUNTED + other[at]!;
    let counts = known.get(both);
    if (!counts) {
      counts = [answered[at]!, other[at]!];
      known.set(both, counts);
    }
    statistics.set(keys[at]!, counts);
  }
  const keyOfForm = new Map<string, string>();
  for (let at = 0; at < forms.length; at++) keyOfForm.set(forms[at]!, keys[keyOf[at]!]!);
  return { weights: weightOf, forms: keyOfForm, statistics };
}

type Counts = readonly [answered: number, other: number];
/** There are fewer examples than this. */
const MOST_COUNTED = 2 ** 24;
