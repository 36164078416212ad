// Misspelt words → the words of a vocabulary. Fuse ranks; what it ranks is a short list by shared letter pairs.
import Fuse from 'fuse.js';
import { countEdits } from './count-edits.js';

/** A word of the vocabulary that a misspelt one may be. */
export interface Mended {
  word: string;
  /** Slips (letters added, dropped, replaced, or neighbours swapped) between the two: 1 or 2. */
  edits: number;
}

/** At most this many words of the vocabulary are looked at closely: 24 held the right one in 99 % of one-slip words. */
const MAX_CANDIDATES = 24;

/** A word must be this long for one slip to be mended; shorter ones turn into each other too easily. */
const MIN_LETTERS = 4;

/** In a word of this length only swapped neighbours are mended (`hwo`). */
const SWAPPED_LETTERS = 3;

/** From this length on two slips are mended. */
const TWO_SLIP_LETTERS = 8;

/** A slip changes at most so many letter pairs of a word: three where two neighbours are swapped. */
const PAIRS_OF_A_SLIP = 3;

/** Words that a vocabulary's letters lead to. */
export interface Speller {
  has(word: string): boolean;
  /**
   * The nearest words of the vocabulary, best first; empty when the word is too short, or nothing is near enough.
   * Not for words that the vocabulary has.
   */
  mend(word: string): Mended[];
}

/** A speller over skeletons (`fold`) of words; `weight` of a word (default 1, any positive number) breaks ties, greater first. */
export function createSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  const words = [...vocabulary.keys()].filter((word) => word.length >= MIN_LETTERS - 1);
  const byPair = new Map<string, number[]>();
  words.forEach((word, at) => {
    for (const pair of pairsOf(word)) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  });
  const shared = new Uint8Array(words.length);

  function candidates(word: string, maxEdits: number): string[] {
    const touched: number[] = [];
    const pairs = pairsOf(word);
    const least = pairs.size - PAIRS_OF_A_SLIP * maxEdits;
    for (const pair of pairs) {
      for (const at of byPair.get(pair) ?? []) {
        if (Math.abs(words[at]!.length - word.length) > maxEdits) continue;
        if (shared[at] === 0) touched.push(at);
        shared[at]!++;
      }
    }
    const best = touched
      .filter((at) => shared[at]! >= least)
      .map((at) => ({ word: words[at]!, alike: shared[at]! / (words[at]!.length + word.length + 2) }))
      .sort((a, b) => b.alike - a.alike)
      .slice(0, MAX_CANDIDATES);
    for (const at of touched) shared[at] = 0;
    return best.map((candidate) => candidate.word);
  }

  /** The vocabulary's words that a short one is with two neighbours swapped. */
  const swapsOf = ([a, b, c]: string): string[] =>
    [`${b}${a}${c}`, `${a}${c}${b}`]
      .filter((other) => vocabulary.has(other))
      .sort((one, other) => vocabulary.get(other)! - vocabulary.get(one)!);

  return {
    has: (word) => vocabulary.has(word),
    mend(word) {
      if (word.length === SWAPPED_LETTERS) return swapsOf(word).map((other) => ({ word: other, edits: 1 }));
      if (word.length < MIN_LETTERS) return [];
      const maxEdits = word.length >= TWO_SLIP_LETTERS ? 2 : 1;
      const fuse = new Fuse(candidates(word, maxEdits), { ignoreLocation: true, threshold: 0.6, includeScore: true });
      return fuse
        .search(word.slice(0, 32))
        .map(({ item }) => ({ word: item, edits: countEdits(word, item, maxEdits) }))
        .filter(({ edits }) => edits <= maxEdits)
        .sort((a, b) => a.edits - b.edits || vocabulary.get(b.word)! - vocabulary.get(a.word)!);
    },
  };
}

/** The distinct letter pairs of a word, its start and end marked. */
function pairsOf(word: string): Set<string> {
  const marked = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at < marked.length - 1; at++) pairs.add(marked.slice(at, at + 2));
  return pairs;
}
