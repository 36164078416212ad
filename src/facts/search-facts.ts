// A few words, whole or just begun → the facts that hold them: for people who are still typing, and as a last resort.
import Fuse from 'fuse.js';

/** A fact as texts of one language that may be searched. */
export interface SearchedFact {
  id: string;
  /** What it says. */
  text: string;
  /** The questions that it answers, and the names of what it is about. */
  others: readonly string[];
}

/**
 * Ids of the facts that hold any of the words, or words that begin so or nearly so, best first; empty where none does.
 *
 * @param words  as `wordsOf` gives them; the last may be just begun
 * @param limit  most ids to give back; less than 1 gives none
 * @param shown  ids of facts that are shown already, and not given back
 */
export type SearchFacts = (words: readonly string[], limit: number, shown?: readonly string[]) => string[];

/**
 * Fuse looks at every text for every word: 1–3 ms for 70 facts, but 158 ms for 1,000. Among more facts than these
 * nothing is found.
 */
const MAX_FACTS = 500;

/** 0–1: how unlike a word may be. Chosen on beginnings of four letters of the facts' own words, which it finds best. */
const THRESHOLD = 0.2;

/** @param wordsOf  a text's words as they are compared */
export function createFactSearch(
  facts: readonly SearchedFact[],
  wordsOf: (text: string) => readonly string[],
): SearchFacts {
  if (facts.length > MAX_FACTS) return () => [];
  const laidOut = facts.map(({ id, text, others }) => {
    const words = wordsOf(text);
    return { id, words, text: [...new Set([...words, ...others.flatMap(wordsOf)])].join(' ') };
  });
  const fuse = new Fuse(laidOut, {
    keys: ['text'],
    useTokenSearch: true,
    threshold: THRESHOLD,
    ignoreFieldNorm: true,
    ignoreDiacritics: true,
  });
  return (words, limit, shown = []) => {
    const begun = words.at(-1);
    if (begun === undefined || limit < 1) return [];
    const found = fuse.search(words.join(' ')).map(({ item }) => item);
    const isShown = ({ id }: { id: string }) => shown.includes(id);
    const others = found.filter((fact) => !isShown(fact));
    return vary(others, begun, laidOut.filter(isShown))
      .slice(0, limit)
      .map(({ id }) => id);
  };
}

/**
 * Facts that go on with a begun word in another way come first, each way once: of thirty facts with `azerb…` ten are
 * shown, and who types that may mean any of Azerbaijan, Azerbaijani and Azerbaijan's.
 */
function vary<Fact extends { words: readonly string[] }>(
  found: readonly Fact[],
  begun: string,
  shown: readonly Fact[],
): Fact[] {
  const seen = new Set(shown.flatMap(({ words }) => words));
  const [fresh, rest]: [Fact[], Fact[]] = [[], []];
  for (const fact of found) {
    const ways = fact.words.filter((word) => word.startsWith(begun) && !seen.has(word));
    (ways.length > 0 ? fresh : rest).push(fact);
    for (const way of ways) seen.add(way);
  }
  return [...fresh, ...rest];
}
