// A light stemmer for Azerbaijani: endings off a folded word, from the outside in.
import { CASE, COPULA, NUMBER, POSSESSION, VERB } from './tables/azerbaijani-suffixes.js';

/** A stem keeps at least this many letters: below four, words of different meaning fall together (`ev`, `el`). */
const MIN_STEM = 4;

/**
 * The stem of a folded Azerbaijani word; the word itself where no ending fits. Endings come off in the order copula,
 * case, possession, number, verb, each group once.
 *
 * @example stemAzerbaijani('goruslerinde') // 'gorus'
 */
export function stemAzerbaijani(word: string): string {
  let stem = word;
  for (const endings of [COPULA, CASE, POSSESSION, NUMBER, VERB]) {
    const ending = endings.find((candidate) => stem.endsWith(candidate) && stem.length - candidate.length >= MIN_STEM);
    if (ending) stem = stem.slice(0, -ending.length);
  }
  return stem;
}
