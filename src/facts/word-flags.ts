// What can be told of a word of the article from its looks and its neighbours.
import { isStopWord, type Word } from './read-words.js';
import { monthsAndDays, numberWords } from './tables/dates-and-numbers.js';
import { negations, placeWords, pronouns, spanOfTimeWords } from './tables/sentence-clues.js';

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
  /** Stands behind `in`, `at`, `from`, with or without `the`. */
  afterPlaceWord: 512,
  /** Denies. */
  negation: 1024,
} as const;

/**
 * Sum of the `wordFlags` of a word of a sentence, all but `name`.
 *
 * @param between  what stands before the word, from the end of the one before it
 */
export function flagsOf(
  words: readonly Word[],
  place: number,
  between: string,
  isStop: (form: string) => boolean = isStopWord,
): number {
  const { form, capital } = words[place]!;
  const digit = /^\p{N}/u.test(form);
  const date = /^(?:1\d{3}|20\d{2})s?$/.test(form) || (capital && monthsAndDays.has(form));
  const before = words[place - 1]?.form;
  const beforePlace = before === 'the' ? words[place - 2]?.form : before;
  let flags = 0;
  if (capital) flags |= wordFlags.capital;
  if (digit || numberWords.has(form)) flags |= wordFlags.number;
  if (date) flags |= wordFlags.date;
  if (isStop(form)) flags |= wordFlags.stop;
  if (place === 0) flags |= wordFlags.first;
  else if (/[.!?]\s/.test(between) && !/^\.\s/.test(between)) flags |= wordFlags.afterStop;
  if (spanOfTimeWords.has(form)) flags |= wordFlags.time;
  if (pronouns.has(form)) flags |= wordFlags.pronoun;
  if (beforePlace !== undefined && placeWords.has(beforePlace)) flags |= wordFlags.afterPlaceWord;
  if (negations.has(form)) flags |= wordFlags.negation;
  return flags;
}
