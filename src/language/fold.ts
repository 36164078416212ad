// A word in any of the alphabets → a skeleton in plain Latin letters, the same for every way of typing it.
import { DIGRAPHS, SKELETON } from './tables/letters.js';

const DIGRAPH = new RegExp(DIGRAPHS.map(([pair]) => pair).join('|'), 'g');
const OF_DIGRAPH = new Map(DIGRAPHS);
const DOUBLED = /(\p{L})\1+/gu;

/**
 * The skeleton of a normalised word: Cyrillic in Latin letters, no diacritics, one letter for sounds that people spell
 * in several ways (y, j, ы, й, ı → i; sh, ş, ш → s; ch, ç, ч → c; w → v; x, kh, х → h), doubled letters once.
 * Two words with one skeleton count as the same word. Law: folding twice changes nothing.
 *
 * @example fold('швыдкой') // 'svidkoi', as fold('shvydkoy') and fold('şvıdkoy')
 */
export function fold(word: string): string {
  let skeleton = '';
  for (const letter of word) skeleton += SKELETON[letter] ?? letter;
  for (;;) {
    const next = skeleton.replace(DIGRAPH, (pair) => OF_DIGRAPH.get(pair)!).replace(DOUBLED, '$1');
    if (next === skeleton) return skeleton;
    skeleton = next;
  }
}
