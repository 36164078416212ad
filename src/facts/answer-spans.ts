// All pieces of a sentence that could be a short answer, each described by what holds for it.
import type { Question } from './analyse-question.js';
import type { ArticleIndex } from './article-index.js';
import { wordFlags } from './word-flags.js';
import { kindAt, wordKinds } from './word-kinds.js';

/**
 * Told of each piece `sentence.slice(start, end)` what holds for it: the first `count` of `traits` are positions in
 * `spanTraits`. The array is filled anew for the next piece.
 */
export type SeeSpan = (start: number, end: number, traits: Int16Array, count: number) => void;

/** No piece has more traits. */
const MAX_TRAITS = 32;

/** No answer is longer: 97 % of SQuAD's have at most 12 words. */
const MAX_WORDS = 12;

/** In the order of the sums of `SHAPE`: small words, words with a capital, a number, a date. */
const SHAPES = ['o', 's', 'C', 'Cs', 'n', 'ns', 'nC', 'nCs', 'd', 'ds', 'dC', 'dCs'];
const SHAPE = { small: 1, capital: 2, digit: 4, date: 8 };

/** Everything that can hold for a piece. The weights' table has a line for each. */
export const spanTraits: readonly string[] = [
  ...['left', 'right', 'first', 'last'].flatMap((edge) => wordKinds.map((kind) => `${edge} ${kind}`)),
  ...['1', '2', '3', '4', '5', '6–8', '9–12'].map((size) => `words ${size}`),
  ...SHAPES.map((shape) => `shape ${shape}`),
  ...['0', '1', '2', '3+'].map((count) => `asked ${count}`),
  ...['0', '1', '2', '3+'].map((count) => `marks ${count}`),
  ...['1', '2', '3', '4–5', '6–9', 'far'].map((away) => `away ${away}`),
  ...['all asked', 'after asked', 'before asked', 'before verb', 'near before verb', 'after last', 'near after last'],
  ...[
    'focus inside',
    'focus last',
    'focus after',
    'focus before',
    'cuts name',
    'cuts name at end',
    'in quotes',
    'opens sentence',
  ],
];

const traitOf = new Map(spanTraits.map((name, at) => [name, at]));
const KIND = { START: kindAt('START'), END: kindAt('END'), quote: kindAt('quote') };
const base = (name: string) => traitOf.get(name)!;
const AT = {
  left: base(`left ${wordKinds[0]}`),
  right: base(`right ${wordKinds[0]}`),
  first: base(`first ${wordKinds[0]}`),
  last: base(`last ${wordKinds[0]}`),
  words: base('words 1'),
  shape: base('shape o'),
  asked: base('asked 0'),
  marks: base('marks 0'),
  away: base('away 1'),
  allAsked: base('all asked'),
  afterAsked: base('after asked'),
  beforeAsked: base('before asked'),
  beforeVerb: base('before verb'),
  nearBeforeVerb: base('near before verb'),
  afterLast: base('after last'),
  nearAfterLast: base('near after last'),
  focusInside: base('focus inside'),
  focusLast: base('focus last'),
  focusAfter: base('focus after'),
  focusBefore: base('focus before'),
  cutsName: base('cuts name'),
  cutsNameAtEnd: base('cuts name at end'),
  inQuotes: base('in quotes'),
  opensSentence: base('opens sentence'),
};

const { capital: CAPITAL, number: NUMBER, date: DATE, stop: STOP, first: FIRST, afterStop: AFTER_STOP } = wordFlags;

/** Shows all pieces of up to 12 words of a sentence (from 0) that hold a content word. */
export function visitAnswerSpans(question: Question, index: ArticleIndex, sentence: number, see: SeeSpan): void {
  const base = index.starts[sentence]!;
  const size = index.starts[sentence + 1]! - base;
  const { wordStarts, wordEnds, kinds, marks, flags } = index;
  const { contentStems, focus, verb, last: lastAsked } = lookAt(question, index);
  const stems = new Int32Array(size);
  const asked = new Uint8Array(size);
  const inFocus = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    const stem = index.stems[index.forms[base + at]!]!;
    stems[at] = stem;
    if (contentStems.includes(stem)) asked[at] = 1;
    if (focus.includes(stem)) inFocus[at] = 1;
  }
  const nearest = countToAsked(asked);
  const isStop = (at: number) => at >= 0 && at < size && (flags[base + at]! & STOP) !== 0;
  const isCapital = (at: number) => {
    const own = flags[base + at]!;
    return (own & CAPITAL) !== 0 && (own & (FIRST | STOP)) !== (FIRST | STOP);
  };
  const traits = new Int16Array(MAX_TRAITS);
  for (let from = 0; from < size; from++) {
    const firstMark = marks[base + from]!;
    const left = firstMark >= 0 ? firstMark : from > 0 ? kinds[base + from - 1]! : KIND.START;
    let fixed = 0;
    traits[fixed++] = AT.left + left;
    traits[fixed++] = AT.first + kinds[base + from]!;
    if (from === 0) traits[fixed++] = AT.opensSentence;
    else {
      if (asked[from - 1]) traits[fixed++] = AT.afterAsked;
      if (stems[from - 1] === lastAsked) traits[fixed++] = AT.afterLast;
      if (from > 1 && stems[from - 2] === lastAsked && isStop(from - 1)) traits[fixed++] = AT.nearAfterLast;
      if (inFocus[from - 1]) traits[fixed++] = AT.focusBefore;
      if (firstMark < 0 && isCapital(from - 1) && isCapital(from)) traits[fixed++] = AT.cutsName;
    }
    let askedCount = 0;
    let contentCount = 0;
    let markCount = 0;
    let shape = 0;
    let holdsFocus = false;
    for (let to = from; to < size && to - from < MAX_WORDS; to++) {
      const own = flags[base + to]!;
      if (to > from && own & AFTER_STOP) break;
      if (to > from && marks[base + to]! >= 0) markCount++;
      if (asked[to]) askedCount++;
      if (!(own & STOP)) contentCount++;
      if (isCapital(to)) shape |= SHAPE.capital;
      else if (!(own & (STOP | NUMBER))) shape |= SHAPE.small;
      if (own & DATE) shape |= SHAPE.date;
      else if (own & NUMBER) shape |= SHAPE.digit;
      if (inFocus[to]) holdsFocus = true;
      if (contentCount === 0) continue;
      const next = to + 1 < size;
      const nextMark = next ? marks[base + to + 1]! : -1;
      const length = to - from + 1;
      let count = fixed;
      traits[count++] = AT.right + (nextMark >= 0 ? nextMark : next ? kinds[base + to + 1]! : KIND.END);
      traits[count++] = AT.last + kinds[base + to]!;
      traits[count++] = AT.words + (length > 8 ? 6 : length > 5 ? 5 : length - 1);
      traits[count++] = AT.shape + (shape & SHAPE.date ? shape & ~SHAPE.digit : shape);
      traits[count++] = AT.asked + Math.min(3, askedCount);
      traits[count++] = AT.marks + Math.min(3, markCount);
      traits[count++] = AT.away + awayBand(Math.min(nearest.before[from]!, nearest.after[to]!));
      if (askedCount === contentCount) traits[count++] = AT.allAsked;
      if (next) {
        if (asked[to + 1]) traits[count++] = AT.beforeAsked;
        if (stems[to + 1] === verb) traits[count++] = AT.beforeVerb;
        if (stems[to + 2] === verb && isStop(to + 1)) traits[count++] = AT.nearBeforeVerb;
        if (inFocus[to + 1]) traits[count++] = AT.focusAfter;
        if (nextMark < 0 && isCapital(to) && isCapital(to + 1)) traits[count++] = AT.cutsNameAtEnd;
        if (left === KIND.quote && nextMark === KIND.quote) traits[count++] = AT.inQuotes;
      }
      if (holdsFocus) traits[count++] = AT.focusInside;
      if (inFocus[to]) traits[count++] = AT.focusLast;
      see(wordStarts[base + from]!, wordEnds[base + to]!, traits, count);
    }
  }
}

/** Stems of the article that the question has too; -1 stands for one that the article lacks. */
function lookAt(question: Question, { stemNumbers }: ArticleIndex) {
  const numberOf = (stem: string | undefined) => (stem === undefined ? -1 : (stemNumbers.get(stem) ?? -1));
  const content = question.words.filter((word) => !word.stop);
  const focus = question.focus.map((at) => question.words[at]!.stem);
  const verb = question.words.slice(question.asker + 1).find((word) => !word.stop && !focus.includes(word.stem));
  return {
    contentStems: content.map((word) => numberOf(word.stem)),
    focus: focus.map(numberOf),
    verb: numberOf(verb?.stem),
    last: numberOf(content.at(-1)?.stem),
  };
}

/** For each word, how many words back and on stands the nearest one that was asked; 99 where there is none. */
function countToAsked(asked: Uint8Array): { before: Uint8Array; after: Uint8Array } {
  const size = asked.length;
  const before = new Uint8Array(size);
  const after = new Uint8Array(size);
  for (let at = 0, away = 99; at < size; at++) {
    before[at] = away;
    away = asked[at] ? 1 : Math.min(99, away + 1);
  }
  for (let at = size - 1, away = 99; at >= 0; at--) {
    after[at] = away;
    away = asked[at] ? 1 : Math.min(99, away + 1);
  }
  return { before, after };
}

function awayBand(away: number): number {
  if (away <= 3) return away - 1;
  return away <= 5 ? 3 : away <= 9 ? 4 : 5;
}
