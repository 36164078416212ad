// Russian typed in Latin letters, and words typed with the other keyboard switched on.
import { LATIN_KEYS, LATIN_TO_RUSSIAN, RUSSIAN_KEYS, RUSSIAN_TO_LATIN } from './tables/letters.js';

const RUSSIAN_OF = new Map(LATIN_TO_RUSSIAN);
const LATIN = new RegExp(LATIN_TO_RUSSIAN.map(([latin]) => latin).join('|'), 'g');

const RUSSIAN_KEY = new Map([...LATIN_KEYS].map((key, at) => [key, RUSSIAN_KEYS[at]!]));
const LATIN_KEY = new Map([...RUSSIAN_KEYS].map((key, at) => [key, LATIN_KEYS[at]!]));

/**
 * A normalised word in Latin letters as the Russian word that it most likely spells; y between or before vowels and at
 * the end after a vowel is й, else ы.
 *
 * @example toRussian('vstrechalsya') // 'встречался'
 */
export function toRussian(word: string): string {
  return word
    .replace(/(?<=[aeiouy])y(?![aou])|(?<=[oaei])j/g, 'й')
    .replace(/iy(?=\b|$)/g, 'ий')
    .replace(LATIN, (latin) => RUSSIAN_OF.get(latin)!);
}

/** Russian in Latin letters, as people type it: for learning what it looks like. @example toLatin('о чём') // 'o chem' */
export function toLatin(text: string): string {
  return [...text].map((letter) => RUSSIAN_TO_LATIN[letter] ?? letter).join('');
}

/**
 * What the same keys give on the other keyboard; null when a character has no key on either.
 *
 * @example otherKeyboard('ghbdtn') // 'привет'
 */
export function otherKeyboard(word: string): string | null {
  const keys = /^[\p{Script=Cyrillic}]/u.test(word) ? LATIN_KEY : RUSSIAN_KEY;
  let out = '';
  for (const key of word) {
    const other = keys.get(key);
    if (other === undefined) return null;
    out += other;
  }
  return out;
}
