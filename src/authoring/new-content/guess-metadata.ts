// When, where, by whom and under what title an article was published, as far as it shows.
import { splitSentences } from '../../facts/split-sentences.js';
import type { PlainText } from './plain-text.js';

export interface Metadata {
  title: string;
  /** ISO 8601. */
  published: string | null;
  source: string | null;
  place: string | null;
}

/** Months by their first letters, in seven languages; the number is their place in the year. */
const MONTHS: readonly (readonly [pattern: string, month: number])[] = [
  ['jan|янв|yanv|ocak|ene|gen', 1],
  ['feb|fév|fev|фев|şubat', 2],
  ['mar|mär|мар|mart', 3],
  ['apr|avr|abr|апр|nisan', 4],
  ['may|mai|ма[йя]|mayıs|mag', 5],
  ['jun|juin|iyun|июн|haziran|giu', 6],
  ['jul|juil|iyul|июл|temmuz|lug', 7],
  ['aug|aoû|ago|avq|авг|ağustos', 8],
  ['sep|сен|sentyabr|eylül|set', 9],
  ['oct|okt|окт|ekim|oktyabr|ott|out', 10],
  ['nov|noy|ноя|kasım', 11],
  ['dec|dez|déc|dek|дек|aralık|dic', 12],
];

export function guessMetadata({ text, frontMatter, heading }: PlainText): Metadata {
  const head = text.slice(0, 600);
  const dateline = /^(?:date \d{4}-\d{2}-\d{2}\s+)?(\p{Lu}[\p{Lu} .'’-]{2,30}?)(?:,| \(|\s+[–—-])/mu.exec(text);
  const agency =
    /\(([\p{Lu}][\p{L} ]{2,20})\)\s*[–—-]/u.exec(head) ??
    /\b(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?) (?:reports|reported|informs)\b/u.exec(text) ??
    /^(?:Source|Источник|Mənbə|Kaynak|Quelle):\s*(.+)$/im.exec(text);
  return {
    title: frontMatter.title || heading || titleOf(text),
    published: findDate(frontMatter.date ?? '') ?? findDate(head) ?? findDate(text.slice(-300)),
    source: frontMatter.source || frontMatter.author || agency?.[1]?.trim() || null,
    place: frontMatter.place || (dateline?.[1] ? capitalise(dateline[1].trim()) : null),
  };
}

/** A first line without full stop is a headline; else the first sentence, cut to a line. */
function titleOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= 120 && !/[.!?…]["'”’»)]*$/.test(line)) return line || 'Untitled';
  const sentence = splitSentences(text)[0]?.text ?? line;
  return sentence.length <= 80 ? sentence : `${sentence.slice(0, 77).replace(/\s+\S*$/, '')} …`;
}

/** The first whole date of a text; dates in figures only where the year stands first. */
function findDate(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  for (const match of text.matchAll(
    /(\d{1,2})\.?(?:st|nd|rd|th)?(?: of| de)? (\p{L}{3,10})\.?,?(?: de)? (\d{4})|(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/gu,
  )) {
    const [, day, name, year, nameFirst, dayAfter, yearAfter] = match;
    const month = monthOf(name ?? nameFirst ?? '');
    if (month) return toIso(Number(year ?? yearAfter), month, Number(day ?? dayAfter));
  }
  return null;
}

function monthOf(name: string): number | null {
  const found = MONTHS.find(([pattern]) => new RegExp(`^(?:${pattern})`, 'u').test(name.toLowerCase()));
  return found?.[1] ?? null;
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1400 && year < 2200;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

const capitalise = (name: string) => name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
