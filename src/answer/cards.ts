// What was typed so far → facts as cards, for a list of search results.
import type { Intent } from '../content/index.js';
import type { Card } from './answer.js';
import type { AskedFor } from './asks.js';
import { inLanguage } from './compose.js';
import { type FindFacts, wordsOf } from './find-facts.js';
import { candidatesOf } from './interpret.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance } from './read-utterance.js';

/** Words typed so far ask for nothing yet. */
const NO_ASKS: AskedFor = { particular: [], plain: [], rest: [], cues: new Set() };
/** Candidates behind these are hardly meant. */
const MOST_LIKELY = 8;

/**
 * Facts nearest to the words, best first: those that the intents lead to, then those about what is named, then those
 * that hold the words of the query as it was typed. Of no words, or words that nothing has, the first of each topic.
 */
export function findCards(
  knowledge: Knowledge,
  findFacts: FindFacts,
  query: string,
  utterance: Utterance,
  language: string,
  limit: number,
): Card[] {
  const candidates = candidatesOf(knowledge, utterance, NO_ASKS, undefined).slice(0, MOST_LIKELY);
  const questions = knowledge.intents.filter(({ kind }) => kind === 'question');
  const factsOf = (intents: readonly Intent[]) => intents.flatMap(({ facts }) => facts ?? []);
  const likely = candidates.flatMap(({ intent }) => (intent?.kind === 'question' ? [intent] : []));
  const named = new Set(
    utterance.words.flatMap(({ entity }) => (entity === null ? [] : [knowledge.personOf(entity) ?? entity])),
  );
  const aboutNamed = [...knowledge.facts.values()].filter(({ about }) => about.some((id) => named.has(id)));
  const led = [...new Set([...factsOf(likely), ...aboutNamed.map(({ id }) => id)])];
  const nearest = [...led, ...findFacts(wordsOf(query), language, limit - led.length, led)];
  const ids = nearest.length > 0 ? nearest : [...new Set(factsOf(questions))];
  return ids.slice(0, limit).flatMap((id) => {
    const fact = knowledge.facts.get(id);
    const evidence = fact && knowledge.evidenceOf(fact)[0];
    if (!fact || !evidence) return [];
    const ask = knowledge.questionOf(id)?.ask;
    const short = inLanguage(fact.answer, language) ?? evidence.sentence;
    return [{ id, title: inLanguage(ask, language) ?? short, short, evidence }];
  });
}
