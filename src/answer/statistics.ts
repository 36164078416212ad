// What the examples tell beyond single features: which words only questions without an answer hold.
import type { Content } from '../content/index.js';
import type { Utterance, Word } from './read-utterance.js';

/** Plain JSON: word key → in how many examples of questions that the article answers, and in how many of all others. */
export type Statistics = Record<string, [answered: number, other: number]>;

/** @param examples  per intent, in the order of the content, its examples as read */
export function countWords(content: Content, examples: readonly (readonly Utterance[])[]): Statistics {
  const statistics: Statistics = Object.create(null);
  const intents = content.topics.flatMap((topic) => topic.intents);
  for (const [at, { kind }] of intents.entries()) {
    for (const { words } of examples[at]!) {
      for (const key of new Set(words.map((word) => word.key))) {
        const counts = statistics[key] ?? [0, 0];
        statistics[key] = counts;
        counts[kind === 'question' ? 0 : 1]++;
      }
    }
  }
  return statistics;
}

/** A word never seen counts as this many examples, of which this share has no answer. */
const UNSEEN = 1;
const UNSEEN_STRANGENESS = 0.6;

/**
 * How much a word speaks against the article answering the question, 0–1: the share of questions without an answer
 * among the examples that hold it. Names and small words don't count.
 */
export function strangenessOf(statistics: Statistics, word: Word): number {
  if (word.entity !== null || word.roles.length > 0 || word.implied) return 0;
  const [answered, other] = Object.hasOwn(statistics, word.key) ? statistics[word.key]! : [0, 0];
  return (other + UNSEEN * UNSEEN_STRANGENESS) / (answered + other + UNSEEN);
}
