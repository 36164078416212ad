// What of a question is the same for all sentences that are laid beside it.
import type { Question } from './analyse-question.js';
import type { ArticleIndex } from './article-index.js';
import type { Kinship, SoughtWord } from './seek-words.js';
import { plainWords } from './tables/sentence-clues.js';
import { units } from './tables/units.js';

/** What a stem of the article stands for in the question. */
export interface Mark {
  /** Number of the sought word, or -1. */
  bit: number;
  /** Place in the question's words, or -1. */
  place: number;
  /** Number of a small word that still tells something, as `before`, `most` and `under` do, or -1. */
  telling: number;
}

/** `…Bits`: a sum of `1 << number` of sought words. */
export interface Query {
  question: Question;
  sought: readonly SoughtWord[];
  /** Weights of the sought words. */
  weights: Float64Array;
  /** What a sought word is worth where a sentence has it only mended, or only a word akin. */
  mendedCredits: Float64Array;
  kinCredits: Float64Array;
  /** Sum of the sought words' weights; positive. */
  totalWeight: number;
  /** By stem of the article. */
  marks: ReadonlyMap<number, Mark>;
  /** By the last bits of a stem: 0 where `marks` has none such. Spares most look-ups. */
  mayMark: Uint8Array;
  /** Forms of the article that the question has too, letter by letter. */
  formsAsked: ReadonlySet<number>;
  /** Words with a capital within the question, and those that are names in the article. */
  nameBits: number;
  /** The others: what is said of the names. */
  smallBits: number;
  numberBits: number;
  focusBits: number;
  titleBits: number;
  /** What a sentence with the quantity asked for has: `%` where a percentage is asked for. Null where no unit is. */
  unit: RegExp | null;
}

/** Length of `mayMark`, a power of two: a question has some 30 marks, so that one stem in 30 is looked up for nothing. */
export const MARK_SIEVE = 1024;

/** Small words are counted in the bits of an integer. */
const MAX_TELLING = 31;

export function prepareQuery(index: ArticleIndex, question: Question, sought: readonly SoughtWord[]): Query {
  const marks = new Map<number, Mark>();
  let nameBits = 0;
  let numberBits = 0;
  let focusBits = 0;
  let titleBits = 0;
  for (const [bit, { word, at, probes }] of sought.entries()) {
    for (const { stem } of probes) if (!marks.has(stem)) marks.set(stem, { bit, place: -1, telling: -1 });
    if (probes.some(({ stem, kinship }) => kinship !== 'kin' && index.titleStems.has(stem))) titleBits |= 1 << bit;
    const isName = probes.some(({ stem, kinship }) => kinship !== 'kin' && index.names[stem] === 1);
    if (isName || (word.capital && at > 0)) nameBits |= 1 << bit;
    if (/^\p{N}/u.test(word.form)) numberBits |= 1 << bit;
    if (question.focus.includes(at)) focusBits |= 1 << bit;
  }
  const formsAsked = new Set<number>();
  let telling = 0;
  for (const [at, word] of question.words.entries()) {
    const form = index.formNumbers.get(word.form);
    if (form !== undefined && !word.stop) formsAsked.add(form);
    const stem = index.stemNumbers.get(word.stem);
    if (stem === undefined) continue;
    const mark = marks.get(stem) ?? { bit: -1, place: -1, telling: -1 };
    if (mark.place < 0) mark.place = at;
    if (word.stop && mark.telling < 0 && !plainWords.has(word.form) && telling < MAX_TELLING) mark.telling = telling++;
    marks.set(stem, mark);
  }
  for (const { at, probes } of sought) {
    for (const { stem, kinship } of probes) {
      const mark = marks.get(stem)!;
      if (kinship === 'mended' && mark.place < 0) mark.place = at;
    }
  }
  const mayMark = new Uint8Array(MARK_SIEVE);
  for (const stem of marks.keys()) mayMark[stem & (MARK_SIEVE - 1)] = 1;
  const creditsOf = (kinship: Kinship) =>
    Float64Array.from(sought, ({ weight, probes }) => {
      const best = probes.find((probe) => probe.kinship === kinship);
      return best ? Math.min(weight, index.weights[best.stem]!) * best.credit : 0;
    });
  return {
    question,
    sought,
    weights: Float64Array.from(sought, ({ weight }) => weight),
    mendedCredits: creditsOf('mended'),
    kinCredits: creditsOf('kin'),
    totalWeight: sought.reduce((sum, { weight }) => sum + weight, 0) || 1,
    marks,
    mayMark,
    formsAsked,
    nameBits,
    smallBits: ((1 << sought.length) - 1) & ~nameBits,
    numberBits,
    focusBits,
    titleBits,
    unit: unitOf(question),
  };
}

const unitOf = ({ text }: Question): RegExp | null => units.find(({ asks }) => asks.test(text))?.shows ?? null;
