// Other words for a word: synonyms, the names of a people for its land, a number in digits for the number in words.
import { stemOf } from './read-words.js';
import { peoplesAndNumbers } from './tables/peoples-and-numbers.js';
import { synonymGroups } from './tables/synonyms.js';

export interface Synonym {
  stem: string;
  /** 0–1; 1 would be the word itself. */
  credit: number;
}

/** 0.4, 0.5, 0.6 and 0.8 found as many sentences of SQuAD first. */
const SYNONYM_CREDIT = 0.5;

/** `French` nearly always means `France` and `three` `3`: of 0.4, 0.6 and 0.8 the last found most. */
const PEOPLE_CREDIT = 0.8;

const synonyms = readGroups([
  [synonymGroups, SYNONYM_CREDIT],
  [peoplesAndNumbers, PEOPLE_CREDIT],
]);

/** Other stems for a stem, none for most. */
export function synonymsOf(stem: string): readonly Synonym[] {
  return synonyms.get(stem) ?? [];
}

/** The first five letters of a stem of five or more: kin such as `immigr` and `immigrant` share them. Null of shorter ones and numbers. */
export function rootOf(stem: string): string | null {
  return /^\p{L}{5}/u.test(stem) ? stem.slice(0, 5) : null;
}

/** A stem that stands beside another in several groups has the greatest credit of them. */
function readGroups(tables: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly Synonym[]> {
  const credits = new Map<string, Map<string, number>>();
  for (const [table, credit] of tables) {
    for (const group of table.split(';')) {
      const stems = new Set(
        group
          .trim()
          .split(/\s+/)
          .map((word) => stemOf(word)),
      );
      for (const stem of stems) {
        const others = credits.get(stem) ?? new Map<string, number>();
        credits.set(stem, others);
        for (const other of stems) if (other !== stem) others.set(other, Math.max(credit, others.get(other) ?? 0));
      }
    }
  }
  return new Map(
    [...credits].map(([stem, others]) => [stem, [...others].map(([other, credit]) => ({ stem: other, credit }))]),
  );
}
