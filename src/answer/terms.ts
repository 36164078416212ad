// Words → the terms that facts are searched by: the same in every language as far as it goes.
import type { Content } from '../content/index.js';
import { type FactIndex, indexFacts } from '../facts/fact-index.js';
import type { ReadUtterance, Word } from './read-utterance.js';
import { isQuestionRole } from './word-roles.js';

/** Stems, meanings, entities and question words. */
export const searchTerms = (words: readonly Word[]): string[] =>
  words.flatMap(({ key, roles, meanings, entity, stranger }) => [
    ...(roles.includes('filler') ? [] : [`k:${key}`]),
    ...meanings.map((meaning) => `m:${meaning}`),
    ...(entity !== null && !stranger ? [`e:${entity}`] : []),
    ...roles.filter(isQuestionRole).map((role) => `r:${role}`),
  ]);

/** What a question says in words of its own, by meaning where it has one: neither names nor small words. */
export const tellingTerms = (words: readonly Word[]): string[] => [
  ...new Set(
    words.flatMap(({ implied, entity, roles, meanings, key }) => {
      const isSmall = roles.length > 0 && !roles.includes('against') && !roles.includes('not');
      if (implied || entity !== null || isSmall) return [];
      return meanings.length > 0 ? meanings.map((meaning) => `m:${meaning}`) : [`k:${key}`];
    }),
  ),
];

/** How much more than an answer's words those of its question count, and its entities. */
const ASK_WEIGHT = 2;

/** The facts by their answers and questions in all languages, and what they are about. No example is needed. */
export function indexContent({ facts, topics, languages }: Content, read: ReadUtterance): FactIndex {
  const questions = topics.flatMap(({ intents }) => intents.filter(({ kind }) => kind === 'question'));
  return indexFacts(
    facts.map(({ id, answer, about }) => {
      const asks = questions.flatMap(({ ask, facts: [first] = [] }) => (first === id && ask ? [ask] : []));
      const termsIn = (text: string | undefined, code: string) => (text ? searchTerms(read(text, code).words) : []);
      const terms = languages.flatMap(({ code }) => [
        ...termsIn(answer[code], code),
        ...asks.flatMap((ask) => repeat(termsIn(ask[code], code))),
      ]);
      return { id, terms: [...terms, ...repeat(about.map((entity) => `e:${entity}`))] };
    }),
  );
}

const repeat = (terms: readonly string[]) => Array.from({ length: ASK_WEIGHT }, () => terms).flat();
