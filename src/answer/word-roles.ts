// What a word's jobs make of it in a question.
import type { Word } from './read-utterance.js';

/** Jobs of words (`words` of a language file) that make a question one for a person, a thing, a time, a place, a reason or a number. */
export const QUESTION_ROLES = ['who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many'] as const;

const QUESTION: ReadonlySet<string> = new Set(QUESTION_ROLES);
/** Jobs that leave the topic as it is. */
const SMALL = new Set([
  'follow',
  'it',
  'he',
  'they',
  'other',
  'filler',
  'saying',
  'polar',
  'not',
  'instead',
  'more',
  'or',
]);

export const isQuestionRole = (role: string): boolean => QUESTION.has(role);

export const isSmallRole = (role: string): boolean => SMALL.has(role);

/** Whether the word asks for something else than yes or no. */
export const isQuestionWord = ({ roles }: Word): boolean => roles.some(isQuestionRole);

/** Whether a word does a job; a name does none. */
export const does = ({ entity, roles }: Word, role: string): boolean => entity === null && roles.includes(role);

/** Whether a word names something of the article. */
export const isNamed = (word: Word): word is Word & { entity: string } => word.entity !== null && !word.stranger;
