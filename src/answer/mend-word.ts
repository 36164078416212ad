// A misspelt word → the content's word that it most likely is.
import { createSpeller, type SpelledWords } from '../language/index.js';
import type { ContentWords } from './content-words.js';

/** A skeleton that the content lacks → that of the nearest word it has, or null where none is near enough. */
export type MendWord = (form: string) => string | null;

/** What mending needs of the content's words. */
type Words = Pick<ContentWords, 'weights' | 'forms' | 'aliases' | 'strangers'>;

export function createMender(contentWords: Words): MendWord {
  // Laid out when the first misspelt word comes: most first questions hold none, and a start must be quick.
  let mend: ReturnType<typeof createSpeller>['mend'] | null = null;
  return (form) => {
    mend ??= createSpeller(spelledWords(contentWords)).mend;
    return mend(form)[0]?.word ?? (isAbbreviated(form) ? findAbbreviated(form, contentWords) : null);
  };
}

/** A stranger's name of fewer letters is no word to lead slips to: ordinary words are near it too often (`pursue`, Paris). */
const MIN_STRANGER_LETTERS = 7;

/** The forms that misspelt words may be led to, by how common they are. */
function spelledWords({ weights, forms, aliases, strangers }: Words): SpelledWords {
  const shortStrangers = new Set<string>();
  for (const { entity, forms } of [...aliases.values()].flat()) {
    if (!strangers.has(entity)) continue;
    for (const form of forms) if (form.length < MIN_STRANGER_LETTERS) shortStrangers.add(form);
  }
  return {
    keys: () => [...forms.keys()].filter((form) => !shortStrangers.has(form)),
    has: (form) => forms.has(form) && !shortStrangers.has(form),
    get: (form) => weights.get(forms.get(form)!) ?? 1,
  };
}

/**
 * Vowels dropped, as people do in haste (`nmbr`, `zmn`): the commonest word of three consonants or more that has the
 * same ones, in their order. Looked for among all words each time: such words are seldom, and a table of all took
 * longer than most bots would need it.
 */
function findAbbreviated(form: string, { weights, forms }: Words): string | null {
  const consonants = consonantsOf(form);
  if (consonants.length < MIN_CONSONANTS) return null;
  let [found, most]: [string | null, number] = [null, -1];
  for (const [other, key] of forms) {
    if (!hasConsonants(other, consonants) || other === consonants) continue;
    const weight = weights.get(key) ?? 0;
    if (weight > most) [found, most] = [other, weight];
  }
  return found;
}

const MIN_CONSONANTS = 3;

/** Hardly a vowel behind the first letter. */
const isAbbreviated = (form: string) =>
  form.length >= MIN_CONSONANTS && form.length - consonantsOf(form).length <= form.length / 5;

/** The first letter, and all consonants behind it. */
const consonantsOf = (form: string) => form.slice(0, 1) + form.slice(1).replace(/[aeiou]/g, '');

const VOWELS = new Set([...'aeiou'].map((letter) => letter.charCodeAt(0)));

/** Whether these are a word's first letter and all consonants behind it, without making them a string. */
function hasConsonants(word: string, consonants: string): boolean {
  if (word.length <= consonants.length || word.charCodeAt(0) !== consonants.charCodeAt(0)) return false;
  let met = 1;
  for (let at = 1; at < word.length; at++) {
    const letter = word.charCodeAt(at);
    if (VOWELS.has(letter)) continue;
    if (letter !== consonants.charCodeAt(met)) return false;
    met++;
  }
  return met === consonants.length;
}
