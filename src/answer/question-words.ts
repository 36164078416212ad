// Words that ask for something else than yes or no.
import type { Word } from './read-utterance.js';

/** Jobs of words (`words` of a language file) that make a question one for a person, a thing, a time, a place, a reason or a number. */
export const QUESTION_ROLES = ['who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many'] as const;

const ROLES: ReadonlySet<string> = new Set(QUESTION_ROLES);

export const isQuestionWord = ({ roles }: Word): boolean => roles.some((role) => ROLES.has(role));
