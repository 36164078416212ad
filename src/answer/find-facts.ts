// Words that somebody typed → the facts that hold them, in a language: beside what the intents make of them.
import type { Content, Intent } from '../content/index.js';
import { createFactSearch, type SearchFacts } from '../facts/search-facts.js';
import { fold, normalise, tokenise } from '../language/index.js';
import { inLanguage } from './compose.js';
import type { ContentWords } from './content-words.js';

/**
 * Ids of the facts that hold any of the words, best first; small words count only where there are no others. Facts are
 * found that no intent leads to.
 *
 * @param words  skeletons; the last may be just begun
 * @param shown  ids of facts that need not be found
 */
export type FindFacts = (
  words: readonly string[],
  language: string,
  limit: number,
  shown?: readonly string[],
) => string[];

/** Each language is laid out when it is first asked for. */
export function createFactFinder(content: Content, { roles }: Pick<ContentWords, 'roles'>): FindFacts {
  const searches = new Map<string, SearchFacts>();
  const names = new Map(content.entities.map(({ id, name }) => [id, name]));
  const questions = content.topics.flatMap(({ intents }) => intents.filter(({ kind }) => kind === 'question'));
  const layOut = (language: string) => {
    const facts = content.facts.map(({ id, answer, about }) => {
      const asks = questions.filter(({ facts }) => facts?.includes(id)).map(({ ask }) => ask);
      const others = [...asks, ...about.map((entity) => names.get(entity))];
      return {
        id,
        text: inLanguage(answer, language) ?? '',
        others: others.flatMap((texts) => inLanguage(texts, language) ?? []),
      };
    });
    return createFactSearch(facts, wordsOf);
  };
  const languages = content.languages.map(({ code }) => code);
  return (words, wanted, limit, shown = []) => {
    const language = languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
    const small = roles.get(language)?.forms;
    const telling = words.filter((word) => !small?.get(word)?.includes('filler'));
    let search = searches.get(language);
    if (!search) {
      search = layOut(language);
      searches.set(language, search);
    }
    return search(telling.length > 0 ? telling : words, limit, shown);
  };
}

/** A text's words as they are compared: one that is just begun must not be led to some whole word first. */
export const wordsOf = (text: string): string[] => tokenise(normalise(text)).map((token) => fold(token.text));

/** Most questions of one topic among those that are offered instead of an answer. */
const MOST_OF_TOPIC = 2;

/** The first of the candidates, no more than two of a topic; of what is missing the first of other topics. */
export function pickQuestions(content: Content, candidates: readonly Intent[], limit: number): Intent[] {
  const topicOf = new Map(content.topics.flatMap(({ id, intents }) => intents.map((intent) => [intent, id])));
  const picked = new Set<Intent>();
  const pick = (intents: Iterable<Intent>, most: number) => {
    for (const intent of intents) {
      if (picked.size === limit) return;
      const ofTopic = [...picked].filter((other) => topicOf.get(other) === topicOf.get(intent));
      if (intent.kind === 'question' && ofTopic.length < most) picked.add(intent);
    }
  };
  pick(candidates, MOST_OF_TOPIC);
  const all = content.topics.flatMap(({ intents }) => intents);
  for (const most of [1, MOST_OF_TOPIC]) pick(all, most);
  return [...picked];
}
