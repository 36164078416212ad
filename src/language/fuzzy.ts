// Misspelt words → the words of a vocabulary: a short list by shared letter pairs, ranked by slips and frequency.
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

/** Words with how common each is: a `Map` is one. */
export interface SpelledWords {
  keys(): Iterable<string>;
  has(word: string): boolean;
  get(word: string): number | undefined;
}

/** A speller over skeletons (`fold`) of words; `weight` of a word (default 1, any positive number) breaks ties, greater first. */
export function createSpeller(vocabulary: SpelledWords): Speller {
  const { words, lengths, longest, holders } = indexPairs(vocabulary);
  const shared = new Uint8Array(words.length);

  function candidates(word: string, maxEdits: number): string[] {
    const touched: number[] = [];
    const pairs = pairsOf(word);
    const least = pairs.length - PAIRS_OF_A_SLIP * maxEdits;
    const [leastLength, mostLength] = [word.length - maxEdits, word.length + maxEdits];
    for (const pair of pairs) {
      const list = holders.get(pair);
      if (!list) continue;
      for (let i = 0; i < list.length; i++) {
        const at = list[i]!;
        if (lengths[at]! < leastLength || lengths[at]! > mostLength) continue;
        if (shared[at]!++ === 0) touched.push(at);
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
      if (word.length > longest + maxEdits) return [];
      return candidates(word, maxEdits)
        .map((candidate) => ({ word: candidate, edits: countEdits(word, candidate, maxEdits) }))
        .filter(({ edits }) => edits <= maxEdits)
        .sort((a, b) => a.edits - b.edits || vocabulary.get(b.word)! - vocabulary.get(a.word)!);
    },
  };
}

/** Words long enough to be led to, their lengths, and the words that hold a letter pair, by their places. */
interface PairIndex {
  words: readonly string[];
  lengths: Uint16Array;
  /** The greatest length. */
  longest: number;
  holders: ReadonlyMap<number, Uint32Array>;
}

function indexPairs(vocabulary: SpelledWords): PairIndex {
  const words: string[] = [];
  for (const word of vocabulary.keys()) if (word.length >= MIN_LETTERS - 1) words.push(word);
  const lists = new Map<number, number[]>();
  for (const [at, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      const list = lists.get(pair);
      if (list) list.push(at);
      else lists.set(pair, [at]);
    }
  }
  return {
    words,
    lengths: Uint16Array.from(words, ({ length }) => length),
    longest: words.reduce((most, { length }) => Math.max(most, length), 0),
    holders: new Map(Array.from(lists, ([pair, list]) => [pair, Uint32Array.from(list)])),
  };
}

/** The distinct letter pairs of a word, its start and end marked, each as one number. */
function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  let before = START;
  for (let at = 0; at <= word.length; at++) {
    const letter = at < word.length ? word.charCodeAt(at) : END;
    const pair = before * 0x10000 + letter;
    if (!pairs.includes(pair)) pairs.push(pair);
    before = letter;
  }
  return pairs;
}

const [START, END] = ['^', '$'].map((mark) => mark.charCodeAt(0)) as [number, number];
