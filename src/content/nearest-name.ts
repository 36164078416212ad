// A misspelt name → the known one that was probably meant.
import { countEdits } from '../language/index.js';

/** Of the longer name's letters so many may be slips. Half as many would miss `questoins` for `question`s of two slips. */
const MOST_SLIPS = 0.4;

/**
 * The known name that fewest slips (letters added, dropped, replaced, or neighbours swapped) turn a misspelt one into,
 * case aside; of equals the first. Null when all are too far away. Of two letters (language codes) only the order may be
 * wrong: with another letter it is another name.
 *
 * @example nearestName('chekc', ['chat', 'check']) // 'check'
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const given = name.toLowerCase();
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const meant = candidate.toLowerCase();
    const longest = Math.max(given.length, meant.length);
    const isSwapped = longest === 2 && given === [...meant].reverse().join('');
    const allowed = isSwapped ? 1 : Math.floor(MOST_SLIPS * longest);
    const edits = countEdits(given, meant, allowed);
    if (edits > allowed || edits >= fewest) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}
