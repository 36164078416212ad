// Cuts a text into sentences by position, so that a quotation is the text's own characters.
import { abbreviationsAnywhere, abbreviationsBeforeAName, sentenceStarters } from './tables/abbreviations.js';

/** A piece of a text: `text.slice(start, end)`. */
export interface TextSpan {
  text: string;
  /** Index of its first UTF-16 unit. */
  start: number;
  /** Index after its last UTF-16 unit. */
  end: number;
}

/** A full stop of any script, with what closes after it: quotation marks, brackets, footnote marks; an empty line; a line before an item of a list. */
const STOP =
  /[.!?…]+["'”’»)\]]*(?:\[[^\]\n]{1,20}\])*(?=\s|$)|[。！？｡]+[」』”）]*|[؟۔।॥։]+["”»)]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-–—•*·▪‣]|\p{N}{1,3}[.)])\s)/gu;

/** The place and date that open a news item: `BAKU, Azerbaijan, May 2.` and `LONDON (Reuters), 3 Sept.` */
const DATELINE =
  /^\p{Lu}{3,}[\p{Lu} .'’-]*(?:,[^.!?,]{2,40}|\s*\([^)]{2,30}\)){0,3},\s*(?:\p{L}{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+\p{L}{3,9})\.(?=\s)/u;

/** A quotation longer than this is cut like other text: 300 characters are two long sentences. */
const MAX_QUOTATION_CHARS = 300;

/**
 * The sentences of a text, in order; none of an empty text.
 *
 * Between two sentences there is only white space, so the pieces joined with it give the text back. Kept whole:
 * abbreviations (`Mr. Smith`, `No. 5`, `the U.S. Senate`), initials (`J. R. Smith`), decimals (`3.5`), datelines, the
 * numbers of points (`1. Budget`) and short quotations with what is said of them.
 *
 * @example splitSentences('Mr. Smith paid $3.50. He left.')  // texts: ['Mr. Smith paid $3.50.', 'He left.']
 */
export function splitSentences(text: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  const quotations = findQuotations(text);
  let start = skipSpace(text, 0);
  const dateline = DATELINE.exec(text.slice(start));
  const firstStop = dateline ? start + dateline[0].length : 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (stop.index < start || end <= firstStop || isListNumber(text, start, stop.index)) continue;
    if (!isBoundary(text, stop.index, end, quotations)) continue;
    const from = start;
    start = skipSpace(text, end);
    const to = stop[0].trim() === '' ? stop.index : end;
    sentences.push({ text: text.slice(from, to), start: from, end: to });
  }
  const rest = text.slice(start).trimEnd();
  if (rest !== '') sentences.push({ text: rest, start, end: start + rest.length });
  return sentences;
}

/** `1.` before the text of a point or a heading. */
function isListNumber(text: string, start: number, at: number): boolean {
  return text[at] === '.' && /^(?:\p{N}{1,3}\.)*\p{N}{1,3}$/u.test(text.slice(start, at)) && text[at + 1] !== '\n';
}

/** Does the stop at `at`, with what closes after it up to `end`, end a sentence? */
function isBoundary(text: string, at: number, end: number, quotations: readonly [number, number][]): boolean {
  const mark = text[at]!;
  if (mark === '\n') return true;
  if (/[。！？｡؟۔।॥։]/u.test(mark)) return !isInside(quotations, at);
  const next = /^\s*(["'“‘«([„—–-]*)(\P{Z}*)/u.exec(text.slice(end, end + 60));
  const nextWord = next?.[2] ?? '';
  if (nextWord === '' && !next?.[1]) return true;
  if (isInside(quotations, at) && !closesHere(quotations, end)) return false;
  if (/^\p{Ll}/u.test(nextWord)) return false;
  if (mark !== '.' || text[at + 1] === '.') return true;
  const word = lastWord(text, at);
  const known = word.toLowerCase();
  const starts =
    !/^\p{Lu}\./u.test(nextWord) && sentenceStarters.has(nextWord.toLowerCase().replace(/[^\p{L}].*$/u, ''));
  if (/^\p{L}$/u.test(word)) return starts;
  if (abbreviationsBeforeAName.has(known)) return isOrdinaryWord(word) && starts;
  if (abbreviationsAnywhere.has(known) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return starts || (isOrdinaryWord(word) && !/^\p{Lu}\p{Ll}?\p{Ll}?\.?$|^\p{N}/u.test(nextWord));
  }
  return true;
}

/** `no`, `in`, `sat`, `am`, `art` and the like are words too when written small; only a plain beginning after them ends the sentence. */
function isOrdinaryWord(word: string): boolean {
  return /^(?:no|in|am|pm|may|mar|sun|sat|art|ill|ind|mass|miss|wash|ore|min|mi|co|del|est|col|gen|rep|fig|par|ed|sec|rd|us|al|la|pa|ext|ref|tab)$/iu.test(
    word,
  );
}

/** The word that a full stop at `at` belongs to, with full stops inside it: `U.S` of `the U.S.` */
function lastWord(text: string, at: number): string {
  return /[\p{L}\p{M}\p{N}.]*(?:(?<=г)-\p{L}+)?$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at]!)) at += 1;
  return at;
}

/** Quotations of at most `MAX_QUOTATION_CHARS`, as positions of their opening and closing marks. */
function findQuotations(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const pair of text.matchAll(/"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|„[^“”\n]*[“”]|「[^」\n]*」/gu)) {
    if (pair[0].length <= MAX_QUOTATION_CHARS) found.push([pair.index, pair.index + pair[0].length - 1]);
  }
  return found;
}

function isInside(quotations: readonly [number, number][], at: number): boolean {
  return quotations.some(([open, close]) => open < at && at < close);
}

function closesHere(quotations: readonly [number, number][], end: number): boolean {
  return quotations.some(([, close]) => close === end - 1 || close === end - 2);
}
