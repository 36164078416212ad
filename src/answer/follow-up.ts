// What the last question adds to the next one, and what is no question at all.
import { isTopicWord } from '../facts/index.js';
import { fold, normalise, tokenise } from '../language/index.js';
import { goingOn, smallTalk, standIns } from './article-texts.js';

/** A question of the topic's words and its own. */
export interface FollowUp {
  text: string;
  /** Where in it the topic begins. */
  topicFrom: number;
  /** Words of content that the follow-up has itself. */
  own: readonly string[];
  /** What the next follow-up goes on from. */
  words: string[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));
const begins = setOf(goingOn);
const pronouns = setOf(standIns);
const talks = Object.entries(smallTalk).map(([kind, words]) => [kind, setOf(words)] as const);

/** A text of so few words of its own, and no more words at all than `MAX_WORDS`, says what it asks but not about what. */
const MAX_OWN = 0;
const MAX_WORDS = 4;
const MAX_TOPIC = 8;

const wordsOf = (text: string): string[] => tokenise(normalise(text.slice(0, 2000))).map(({ text: word }) => word);

/** Words that tell what a question is about; eight at most. */
export const topicWords = (text: string): string[] => wordsOf(text).filter(isTopicWord).slice(0, MAX_TOPIC);

/** A question that only makes sense after the last one, with its topic; null of one that stands by itself. */
export function readFollowUp(text: string, topic: readonly string[]): FollowUp | null {
  const words = wordsOf(text);
  const isBare = ownWords(words).length <= MAX_OWN && words.length > 0 && words.length <= MAX_WORDS;
  const goes = begins.has(fold(words[0] ?? '')) || words.some((word) => pronouns.has(fold(word)));
  if (!isBare && !goes) return null;
  return joinTopic(text, topic);
}

/** Any question with the words of the topic that it lacks; null without a topic. */
export function joinTopic(text: string, topic: readonly string[]): FollowUp | null {
  if (topic.length === 0) return null;
  const own = ownWords(wordsOf(text));
  const added = topic.filter((word) => !own.includes(word));
  return {
    text: `${text} ${added.join(' ')}`,
    topicFrom: text.length,
    own,
    words: [...own, ...added].slice(0, MAX_TOPIC),
  };
}

const ownWords = (words: readonly string[]) => words.filter((word) => isTopicWord(word) && !pronouns.has(fold(word)));

/** The kind of small talk that a text is nothing but; null of any other. */
export function readSmallTalk(text: string): 'greeting' | 'thanks' | 'farewell' | null {
  const words = wordsOf(text).map(fold);
  if (words.length === 0 || words.length > 5) return null;
  const talk = talks.find(([, known]) => words.every((word) => known.has(word)));
  return (talk?.[0] as 'greeting' | 'thanks' | 'farewell' | undefined) ?? null;
}
