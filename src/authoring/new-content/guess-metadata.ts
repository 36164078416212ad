// When, where, by whom and under what title an article was published, as far as it shows.
import { splitSentences } from '../../facts/split-sentences.js';
import { monthNames } from '../month-names.js';
import type { PlainText } from './plain-text.js';

export interface Metadata {
  title: string;
  /** ISO 8601. */
  published: string | null;
  source: string | null;
  place: string | null;
  /** The fields that the file itself does not tell, and a rule found in its text. */
  guessed: ('title' | 'published' | 'source' | 'place')[];
}

/** @param language  ISO 639-1: dates are read in it, and in English */
export function guessMetadata({ text, frontMatter, heading }: PlainText, language: string): Metadata {
  const head = text.slice(0, 600);
  const dateline = /^(?:date \d{4}-\d{2}-\d{2}\s+)?(\p{Lu}[\p{Lu} .'’-]{2,30}?)(?:,| \(|\s+[–—-])/mu.exec(text);
  const agency =
    /\(([\p{Lu}][\p{L} ]{2,20})\)\s*[–—-]/u.exec(head) ??
    /\b(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?) (?:reports|reported|informs)\b/u.exec(text) ??
    /^(?:Source|Источник|Mənbə|Kaynak|Quelle):\s*(.+)$/im.exec(text);
  const told = {
    title: frontMatter.title || heading || null,
    published: findDate(frontMatter.date ?? '', language),
    source: frontMatter.source || frontMatter.author || null,
    place: frontMatter.place || null,
  };
  const found = {
    title: told.title ?? titleOf(text),
    published: told.published ?? findDate(head, language) ?? findDate(text.slice(-300), language),
    source: told.source ?? (agency?.[1]?.trim() || null),
    place: told.place ?? (dateline?.[1] ? capitalise(dateline[1].trim()) : null),
  };
  const fields = ['title', 'published', 'source', 'place'] as const;
  return { ...found, guessed: fields.filter((field) => told[field] === null && found[field] !== null) };
}

/** A first line without full stop is a headline; else the first sentence, cut to a line. */
function titleOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= 120 && !/[.!?…]["'”’»)]*$/.test(line)) return line || 'Untitled';
  const sentence = splitSentences(text)[0]?.text ?? line;
  return sentence.length <= 80 ? sentence : `${sentence.slice(0, 77).replace(/\s+\S*$/, '')} …`;
}

/** The first whole date of a text; dates in figures only where the year stands first. */
function findDate(text: string, language: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  for (const match of text.matchAll(
    /(\d{1,2})\.?(?:st|nd|rd|th)?(?: of| de)? (\p{L}{3,14})\.?,?(?: de)? (\d{4})|(\p{L}{3,14})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/gu,
  )) {
    const [, day, name, year, nameFirst, dayAfter, yearAfter] = match;
    const month = monthOf(name ?? nameFirst ?? '', language);
    if (month) return toIso(Number(year ?? yearAfter), month, Number(day ?? dayAfter));
  }
  return null;
}

/** 1 is January; null of what is no month. A month may be cut short to three letters or more (`Sept`). */
function monthOf(name: string, language: string): number | null {
  for (const locale of [language, 'en']) {
    const written = name.toLocaleLowerCase(locale);
    const month = monthNames(locale).findIndex((names) => names.some((one) => one.startsWith(written)));
    if (month >= 0) return month + 1;
  }
  return null;
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1400 && year < 2200;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

const capitalise = (name: string) => name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
