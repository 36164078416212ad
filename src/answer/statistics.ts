// What the examples tell beyond single features: which words only questions without an answer hold.
import type { Content, Intent } from '../content/index.js';
import type { Utterance, Word } from './read-utterance.js';

/** Word key → in how many examples of questions that the article answers, and in how many of all others. */
export type Statistics = ReadonlyMap<string, readonly [answered: number, other: number]>;

/** @param examples  per intent, in the order of the content, its examples as read */
export function countWords(content: Content, examples: readonly (readonly Utterance[])[]): Statistics {
  const intents = content.topics.flatMap((topic) => topic.intents);
  return addExamples(
    new Map(),
    examples.flatMap((ofIntent, at) => ofIntent.map((utterance) => ({ utterance, kind: intents[at]!.kind }))),
    1,
  );
}

/** @param change  1 for examples that are new, -1 for those that are gone */
export function addExamples(
  statistics: Statistics,
  examples: readonly { utterance: Utterance; kind: Intent['kind'] }[],
  change: 1 | -1,
): Statistics {
  const counted = new Map(statistics);
  for (const { utterance, kind } of examples) {
    for (const key of new Set(utterance.words.map((word) => word.key))) {
      const [answered, other] = counted.get(key) ?? NEVER;
      const isAnswered = kind === 'question';
      counted.set(key, [
        Math.max(0, answered + (isAnswered ? change : 0)),
        Math.max(0, other + (isAnswered ? 0 : change)),
      ]);
    }
  }
  return counted;
}

const NEVER = [0, 0] as const;

/** A word never seen counts as this many examples, of which this share has no answer. */
const UNSEEN = 1;
const UNSEEN_STRANGENESS = 0.6;

/**
 * How much a word speaks against the article answering the question, 0–1: the share of questions without an answer
 * among the examples that hold it. Names and small words don't count.
 */
export function strangenessOf(statistics: Statistics, word: Word): number {
  if (word.entity !== null || word.roles.length > 0 || word.implied) return 0;
  const [answered, other] = statistics.get(word.key) ?? NEVER;
  return (other + UNSEEN * UNSEEN_STRANGENESS) / (answered + other + UNSEEN);
}
