// What the examples tell beyond single features: which words only questions without an answer hold.
import type { Content, Intent } from '../content/index.js';
import type { Utterance, Word } from './read-utterance.js';

/** Word key → in how many examples it stands. */
export interface Statistics {
  /** Of questions that the article answers. */
  answered: ReadonlyMap<string, number>;
  /** Of all others. */
  other: ReadonlyMap<string, number>;
}

/** @param examples  per intent, in the order of the content, its examples as read */
export function countWords(content: Content, examples: readonly (readonly Utterance[])[]): Statistics {
  const intents = content.topics.flatMap((topic) => topic.intents);
  return addExamples(
    { answered: new Map(), other: new Map() },
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
  const answered = new Map(statistics.answered);
  const other = new Map(statistics.other);
  for (const { utterance, kind } of examples) {
    const counts = kind === 'question' ? answered : other;
    for (const key of new Set(utterance.words.map((word) => word.key)))
      counts.set(key, Math.max(0, (counts.get(key) ?? 0) + change));
  }
  return { answered, other };
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
  const answered = statistics.answered.get(word.key) ?? 0;
  const other = statistics.other.get(word.key) ?? 0;
  return (other + UNSEEN * UNSEEN_STRANGENESS) / (answered + other + UNSEEN);
}
