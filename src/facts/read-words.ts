// Text to words with their places, for the index and for the questions alike.
import { fold, normalise, stem } from '../language/index.js';
import { isSmallWord } from './tables/asking-words.js';
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
export function stemOf(form: string, language = 'en'): string {
  return language === 'en' ? stem(baseOf(form), 'en') : stem(form.split("'")[0]!, language);
}

/** The English base of an irregular form: `begin` of began; else the form. */
export const baseOf = (form: string): string => irregularForms.get(form) ?? form;

export function isStopWord(form: string, language = 'en'): boolean {
  return language === 'az' || language === 'tr' ? isSmallWord(fold(form), language) : stopWords.has(form);
}
