// What was typed so far → facts as cards, for a list of search results.
import type { Card } from './answer.js';
import { inLanguage } from './compose.js';
import { judge } from './judge.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance } from './read-utterance.js';
import { wholeReading } from './readings.js';

/** Facts nearest to the words, best first; of no words the first of each topic. Names count for all that is about them. */
export function findCards(knowledge: Knowledge, utterance: Utterance, language: string, limit: number): Card[] {
  const judged = judge(knowledge, wholeReading(utterance));
  const questions = knowledge.intents.filter(({ kind }) => kind === 'question');
  const likely = judged
    ? judged.scores.best.map(({ at }) => knowledge.intents[at]!).filter(({ kind }) => kind === 'question')
    : questions;
  const named = new Set(
    utterance.words.flatMap(({ entity }) => (entity === null ? [] : [knowledge.personOf(entity) ?? entity])),
  );
  const aboutNamed = [...knowledge.facts.values()].filter(({ about }) => about.some((id) => named.has(id)));
  const ids = new Set([...likely.flatMap(({ facts }) => facts ?? []), ...aboutNamed.map(({ id }) => id)]);
  return [...ids].slice(0, limit).flatMap((id) => {
    const fact = knowledge.facts.get(id);
    const evidence = fact && knowledge.evidenceOf(fact)[0];
    if (!fact || !evidence) return [];
    const ask = questions.find(({ facts }) => facts?.[0] === id)?.ask;
    const short = inLanguage(fact.answer, language) ?? evidence.sentence;
    return [{ id, title: inLanguage(ask, language) ?? short, short, evidence }];
  });
}
