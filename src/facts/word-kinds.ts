// What a word, or the mark before it, tells of where a short answer begins and ends.
import { edgeWords } from './tables/edge-words.js';
import { wordFlags } from './word-flags.js';

/** Names of all kinds; elsewhere a kind is its position here. */
export const wordKinds: readonly string[] = [
  ...new Set(edgeWords.values()),
  ...'year month digits number Name stop -ed -ing -ly -al -s word START END'.split(' '),
  ...'quote open close dot colon comma dash hyphen'.split(' '),
];

const positions = new Map(wordKinds.map((kind, at) => [kind, at]));

/** Position of a kind's name; -1 of a name that there is not. */
export const kindAt = (name: string): number => positions.get(name) ?? -1;

/** The kind of a word, given what is told of it (`flagsOf`). */
export function kindOf(form: string, flags: number): number {
  const has = (flag: keyof typeof wordFlags) => (flags & wordFlags[flag]) !== 0;
  const digit = /^\p{N}/u.test(form);
  const capital = has('capital') && !(has('first') && has('stop'));
  if (has('date')) return kindAt(digit ? 'year' : 'month');
  if (digit) return kindAt('digits');
  const edge = capital ? undefined : edgeWords.get(form);
  if (edge) return kindAt(edge);
  if (capital) return kindAt('Name');
  if (has('number')) return kindAt('number');
  if (has('stop')) return kindAt('stop');
  const ending = /(ed|ing|ly|s)$/.exec(form)?.[0];
  if (ending) return kindAt(`-${ending}`);
  return /(?:al|ic|ive|ous|ary|ful|able|ible|ish|an|ern)$/.test(form) ? kindAt('-al') : kindAt('word');
}

/** The kind of the mark in what stands between two words; -1 where there is none. */
export function markIn(between: string): number {
  if (/["“”«»„]/u.test(between)) return kindAt('quote');
  if (between.includes('(')) return kindAt('open');
  if (between.includes(')')) return kindAt('close');
  if (/[.!?]/.test(between)) return kindAt('dot');
  if (/[;:]/.test(between)) return kindAt('colon');
  if (between.includes(',')) return kindAt('comma');
  if (/[–—]| - /u.test(between)) return kindAt('dash');
  return between.includes('-') ? kindAt('hyphen') : -1;
}
