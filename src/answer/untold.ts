// "Tell me more": facts to go on with.
import type { Fact } from '../content/index.js';
import type { Dialogue } from './answer.js';
import type { Knowledge } from './knowledge.js';

/** Facts to go on with: of the sentences behind the one told last, the first that has not been told yet. */
export function findUntold(knowledge: Knowledge, dialogue: Dialogue | undefined): Fact[] {
  const told = dialogue?.turns.flatMap(({ facts }) => facts.flatMap((id) => knowledge.facts.get(id) ?? [])) ?? [];
  const numbersOf = (fact: Fact) => knowledge.evidenceOf(fact).map(({ number }) => number);
  const seen = new Set(told.flatMap(numbersOf));
  const last = told[0] ? Math.max(...numbersOf(told[0])) : 0;
  const rest = [...knowledge.facts.values()].filter((fact) => numbersOf(fact).every((number) => !seen.has(number)));
  const next = rest.filter((fact) => numbersOf(fact).every((number) => number > last));
  return (next.length > 0 ? next : rest).slice(0, 1);
}
