// A text in Russian, Azerbaijani or Turkish has no synonyms of its own: its words are related by way of their English meanings.
import type { FoundMeaning, Lexicon } from '../language/lexicon/index.js';
import { stemOf } from './read-words.js';
import { synonymsOf } from './synonyms.js';

/** A stem of the article that means nearly the same. */
export interface Related {
  stem: number;
  /** 0–1; 1 would be the word itself. */
  credit: number;
}

/** Of the article's stems those related to any of the meanings, nearest first. */
export type FindRelated = (meanings: readonly FoundMeaning[]) => readonly Related[];

/** Both have an English word in common. */
const SHARED_WORD = 0.6;

const NONE: FindRelated = () => [];

/**
 * Reads the article's words when first asked. In English nothing is related this way: the article's index has its synonyms.
 *
 * @param words  of the article, each with its stem's number; no small words
 */
export function createRelatedFinder(
  words: () => Iterable<readonly [form: string, stem: number]>,
  language: string,
  lexicon: Lexicon | null,
): FindRelated {
  if (!lexicon || language === 'en') return NONE;
  const englishOf = ({ meaning }: FoundMeaning) => lexicon.wordsOf(meaning, 'en').map((word) => stemOf(word));
  let byEnglish: Map<string, Set<number>> | null = null;
  const readWords = () => {
    const stems = new Map<string, Set<number>>();
    for (const [form, stem] of words())
      for (const english of lexicon.findMeanings([form], 0, language).flatMap(englishOf))
        stems.set(english, (stems.get(english) ?? new Set()).add(stem));
    return stems;
  };
  return (meanings) => {
    byEnglish ??= readWords();
    const credits = new Map<number, number>();
    const add = (english: string, credit: number) => {
      for (const stem of byEnglish!.get(english) ?? []) credits.set(stem, Math.max(credit, credits.get(stem) ?? 0));
    };
    for (const english of new Set(meanings.flatMap(englishOf))) {
      add(english, SHARED_WORD);
      for (const { stem, credit } of synonymsOf(english)) add(stem, SHARED_WORD * credit);
    }
    return [...credits].map(([stem, credit]) => ({ stem, credit })).sort((a, b) => b.credit - a.credit);
  };
}
