// What can be told of a word of the article from its looks and its neighbours.
import { isStopWord, type Word } from './read-words.js';
import { cluesOf } from './tables/sentence-clues.js';

/** What a word looks like; several may hold. */
export const wordFlags = {
  capital: 1,
  number: 2,
  date: 4,
  stop: 8,
  first: 16,
  name: 32,
  time: 64,
  pronoun: 128,
  /** A full stop stands before it, within the sentence. */
  afterStop: 256,
  /** Stands behind `in`, `at`, `from`, with or without `the`; in Turkish and Azerbaijani: a name that ends as `Bakıda` and `Bakıdan` do. */
  afterPlaceWord: 512,
  /** Denies. */
  negation: 1024,
  /** Gives a reason or an aim. */
  reason: 2048,
} as const;

/**
 * Sum of the `wordFlags` of a word of a sentence, all but `name`.
 *
 * @param between  what stands before the word, from the end of the one before it
 */
export type FlagsOf = (words: readonly Word[], place: number, between: string) => number;

/** A month is one where it has a capital, in languages that write it so. */
const MONTH = 4096;
const PLACE_WORD = 8192;
const LOCATIVE = 16384;
/** What the form alone tells, in a sum of flags and the three above. */
const INNER = MONTH | PLACE_WORD | LOCATIVE;

export function createFlagger(language = 'en'): FlagsOf {
  const clues = cluesOf[language] ?? cluesOf.en!;
  const known = new Map<string, number>();
  const ofForm = (form: string): number => {
    let flags = 0;
    if (/^\p{N}/u.test(form)) {
      flags |= wordFlags.number;
      if (/^(?:1\d{3}|20\d{2})s?$/.test(form)) flags |= wordFlags.date;
    } else {
      if (clues.number.test(form)) flags |= wordFlags.number;
      if (clues.date.test(form)) flags |= clues.capitalDates ? MONTH : wordFlags.date;
      if (clues.time.test(form)) flags |= wordFlags.time;
      if (clues.pronoun.test(form)) flags |= wordFlags.pronoun;
      if (clues.negation.test(form)) flags |= wordFlags.negation;
      if (clues.reason.test(form)) flags |= wordFlags.reason;
      if (clues.placeWord.test(form)) flags |= PLACE_WORD;
      if ((language === 'az' || language === 'tr') && /..d[aeə]n?$|..t[ae]n?$/.test(form)) flags |= LOCATIVE;
    }
    return isStopWord(form, language) ? flags | wordFlags.stop : flags;
  };
  const lookUp = (form: string): number => {
    const flags = known.get(form) ?? ofForm(form);
    known.set(form, flags);
    return flags;
  };
  return (words, place, between) => {
    const { form, capital } = words[place]!;
    const own = lookUp(form);
    let flags = own & ~INNER;
    if (capital) {
      flags |= wordFlags.capital;
      if (own & MONTH) flags |= wordFlags.date;
      if (own & LOCATIVE) flags |= wordFlags.afterPlaceWord;
    }
    if (place === 0) return flags | wordFlags.first;
    if (/[.!?]\s/.test(between) && !/^\.\s/.test(between)) flags |= wordFlags.afterStop;
    const before = words[place - 1]!.form;
    const beforePlace = before === 'the' && place > 1 ? words[place - 2]!.form : before;
    if (lookUp(beforePlace) & PLACE_WORD) flags |= wordFlags.afterPlaceWord;
    return flags;
  };
}
