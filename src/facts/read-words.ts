// Text to words with their places, for the index and for the questions alike.
import { normalise, stem } from '../language/index.js';
import { irregularForms } from './tables/irregular-forms.js';
import { stopWords } from './tables/stop-words.js';

/** A word of a text: `text.slice(start, end)`. */
export interface Word {
  start: number;
  end: number;
  /** Small letters, without accents and the English genitive: what two spellings of a word share. */
  form: string;
  capital: boolean;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,](?=\p{N})[\p{N}]+|['’][\p{L}\p{M}]+)*/gu;

/** The words of a text in order. @example readWords("Poland's U.S. 1,000")  // forms: poland, u.s, 1000 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    words.push({ start: match.index, end: match.index + raw.length, form: formOf(raw), capital: /^\p{Lu}/u.test(raw) });
  }
  return words;
}

function formOf(raw: string): string {
  if (/^[A-Z]?[a-z]+$/.test(raw)) return raw.toLowerCase();
  if (/^\p{N}/u.test(raw)) return raw.toLowerCase().replace(/['’]s?$|,(?=\p{N}{3})/gu, '');
  const form = normalise(raw)
    .replace(/'s?$/u, '')
    .normalize('NFD')
    .replace(/(?<=[a-zα-ω]\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
  const letters = form.replaceAll('.', '');
  const acronym = raw.length > 1 && letters.length < 4 && raw === raw.toUpperCase();
  return acronym && stopWords.has(letters) ? [...letters].join('.') : letters;
}

/** What the forms of one word share: `begin` of began, `nation` of nations. */
export function stemOf(form: string): string {
  return stem(irregularForms.get(form) ?? form, 'en');
}

export function isStopWord(form: string): boolean {
  return stopWords.has(form);
}
