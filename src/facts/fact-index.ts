// Facts laid out for search: for each stem, the facts whose texts hold it, in whatever language.
import { createSpeller, fold, normalise, type Speller, stem, tokenise } from '../language/index.js';
import { stopWords } from './tables/stop-words.js';

/** What is known of a fact by the search: any texts that tell it, such as its statement, questions and other names. */
export interface SearchableFact {
  id: string;
  /** A plain string is in the index's language. */
  texts: readonly (string | { text: string; language: string })[];
}

export interface FactIndexOptions {
  /** ISO 639-1 code of plain texts; default `en`. */
  language?: string;
}

/** Made by `createFactIndex`; not to be changed. Facts are numbered in the order given. */
export interface FactIndex {
  ids: readonly string[];
  language: string;
  /** Per stem, the facts that hold it, in order. */
  postings: ReadonlyMap<string, readonly number[]>;
  /** Per fact, how many different stems it holds. */
  sizes: readonly number[];
  /** Skeletons (`fold`) of the words as written, with the stems they lead to. */
  stemsOfWord: ReadonlyMap<string, ReadonlySet<string>>;
  speller: Speller;
}

/**
 * Indexes facts for `searchFacts`. Words are normalised and stemmed by the language of their text; small English words
 * are left out.
 */
export function createFactIndex(facts: readonly SearchableFact[], options: FactIndexOptions = {}): FactIndex {
  const language = options.language ?? 'en';
  const postings = new Map<string, number[]>();
  const stemsOfWord = new Map<string, Set<string>>();
  const sizes: number[] = [];
  for (const [at, fact] of facts.entries()) {
    const own = new Set<string>();
    for (const entry of fact.texts) {
      const { text, language: spoken } = typeof entry === 'string' ? { text: entry, language } : entry;
      for (const { word, stem } of readFactWords(text, spoken)) {
        own.add(stem);
        const stems = stemsOfWord.get(fold(word));
        if (stems) stems.add(stem);
        else stemsOfWord.set(fold(word), new Set([stem]));
      }
    }
    for (const stem of own) {
      const posting = postings.get(stem);
      if (posting) posting.push(at);
      else postings.set(stem, [at]);
    }
    sizes.push(own.size);
  }
  const vocabulary = new Map([...stemsOfWord.keys()].map((word) => [word, 1]));
  return {
    ids: facts.map((fact) => fact.id),
    language,
    postings,
    sizes,
    stemsOfWord,
    speller: createSpeller(vocabulary),
  };
}

/** The words of a text that tell something, each as written in small letters and as its stem. */
export function readFactWords(text: string, language: string): { word: string; stem: string }[] {
  return tokenise(normalise(text))
    .map((token) => token.text)
    .filter((word) => !stopWords.has(word))
    .map((word) => ({ word, stem: stem(word, language) }));
}
