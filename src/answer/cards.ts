// What was typed so far → facts as cards, for a list of search results.
import type { Intent } from '../content/index.js';
import type { Card } from './answer.js';
import { inLanguage } from './compose.js';
import { type FindFacts, wordsOf } from './find-facts.js';
import { judge } from './judge.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance } from './read-utterance.js';
import { wholeReading } from './readings.js';

/**
 * Facts nearest to the words, best first: those that the intents lead to, then those about what is named, then those
 * that hold the words of the query as it was typed. Of no words, or words that nothing has, the first of each topic.
 */
export function findCards(
  knowledge: Knowledge,
  findFacts: FindFacts,
  query: string,
  { words }: Utterance,
  language: string,
  limit: number,
): Card[] {
  const judged = judge(knowledge, wholeReading({ words }));
  const questions = knowledge.intents.filter(({ kind }) => kind === 'question');
  const factsOf = (intents: readonly Intent[]) => intents.flatMap(({ facts }) => facts ?? []);
  const likely = judged?.scores.best.map(({ at }) => knowledge.intents[at]!).filter(({ kind }) => kind === 'question');
  const named = new Set(words.flatMap(({ entity }) => (entity === null ? [] : [knowledge.personOf(entity) ?? entity])));
  const aboutNamed = [...knowledge.facts.values()].filter(({ about }) => about.some((id) => named.has(id)));
  const led = [...new Set([...factsOf(likely ?? []), ...aboutNamed.map(({ id }) => id)])];
  const nearest = [...led, ...findFacts(wordsOf(query), language, limit - led.length, led)];
  const ids = nearest.length > 0 || likely ? nearest : [...new Set(factsOf(questions))];
  return ids.slice(0, limit).flatMap((id) => {
    const fact = knowledge.facts.get(id);
    const evidence = fact && knowledge.evidenceOf(fact)[0];
    if (!fact || !evidence) return [];
    const ask = questions.find(({ facts }) => facts?.[0] === id)?.ask;
    const short = inLanguage(fact.answer, language) ?? evidence.sentence;
    return [{ id, title: inLanguage(ask, language) ?? short, short, evidence }];
  });
}
