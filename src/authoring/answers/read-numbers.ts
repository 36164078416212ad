// A text → the numbers and months that it states, in figures or in words.
import { tokenise } from '../../language/index.js';
import { monthNames } from '../month-names.js';
import { NUMBER_WORDS } from './number-words.js';

export interface StatedNumber {
  value: number;
  /** As it stands in the text. */
  words: string;
  /** Whether it is in figures, which no language inflects. */
  isFigures: boolean;
}

/** "One of them", "both", "two sides" are said of what no text counts. */
const MOST_VAGUE = 2;

const VALUES = new Map(
  Object.entries(NUMBER_WORDS).map(([language, words]) => [
    language,
    new Map(Object.entries(words).flatMap(([value, forms]) => forms.split(' ').map((form) => [form, Number(value)]))),
  ]),
);

const FIGURES = /\d{1,3}(?:[.,   ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/g;
const ROMAN = /(?<![\p{L}\p{N}])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu;

/**
 * All numbers of a text but the words for one and two alone: in figures (also Roman ones of two letters or more), in words of the language where the table
 * has them, and both together ("9 thousand").
 *
 * @param language  ISO 639-1
 * @example readNumbers('the VI forum, nine thousand people', 'en').map(({ value }) => value) // [6, 9000]
 */
export function readNumbers(text: string, language: string): StatedNumber[] {
  const values = VALUES.get(language);
  const found: (StatedNumber & { start: number; end: number })[] = [];
  const add = (value: number, words: string, start: number, isFigures: boolean) =>
    found.push({ value, words, isFigures, start, end: start + words.length });
  for (const { 0: words, index } of text.matchAll(FIGURES)) add(fromFigures(words), words, index, true);
  for (const { 0: words, index } of text.matchAll(ROMAN)) add(fromRoman(words), words, index, true);
  for (const { 0: words, index } of text.matchAll(/\p{L}+/gu)) {
    const value = values?.get(words.toLocaleLowerCase(language));
    if (value !== undefined) add(value, words, index, false);
  }
  found.sort((a, b) => a.start - b.start);
  const joined: (Omit<(typeof found)[number], 'value'> & Sum)[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const isBeside = last && !next.isFigures && /^[\s-]$/.test(text.slice(last.end, next.start));
    const sum = isBeside ? addWord(last, next.value, last.isFigures) : null;
    if (last && sum) Object.assign(last, sum, { words: text.slice(last.start, next.end), end: next.end });
    else joined.push({ ...next, whole: 0, part: next.value });
  }
  return joined
    .map(({ whole, part, words, isFigures }) => ({ value: whole + part, words, isFigures }))
    .filter(({ value, isFigures }) => isFigures || value > MOST_VAGUE);
}

/** A number while its words are read: thousands and millions, and what stands behind them. */
interface Sum {
  whole: number;
  part: number;
}

/** The number with one word more (nine + thousand, twenty + one); null where another number begins. */
function addWord({ whole, part }: Sum, word: number, isFigures: boolean): Sum | null {
  if (word >= 1000) return part > 0 && part < 1000 ? { whole: whole + part * word, part: 0 } : null;
  if (isFigures) return null;
  if (word === 100 && part > 0 && part < 10) return { whole, part: part * 100 };
  const isFree = word < 10 ? part % 10 === 0 : word < 100 ? part % 100 === 0 : part === 0;
  return isFree ? { whole, part: part + word } : null;
}

/** Groups of three are thousands, whatever stands between them. */
const fromFigures = (figures: string): number =>
  /^\d{1,3}(?:[.,\s]\d{3})+$/.test(figures) ? Number(figures.replace(/\D/g, '')) : Number(figures.replace(',', '.'));

function fromRoman(letters: string): number {
  const values = [...letters].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/**
 * The months (1–12) that stand beside a number in a text: elsewhere "may" and "march" are other words.
 *
 * @param language  ISO 639-1
 */
export function readMonths(text: string, language: string): number[] {
  const words = tokenise(text).map(({ text: word }) => word.toLocaleLowerCase(language));
  const names = monthNames(language).map(([long, inDate]) => [long, inDate]);
  return words.flatMap((word, at) => {
    const isDated = [words[at - 1], words[at + 1]].some((other) => /^\d/.test(other ?? ''));
    const month = isDated ? names.findIndex((forms) => forms.some((form) => form && word.startsWith(form))) + 1 : 0;
    return month > 0 ? [month] : [];
  });
}
