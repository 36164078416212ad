// The shortlist: sentences that share words with a question, and which words each of them holds.
import type { ArticleIndex } from './article-index.js';
import type { Kinship, SoughtWord } from './seek-words.js';

/** Which sought words a sentence holds: bit i stands for the i-th. */
export interface Held {
  same: number;
  mended: number;
  kin: number;
}

export interface Shortlist {
  /** Sentences (from 0), most promising first. */
  sentences: readonly number[];
  /** What any sentence holds, also one that is not on the list. */
  heldBy(sentence: number): Held;
  /** The same, whichever way it holds them. */
  allHeldBy(sentence: number): number;
}

/** So many sentences are looked at closely. The right one is among them for 98 % of SQuAD's questions; 80 found no more first. */
const MAX_LISTED = 40;

/** Once so many entries have been read, commoner words only add to sentences found by rarer ones, and their kin to none: keeps a query short in a long text. */
const MAX_POSTINGS = 2000;

/** A neighbour's words count this much in the first, rough order. */
const NEIGHBOUR_SHARE = 0.3;

/** @param paragraph  look only in this paragraph (from 1); default: everywhere */
export function gatherSentences(index: ArticleIndex, sought: readonly SoughtWord[], paragraph?: number): Shortlist {
  const found = new Found(index.sentences.length);
  const probes = sought
    .flatMap((word, bit) => word.probes.map((probe) => ({ probe, bit, weight: word.weight })))
    .sort((a, b) => index.postings[a.probe.stem]!.length - index.postings[b.probe.stem]!.length);
  let read = 0;
  for (const { probe, bit, weight } of probes) {
    const posting = index.postings[probe.stem]!;
    const worth = probe.credit * Math.min(weight, index.weights[probe.stem]!);
    if (read > 0 && read + posting.length > MAX_POSTINGS) {
      if (probe.kinship === 'kin') continue;
      for (const sentence of found.sentences)
        if (holds(posting, sentence)) found.note(sentence, probe.kinship, bit, worth);
      continue;
    }
    read += posting.length;
    for (let at = 0; at < posting.length; at++) found.note(posting[at]!, probe.kinship, bit, worth);
  }
  return {
    sentences: list(index, found, paragraph),
    heldBy: (sentence) => found.heldBy(sentence),
    allHeldBy: (sentence) => found.allHeldBy(sentence),
  };
}

/** What was found so far: lists side by side, and for each sentence its place in them. */
class Found {
  /** From 1; 0 is a sentence not found. */
  readonly #places: Int32Array;
  readonly #same: number[] = [0];
  readonly #mended: number[] = [0];
  readonly #kin: number[] = [0];
  /** Weight of the words held. */
  readonly worths: number[] = [0];
  readonly sentences: number[] = [];

  constructor(sentenceCount: number) {
    this.#places = new Int32Array(sentenceCount);
  }

  note(sentence: number, kinship: Kinship, bit: number, worth: number): void {
    const place = this.placeOf(sentence);
    if (((this.#same[place]! | this.#mended[place]! | this.#kin[place]!) & (1 << bit)) === 0)
      this.worths[place]! += worth;
    const held = kinship === 'same' ? this.#same : kinship === 'mended' ? this.#mended : this.#kin;
    held[place]! |= 1 << bit;
  }

  /** Place of a sentence in the lists, made where there is none. */
  placeOf(sentence: number): number {
    const known = this.#places[sentence]!;
    if (known > 0) return known;
    this.sentences.push(sentence);
    this.#same.push(0);
    this.#mended.push(0);
    this.#kin.push(0);
    const place = this.worths.push(0) - 1;
    this.#places[sentence] = place;
    return place;
  }

  heldBy(sentence: number): Held {
    const place = this.#places[sentence]!;
    return { same: this.#same[place]!, mended: this.#mended[place]!, kin: this.#kin[place]! };
  }

  allHeldBy(sentence: number): number {
    const place = this.#places[sentence]!;
    return this.#same[place]! | this.#mended[place]! | this.#kin[place]!;
  }
}

/** The most promising of the sentences found and their neighbours. */
function list(index: ArticleIndex, found: Found, paragraph?: number): number[] {
  const { sentences, blocks } = index;
  const totals = found.worths.slice();
  const isIn = (sentence: number) => paragraph === undefined || sentences[sentence]!.paragraph === paragraph;
  const own = found.sentences.slice();
  for (const [at, sentence] of own.entries()) {
    if (!isIn(sentence)) continue;
    for (const other of [sentence - 1, sentence + 1]) {
      if (blocks[other] !== blocks[sentence] || !isIn(other)) continue;
      const place = found.placeOf(other);
      totals[place] = (totals[place] ?? 0) + NEIGHBOUR_SHARE * found.worths[at + 1]!;
    }
  }
  const listed = found.sentences
    .map((sentence, at) => ({ sentence, total: totals[at + 1]! }))
    .filter(({ sentence }) => isIn(sentence));
  const least =
    listed.length > MAX_LISTED
      ? Float64Array.from(listed, ({ total }) => total)
          .sort()
          .at(-MAX_LISTED)!
      : 0;
  return listed
    .filter(({ total }) => total >= least)
    .sort((a, b) => b.total - a.total || a.sentence - b.sentence)
    .slice(0, MAX_LISTED)
    .map(({ sentence }) => sentence);
}

/** Binary search: is the number in the ascending list? */
function holds(list: Int32Array, value: number): boolean {
  let from = 0;
  let to = list.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = list[middle]!;
    if (found === value) return true;
    if (found < value) from = middle + 1;
    else to = middle - 1;
  }
  return false;
}
