// What an author adds to a text: names as people write them, and facts with short answers and questions of their own.
import type { Content, Entity, Fact } from '../content/index.js';
import { type ArticleSentence, createQuestionMatcher, type ShortAnswer } from '../facts/index.js';
import type { Lexicon } from '../language/lexicon/index.js';
import type { Suggestion, Topic } from './answer.js';
import { own } from './own.js';

/** A fact that somebody has looked at, with the sentences that prove it, best first. */
export interface AuthoredFact {
  fact: Fact;
  sentences: readonly ArticleSentence[];
}

/** What is read of a content folder without intents. */
export type AuthoredContent = Pick<Content, 'article' | 'entities' | 'facts' | 'languages'>;

export interface Authored {
  facts: readonly AuthoredFact[];
  /** An utterance with each alias that the text lacks read as the name that it has. */
  readNames(utterance: string): string;
  /** The fact that one of its questions leads to. */
  findFact(question: string, language: string): (AuthoredFact & { nearness: number }) | null;
  /**
   * The fact that is proved by a sentence, or by the words of it that hold the short answer: "The depot cost £48 million
   * and took 26 months" proves two. Null where it is not one only.
   */
  factOf(sentence: ArticleSentence, shortAnswer: ShortAnswer | null): AuthoredFact | null;
  /** The questions of all facts in a language, else in the article's, under one title; empty where there are none. */
  topics(title: string, language: string): readonly Topic[];
}

/**
 * @param sentences  of the text's index: those that the evidence stands in are found among them
 * @returns facts that are no guesses only
 */
export function readAuthored(
  content: AuthoredContent | undefined,
  sentences: readonly ArticleSentence[],
  lexicon: Lexicon,
): Authored {
  if (!content)
    return {
      facts: [],
      readNames: (utterance) => utterance,
      findFact: () => null,
      factOf: () => null,
      topics: () => [],
    };
  const { article, entities, facts } = content;
  const placed = placeSentences(article.text, sentences);
  const known = facts
    .filter(({ guess }) => guess === undefined)
    .map((fact): AuthoredFact => {
      const proofs = fact.evidence.flatMap(({ start, end }) =>
        placed.filter((one) => one.start < end && one.end > start).map(({ sentence }) => sentence),
      );
      return { fact, sentences: [...new Set(proofs)] };
    });
  const questions = known.flatMap((of) =>
    Object.entries(of.fact.questions ?? {}).flatMap(([language, texts]) =>
      texts.map((text) => ({ text, language, of })),
    ),
  );
  const match = createQuestionMatcher(questions, lexicon);
  return {
    facts: known,
    readNames: createNameReader(article, entities),
    findFact(question, language) {
      const found = match(question, language);
      return found && { ...questions[found.at]!.of, nearness: found.nearness };
    },
    factOf(sentence, shortAnswer) {
      const at = placed[sentence.number - 1]!.start;
      const [from, to] = shortAnswer ? [at + shortAnswer.start, at + shortAnswer.end] : [at, at + sentence.text.length];
      const proved = known.filter(({ fact }) => fact.evidence.some(({ start, end }) => start < to && end > from));
      return proved.length === 1 ? proved[0]! : null;
    },
    topics(title, language) {
      const offered = known.flatMap(({ fact: { id, questions = {} } }): Suggestion[] => {
        const [text] =
          own(questions, language) ?? own(questions, article.language) ?? Object.values(questions)[0] ?? [];
        return text === undefined ? [] : [{ id, text }];
      });
      return offered.length === 0 ? [] : [{ id: 'questions', title, questions: offered }];
    },
  };
}

/** The answer in a language, else in English, the article's own language or any. */
export const answerIn = ({ answer }: Fact, language: string, articleLanguage: string): string =>
  own(answer, language) ?? own(answer, 'en') ?? own(answer, articleLanguage) ?? Object.values(answer)[0] ?? '';

/** Where each sentence stands in the text. */
function placeSentences(text: string, sentences: readonly ArticleSentence[]) {
  let from = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence.text, from);
    from = start + sentence.text.length;
    return { sentence, start, end: from };
  });
}

function createNameReader(
  { text, language }: Content['article'],
  entities: readonly Entity[],
): (utterance: string) => string {
  const readings = new Map<string, string>();
  for (const { name, aliases = {} } of entities) {
    const spellings = [own(name, language) ?? [], Object.values(name), Object.values(aliases)].flat(2);
    const written = spellings.find((one) => text.includes(one));
    if (written === undefined) continue;
    for (const one of spellings) if (!text.includes(one)) readings.set(one.toLowerCase(), written);
  }
  if (readings.size === 0) return (utterance) => utterance;
  const longestFirst = [...readings.keys()].sort((a, b) => b.length - a.length).map(asPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (utterance) => utterance.replace(pattern, (alias) => readings.get(alias.toLowerCase()) ?? alias);
}

const asPattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
