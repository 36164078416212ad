// A word in any of the alphabets → a skeleton in plain Latin letters, the same for every way of typing it.
import { DIGRAPHS, SKELETON } from './tables/letters.js';

const DIGRAPH = new RegExp(DIGRAPHS.map(([pair]) => pair).join('|'), 'g');
const OF_DIGRAPH = new Map(DIGRAPHS);
const DOUBLED = /(\p{L})\1+/gu;
/** Only what has a letter twice in a row, or begins a digraph, may change again: most words do neither, and all of folding takes two thirds of the time. */
const UNSTABLE = new RegExp(`(.)\\1|${[...new Set(DIGRAPHS.map(([pair]) => pair.slice(0, 2)))].join('|')}`);

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
  while (UNSTABLE.test(skeleton)) {
    const next = skeleton.replace(DIGRAPH, (pair) => OF_DIGRAPH.get(pair)!).replace(DOUBLED, '$1');
    if (next === skeleton) break;
    skeleton = next;
  }
  return skeleton;
}
