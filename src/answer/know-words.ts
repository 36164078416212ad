// A word as typed → all that the content knows of it, whatever stands around it.
import { LRUCache } from 'lru-cache';
import { fold, stem } from '../language/index.js';
import type { Alias, ContentWords } from './content-words.js';
import { ALIAS_START } from './content-words.js';
import { hasMeaning, lookUpMeanings, type WordMeanings } from './meanings.js';
import { createMender, type MendWord } from './mend-word.js';
import { createRoleFinder, type RoleFinder, type WordRoles } from './roles.js';

/** A word as the content knows it. */
export interface KnownWord {
  /** As typed, normalised. */
  text: string;
  /** The skeleton of its stem, led to the content's own words where it was misspelt. */
  key: string;
  /** Its skeleton, not stemmed; of a mended word the right one. */
  form: string;
  /** False when the content has no such word, nor one that it could be a slip of. */
  known: boolean;
  /** How the word was understood, where not as typed. */
  mended: 'spelling' | 'split' | null;
  /** Its digits where the article has that number, `other` where it has another; null where it has none. */
  number: string | null;
  roles: WordRoles;
  meanings: WordMeanings;
  /** Names that begin with the same letters, longest first. */
  names: readonly Alias[];
}

export interface FoundWords {
  /** Several where words were run together. */
  words: readonly KnownWord[];
  /** Whether the spelling had to be looked at, which takes longer than all else. */
  isMending: boolean;
}

/** What knowing words needs of the content's words. */
export type Words = Omit<ContentWords, 'languageModel'>;

/**
 * @param text      normalised
 * @param language  ISO 639-1, of the utterance
 * @param mayMend   whether to look for words that it may be a slip of
 */
export type KnowWord = (text: string, language: string, mayMend: boolean) => FoundWords;

/**
 * Words are kept that were looked up lately, this many in all: people's words repeat where their sentences don't, and
 * a word seen before takes a hundredth of the time. They take some 400 bytes each.
 */
const MAX_KEPT = 3000;
/** Longer ones are seldom the same twice. */
const MAX_KEPT_LETTERS = 30;

export function createWordKnower(contentWords: Words): KnowWord {
  const mend = createMender(contentWords);
  const roles = createRoleFinder(contentWords.roles);
  const kept = new LRUCache<string, FoundWords>({ max: MAX_KEPT });

  return (text, language, mayMend) => {
    const name = `${language} ${text}`;
    const known = kept.get(name);
    if (known && (mayMend || !known.isMending)) return known;
    const order = [language, ...contentWords.languages.filter((code) => code !== language)];
    const found = findWord(text, order, contentWords, roles, mayMend ? mend : null);
    if ((mayMend || !found.isMending) && text.length <= MAX_KEPT_LETTERS) kept.set(name, found);
    return found;
  };
}

/** @param order  the languages, the utterance's own first */
function findWord(
  text: string,
  order: readonly string[],
  contentWords: Words,
  findRoles: RoleFinder,
  mend: MendWord | null,
): FoundWords {
  const form = fold(text);
  const number = numberIn(text, contentWords);
  const describe = (key: string, form: string, known = true, mended: KnownWord['mended'] = null): KnownWord => ({
    text,
    key,
    form,
    known,
    mended,
    number,
    roles: findRoles({ text, form, key }, order),
    meanings: lookUpMeanings({ text, form, key }, order, contentWords.meanings),
    names: contentWords.aliases.get(form.slice(0, ALIAS_START)) ?? [],
  });

  const key = knownStem(text, order, contentWords) ?? contentWords.forms.get(form);
  if (key !== undefined) return { words: [describe(key, form)], isMending: false };
  const ownKey = stem(text, order[0]!);
  if (/\p{N}/u.test(text)) return { words: [describe(ownKey, form, /^\p{N}+$/u.test(text))], isMending: false };
  if (hasMeaning({ text, form, key: ownKey }, order[0]!, contentWords.meanings))
    return { words: [describe(ownKey, form)], isMending: false };
  const split = splitWord(form, contentWords);
  if (split) {
    const words = split.map((part) => describe(contentWords.forms.get(part) ?? part, part, true, 'split'));
    return { words, isMending: false };
  }
  const start = knownStart(form, contentWords);
  if (start !== null) return { words: [describe(start, form, true, 'spelling')], isMending: false };
  const mended = mend?.(form) ?? null;
  const word =
    mended === null
      ? describe(ownKey, form, false)
      : describe(contentWords.forms.get(mended)!, mended, true, 'spelling');
  return { words: [word], isMending: true };
}

function numberIn(text: string, { numbers }: Words): string | null {
  const digits = /\p{N}+/u.exec(text)?.[0];
  if (digits === undefined) return null;
  return numbers.includes(Number(digits)) ? String(Number(digits)) : 'other';
}

/** The first of the languages' stems of a word that the content has. */
export function knownStem(text: string, order: readonly string[], { weights }: Words): string | undefined {
  for (const code of order) {
    const key = stem(text, code);
    if (weights.has(key)) return key;
  }
  return undefined;
}

/** The content's word that a longer one begins with: endings pile up, and the stemmer does not know them all. */
function knownStart(form: string, { weights }: Words): string | null {
  for (let length = form.length - 1; length >= Math.max(5, form.length - 6); length--) {
    const start = form.slice(0, length);
    if (weights.has(start)) return start;
  }
  return null;
}

/** No two words that people run together are longer. */
const MAX_SPLIT_LETTERS = 40;

/** Two known words run together. */
function splitWord(word: string, { weights, forms }: Words): [string, string] | null {
  if (word.length > MAX_SPLIT_LETTERS) return null;
  const isKnown = (part: string) => (weights.get(forms.get(part) ?? part) ?? 0) >= 3;
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isKnown(first) && isKnown(second)) return [first, second];
  }
  return null;
}
