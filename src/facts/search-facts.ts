// Words or a question → ranked facts, maybe none.
import { fold } from '../language/index.js';
import { type FactIndex, readFactWords } from './fact-index.js';

export interface FoundFact {
  id: string;
  /** 0–1: how much of what the words tell the fact covers; 1 is everything, spelt right, with nothing left over. */
  confidence: number;
  /** Letters that had to be mended in the words covered; 0 best. */
  distance: number;
  matched: readonly string[];
  /** Words that the fact does not hold. */
  uncovered: readonly string[];
}

/** Of a word with one slip, of one with two: less than itself, more than a missing one. */
const MENDED_CREDIT = [1, 0.85, 0.65];

/** Between facts that cover the same, the one with fewer other words is nearer: it gains up to this much. */
const BREVITY_SHARE = 0.1;

/** Under this much of the question's weight a fact is not near: one common word of many. */
const MIN_COVERED = 0.15;

interface Way {
  stem: string;
  edits: number;
}

/**
 * Facts nearest to words or a whole question, best first; misspelt words are led to the facts' own.
 *
 * Gives an empty list when nothing is near enough. Any text is accepted, also an empty one. A rare word counts for more
 * than one that many facts hold; a word that no fact holds counts as uncovered.
 *
 * @param limit     most facts to give back; default 3, what fits one screen of a phone
 * @param language  ISO 639-1 code of the words; default: the index's
 */
export function searchFacts(
  index: FactIndex,
  words: string | readonly string[],
  limit = 3,
  language = index.language,
): FoundFact[] {
  const text = typeof words === 'string' ? words : words.join(' ');
  const sought = [...new Map(readFactWords(text, language).map((entry) => [entry.stem, entry])).values()];
  const ways = sought.map(({ word, stem }) => findWays(index, word, stem));
  const weights = ways.map(
    (found) => Math.max(0, ...found.map(({ stem }) => rarity(index, stem))) || rarity(index, ''),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const covered = new Map<number, { credit: number; edits: number; words: Set<number> }>();
  for (const [at, found] of ways.entries()) {
    for (const { stem, edits } of found) {
      for (const fact of index.postings.get(stem) ?? []) {
        const entry = covered.get(fact) ?? { credit: 0, edits: 0, words: new Set() };
        covered.set(fact, entry);
        if (entry.words.has(at)) continue;
        entry.words.add(at);
        entry.credit += weights[at]! * MENDED_CREDIT[edits]!;
        entry.edits += edits;
      }
    }
  }
  return [...covered]
    .map(([fact, { credit, edits, words: held }]) => {
      const share = credit / total;
      const brevity = Math.min(1, held.size / index.sizes[fact]!);
      return {
        id: index.ids[fact]!,
        confidence: share * (1 - BREVITY_SHARE + BREVITY_SHARE * brevity),
        distance: edits,
        matched: sought.filter((_, at) => held.has(at)).map(({ word }) => word),
        uncovered: sought.filter((_, at) => !held.has(at)).map(({ word }) => word),
      };
    })
    .filter(({ confidence }) => confidence >= MIN_COVERED)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, limit);
}

/** Stems of the index that stand for a word: its own, those of the same word in another language, or mended ones. */
function findWays(index: FactIndex, word: string, stem: string): Way[] {
  const skeleton = fold(word);
  const known = new Set([...(index.stemsOfWord.get(skeleton) ?? []), ...(index.postings.has(stem) ? [stem] : [])]);
  if (known.size > 0) return [...known].map((own) => ({ stem: own, edits: 0 }));
  return index.speller
    .mend(skeleton)
    .slice(0, 3)
    .flatMap(({ word: mended, edits }) => [...index.stemsOfWord.get(mended)!].map((own) => ({ stem: own, edits })));
}

/** ln(1 + (n − df + ½)/(df + ½)): what a stem tells, the more the fewer facts hold it. */
function rarity(index: FactIndex, stem: string): number {
  const holding = index.postings.get(stem)?.length ?? 0;
  return Math.log(1 + (index.ids.length - holding + 0.5) / (holding + 0.5));
}
