// What a word, or the mark before it, tells of where a short answer begins and ends.
import { edgeWords } from './tables/edge-words.js';
import { wordFlags } from './word-flags.js';

/** Names of all kinds; elsewhere a kind is its position here. */
export const wordKinds: readonly string[] = [
  ...new Set(edgeWords.values()),
  ...'year month digits number Name stop -ed -ing -ly -al -s word START END'.split(' '),
  ...'quote open close dot colon comma dash hyphen'.split(' '),
];

const KIND: Readonly<Record<string, number>> = Object.fromEntries(wordKinds.map((kind, at) => [kind, at]));

/** Position of a kind's name; -1 of a name that there is not. */
export const kindAt = (name: string): number => KIND[name] ?? -1;

const ENDINGS: readonly (readonly [RegExp, number])[] = [
  ...['ed', 'ing', 'ly', 's'].map((ending) => [new RegExp(`${ending}$`), KIND[`-${ending}`]!] as const),
  [/(?:al|ic|ive|ous|ary|ful|able|ible|ish|an|ern)$/, KIND['-al']!],
];

/** The kind of a word, given what is told of it (`FlagsOf`). */
export function kindOf(form: string, flags: number): number {
  const digit = /^\p{N}/u.test(form);
  if (flags & wordFlags.date) return digit ? KIND.year! : KIND.month!;
  if (digit) return KIND.digits!;
  const opens = wordFlags.first | wordFlags.stop;
  const capital = flags & wordFlags.capital && (flags & opens) !== opens;
  const edge = capital ? undefined : edgeWords.get(form);
  if (edge) return KIND[edge]!;
  if (capital) return KIND.Name!;
  if (flags & wordFlags.number) return KIND.number!;
  if (flags & wordFlags.stop) return KIND.stop!;
  return ENDINGS.find(([ending]) => ending.test(form))?.[1] ?? KIND.word!;
}

/** The kind of the mark in what stands between two words; -1 where there is none. */
export function markIn(between: string): number {
  if (between === ' ') return -1;
  if (/["“”«»„]/u.test(between)) return KIND.quote!;
  if (between.includes('(')) return KIND.open!;
  if (between.includes(')')) return KIND.close!;
  if (/[.!?]/.test(between)) return KIND.dot!;
  if (/[;:]/.test(between)) return KIND.colon!;
  if (between.includes(',')) return KIND.comma!;
  if (/[–—]| - /u.test(between)) return KIND.dash!;
  return between.includes('-') ? KIND.hyphen! : -1;
}
