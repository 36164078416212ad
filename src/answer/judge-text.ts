// Whether a text is one to be asked about, and not itself a question: by its letters, its length and its sentences.
import { splitSentences } from '../facts/index.js';

/** One sentence of that length is worth a question; two sentences are at any length. */
const MIN_TEXT_CHARS = 120;
/** Questions are shorter: the longest of test/questions has 291. */
const PASTED_CHARS = 300;
const PASTED_SENTENCES = 3;
/** Shorter than that even three sentences are somebody who chats, and asks without a question mark. */
const MIN_PASTED_CHARS = 200;

/** Whether a forwarded or quoted text holds enough to be asked about. */
export function isLongEnough(text: string): boolean {
  return text.length >= MIN_TEXT_CHARS || splitSentences(text).length >= 2;
}

/** Whether a text that somebody typed or pasted is an article: some sentences, or long, and asks nothing. */
export function isPastedText(text: string): boolean {
  if (text.length < MIN_PASTED_CHARS || asks(text)) return false;
  return text.length >= PASTED_CHARS || splitSentences(text).length >= PASTED_SENTENCES;
}

/** Whether most letters of a text are of a script that the engine reads; false where there are no letters. */
export function isLegible(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const read = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu)?.length ?? 0;
  return read * 2 > letters;
}

/** An article may quote a question in its middle; a question asks at its end, or says so in a few lines. */
function asks(text: string): boolean {
  const isShort = text.length < PASTED_CHARS * 2;
  return isShort ? text.includes('?') : /\?\s*$/.test(text);
}
