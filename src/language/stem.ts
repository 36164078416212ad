// A word → its stem's skeleton, by the stemmer of its language.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { fold } from './fold.js';
import { stemAzerbaijani } from './stem-azerbaijani.js';
import { toRussian } from './transliterate.js';

type Stem = (word: string) => string;

/** Of each language that has a stemmer, by ISO 639-1 code. Words of other languages are taken as they stand. */
const STEMMERS: Readonly<Record<string, Stem>> = {
  en: (word) => fold(english(word)),
  ru: (word) => fold(russian(/^\p{Script=Latin}/u.test(word) ? toRussian(word) : word)),
  az: (word) => stemAzerbaijani(fold(word)),
  // Snowball's Turkish adds a vowel to some words; what is longer than the word is no stem.
  tr: (word) => {
    const stem = turkish(word);
    return fold(stem.length < word.length ? stem : word);
  },
};

/**
 * The skeleton of a normalised word's stem in a language (ISO 639-1). Cyrillic words are stemmed as Russian in any
 * language; a word with a digit, or in a language without a stemmer, is only folded.
 *
 * @example stem('лидеров', 'ru') // 'lider', as stem('liderov', 'ru')
 */
export function stem(word: string, language: string): string {
  if (/\p{N}/u.test(word)) return fold(word);
  const stemmer = STEMMERS[/^\p{Script=Cyrillic}/u.test(word) ? 'ru' : language];
  return stemmer ? stemmer(word) : fold(word);
}
