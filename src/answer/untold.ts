// "Tell me more": facts to go on with.
import type { Fact } from '../content/index.js';
import type { Dialogue } from './answer.js';
import type { Knowledge } from './knowledge.js';

/**
 * Facts to go on with, one at most: of the sentences behind the one told last, the first that has not been told yet;
 * else the first of the article. None when all has been told.
 */
export function findUntold(knowledge: Knowledge, dialogue: Dialogue | undefined): Fact[] {
  const told = dialogue?.turns.flatMap(({ facts }) => knowledge.factsNamed(facts)) ?? [];
  const numbersOf = (fact: Fact) => knowledge.evidenceOf(fact).map(({ number }) => number);
  const firstOf = (fact: Fact) => numbersOf(fact)[0] ?? 0;
  const seen = new Set(told.flatMap(numbersOf));
  const last = told[0] ? firstOf(told[0]) : 0;
  const rest = [...knowledge.facts.values()]
    .filter((fact) => numbersOf(fact).every((number) => !seen.has(number)))
    .sort((a, b) => firstOf(a) - firstOf(b));
  return [rest.find((fact) => firstOf(fact) > last) ?? rest[0]].filter((fact) => fact !== undefined);
}
