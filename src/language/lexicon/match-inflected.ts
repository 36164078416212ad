// Whether a form in a text is a form of a word of the lexicon: by stem in English and Russian, by endings in Turkish and Azerbaijani.
import { stem } from '../stem.js';
import { AGGLUTINATIVE_ENDINGS } from './endings.js';

/** A word of the lexicon, laid out for comparing. */
export interface LexicalWord {
  /** Its skeleton (`fold`); of a Turkish or Azerbaijani verb without -mak, -mek, -maq. */
  base: string;
  /** Normalised, as the stemmer wants it. */
  form: string;
  /** Filled when first asked for. */
  stem?: string;
}

/** A form of a text, laid out once for all words that it is compared with. */
export interface SoughtForm {
  skeleton: string;
  /** By the stemmer of its language; empty where endings decide. */
  stem: string;
}

const ENDINGS = new RegExp(`^(?:${AGGLUTINATIVE_ENDINGS.join('|')})+$`);

/** From this length on a base may be followed by anything: longer words seldom begin alike. */
const FREE_BASE = 6;
const MAX_ENDING = 11;

/** Last consonants as they sound before a vowel: kitap → kitabı, renk → rengi, çörək → çörəyi. */
const SOFT: Readonly<Record<string, string>> = { p: 'b', t: 'd', k: 'gi', c: 'c' };

export const isAgglutinative = (language: string): boolean => language === 'tr' || language === 'az';

/** 0 where the form is none of the word's, else 0–1: 1 is the word itself, more for longer bases. */
export function matchInflected(sought: SoughtForm, word: LexicalWord, language: string): number {
  const { skeleton } = sought;
  if (skeleton === word.base) return 1;
  if (isAgglutinative(language)) return matchEndings(skeleton, word.base);
  word.stem ??= stem(word.form, language);
  return word.stem === sought.stem ? 0.95 : 0;
}

function matchEndings(skeleton: string, base: string): number {
  const shared = baseWithin(skeleton, base);
  if (shared === 0) return 0;
  const ending = skeleton.slice(shared);
  if (ending.length > MAX_ENDING) return 0;
  if (ending !== '' && base.length < FREE_BASE && !ENDINGS.test(ending)) return 0;
  return 0.5 + 0.4 * (shared / skeleton.length);
}

/** How many letters of the form the base takes, its last consonant softened or its last vowel dropped; 0 where it is not the beginning. */
function baseWithin(skeleton: string, base: string): number {
  if (skeleton.startsWith(base)) return base.length;
  if (base.length < 3) return 0;
  const last = base.at(-1)!;
  const body = base.slice(0, -1);
  if (skeleton.startsWith(body) && SOFT[last]?.includes(skeleton[body.length] ?? '-')) return base.length;
  if (base.length > 4 && /[iu]/.test(base.at(-2)!) && skeleton.startsWith(base.slice(0, -2) + last))
    return base.length - 1;
  return 0;
}
