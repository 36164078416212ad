// All pieces of a sentence that could be a short answer, each described by what holds for it.
import type { Question } from './analyse-question.js';
import { isStopWord, readWords, stemOf } from './read-words.js';
import { monthsAndDays, numberWords } from './tables/dates-and-numbers.js';
import { edgeWords } from './tables/edge-words.js';

/**
 * Told of each piece `sentence.slice(start, end)` what holds for it: the first `count` of `traits` are positions in
 * `spanTraits`. The array is filled anew for the next piece.
 */
export type SeeSpan = (start: number, end: number, traits: Int16Array, count: number) => void;

/** No piece has more traits. */
const MAX_TRAITS = 32;

/** No answer is longer: 97 % of SQuAD's have at most 12 words. */
const MAX_WORDS = 12;

const KINDS = [
  ...new Set(edgeWords.values()),
  ...'year month digits number Name stop -ed -ing -ly -al -s word START END'.split(' '),
  ...'quote open close dot colon comma dash hyphen'.split(' '),
];
const SHAPES = ['o', 's', 'C', 'Cs', 'n', 'ns', 'nC', 'nCs', 'd', 'ds', 'dC', 'dCs'];

/** Everything that can hold for a piece. The weights' table has a line for each. */
export const spanTraits: readonly string[] = [
  ...['left', 'right', 'first', 'last'].flatMap((edge) => KINDS.map((kind) => `${edge} ${kind}`)),
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
const kindAt = new Map(KINDS.map((kind, at) => [kind, at]));
const KIND = { START: kindAt.get('START')!, END: kindAt.get('END')!, quote: kindAt.get('quote')! };
const base = (name: string) => traitOf.get(name)!;
const AT = {
  left: base(`left ${KINDS[0]}`),
  right: base(`right ${KINDS[0]}`),
  first: base(`first ${KINDS[0]}`),
  last: base(`last ${KINDS[0]}`),
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

/** A word of the sentence as its neighbours see it. */
interface Seen {
  start: number;
  end: number;
  stem: string;
  /** Position in `KINDS`. */
  kind: number;
  /** A content word that the question has too. */
  asked: boolean;
  stop: boolean;
  capital: boolean;
  digit: boolean;
  date: boolean;
  /** The mark between the word before and this one, in `KINDS`; -1 where there is none. */
  mark: number;
  /** A full stop stands between the word before and this one. */
  afterStop: boolean;
}

/**
 * Shows all pieces of up to 12 words that hold a content word; none of an empty sentence.
 *
 * @param stemmer  gives a form's stem; a search hands in its index, which knows those of its own words
 */
export function visitAnswerSpans(question: Question, sentence: string, see: SeeSpan, stemmer = stemOf): void {
  const seen = lookAt(question, sentence, stemmer);
  const focus = new Set(question.focus.map((at) => question.words[at]!.stem));
  const verb = question.words.slice(question.asker + 1).find((word) => !word.stop && !focus.has(word.stem))?.stem;
  const lastAsked = question.words.findLast((word) => !word.stop)?.stem;
  const nearestBefore = countToAsked(seen);
  const nearestAfter = countToAsked(seen.toReversed()).reverse();
  const traits = new Int16Array(MAX_TRAITS);
  for (const [from, first] of seen.entries()) {
    const before = seen[from - 1];
    const left = first.mark >= 0 ? first.mark : (before?.kind ?? KIND.START);
    let fixed = 0;
    traits[fixed++] = AT.left + left;
    traits[fixed++] = AT.first + first.kind;
    if (from === 0) traits[fixed++] = AT.opensSentence;
    if (before?.asked) traits[fixed++] = AT.afterAsked;
    if (before && before.stem === lastAsked) traits[fixed++] = AT.afterLast;
    if (before?.stop && seen[from - 2]?.stem === lastAsked) traits[fixed++] = AT.nearAfterLast;
    if (before && focus.has(before.stem)) traits[fixed++] = AT.focusBefore;
    if (before?.capital && first.capital && first.mark < 0) traits[fixed++] = AT.cutsName;
    const counts = { asked: 0, capitals: 0, digits: 0, dates: 0, small: 0, content: 0, marks: 0, focus: 0 };
    for (let to = from; to < seen.length && to - from < MAX_WORDS; to++) {
      const last = seen[to]!;
      if (to > from && last.afterStop) break;
      if (to > from && last.mark >= 0) counts.marks++;
      if (last.asked) counts.asked++;
      if (!last.stop) counts.content++;
      if (last.capital) counts.capitals++;
      else if (!last.stop && !last.digit) counts.small++;
      if (last.date) counts.dates++;
      else if (last.digit) counts.digits++;
      if (focus.has(last.stem)) counts.focus++;
      if (counts.content === 0) continue;
      const next = seen[to + 1];
      const length = to - from + 1;
      const shape = (counts.dates ? 8 : counts.digits ? 4 : 0) + (counts.capitals ? 2 : 0) + (counts.small ? 1 : 0);
      let count = fixed;
      traits[count++] = AT.right + (next ? (next.mark >= 0 ? next.mark : next.kind) : KIND.END);
      traits[count++] = AT.last + last.kind;
      traits[count++] = AT.words + (length > 8 ? 6 : length > 5 ? 5 : length - 1);
      traits[count++] = AT.shape + shape;
      traits[count++] = AT.asked + Math.min(3, counts.asked);
      traits[count++] = AT.marks + Math.min(3, counts.marks);
      traits[count++] = AT.away + awayBand(Math.min(nearestBefore[from]!, nearestAfter[to]!));
      if (counts.asked === counts.content) traits[count++] = AT.allAsked;
      if (next?.asked) traits[count++] = AT.beforeAsked;
      if (next && next.stem === verb) traits[count++] = AT.beforeVerb;
      if (next?.stop && seen[to + 2]?.stem === verb) traits[count++] = AT.nearBeforeVerb;
      if (counts.focus > 0) traits[count++] = AT.focusInside;
      if (focus.has(last.stem)) traits[count++] = AT.focusLast;
      if (next && focus.has(next.stem)) traits[count++] = AT.focusAfter;
      if (last.capital && next?.capital && next.mark < 0) traits[count++] = AT.cutsNameAtEnd;
      if (left === KIND.quote && next?.mark === KIND.quote) traits[count++] = AT.inQuotes;
      see(first.start, last.end, traits, count);
    }
  }
}

/** For each word, how many words back stands the nearest one that was asked; 99 where there is none. */
function countToAsked(seen: readonly Seen[]): number[] {
  let away = 99;
  return seen.map((word) => {
    const before = away;
    away = word.asked ? 1 : Math.min(99, away + 1);
    return before;
  });
}

function awayBand(away: number): number {
  if (away <= 3) return away - 1;
  return away <= 5 ? 3 : away <= 9 ? 4 : 5;
}

function lookAt(question: Question, sentence: string, stemmer: (form: string) => string): Seen[] {
  const stems = new Set(question.words.filter((word) => !word.stop).map((word) => word.stem));
  const words = readWords(sentence);
  return words.map((word, at) => {
    const between = sentence.slice(at === 0 ? 0 : words[at - 1]!.end, word.start);
    const stem = stemmer(word.form);
    const stop = isStopWord(word.form);
    const capital = word.capital && !(at === 0 && stop);
    const digit = /^\p{N}/u.test(word.form);
    const date = /^1\d{3}s?$|^20\d{2}s?$/.test(word.form) || (capital && monthsAndDays.has(word.form));
    return {
      start: word.start,
      end: word.end,
      stem,
      kind: kindAt.get(kindOf(word.form, capital, digit, date, stop))!,
      asked: stems.has(stem),
      stop,
      capital,
      digit: digit || numberWords.has(word.form),
      date,
      mark: kindAt.get(markIn(between)) ?? -1,
      afterStop: at > 0 && /[.!?]\s/.test(between) && !/^\.\s/.test(between),
    };
  });
}

function kindOf(form: string, capital: boolean, digit: boolean, date: boolean, stop: boolean): string {
  if (date) return digit ? 'year' : 'month';
  if (digit) return 'digits';
  const edge = capital ? undefined : edgeWords.get(form);
  if (edge) return edge;
  if (capital) return 'Name';
  if (numberWords.has(form)) return 'number';
  if (stop) return 'stop';
  const ending = /(ed|ing|ly|s)$/.exec(form)?.[0];
  if (ending) return `-${ending}`;
  return /(?:al|ic|ive|ous|ary|ful|able|ible|ish|an|ern)$/.test(form) ? '-al' : 'word';
}

/** The name of the mark in what stands between two words, '' where there is none. */
function markIn(between: string): string {
  if (/["“”«»„]/u.test(between)) return 'quote';
  if (between.includes('(')) return 'open';
  if (between.includes(')')) return 'close';
  if (/[.!?]/.test(between)) return 'dot';
  if (/[;:]/.test(between)) return 'colon';
  if (between.includes(',')) return 'comma';
  if (/[–—]| - /u.test(between)) return 'dash';
  return between.includes('-') ? 'hyphen' : '';
}
