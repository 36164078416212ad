// What the bot remembers of a person, and for how long. Privacy texts (`/privacy`) say the same: change both together.
import type { Answer, Dialogue } from '../answer/answer.js';
import type { Json, Store } from './store/store.js';
import { readStored, storedValues } from './store/stored-values.js';

/** The last turn of a conversation: what it was about, and why the answer was as it was. */
export interface Turn {
  dialogue: Dialogue;
  because: readonly string[];
}

/** The message that answered a question: to be edited when the question is, and to be praised or not. */
export interface Given {
  messageId: number;
  /** What it answered: an intent's name or a fact's id; empty where it found nothing. */
  about: string;
  kind: Answer['kind'];
}

/** A conversation is forgotten after ten minutes, as the engine does. */
const turnTtlMs = 10 * 60_000;
/** An edit or a reaction later than this is rare, and then the question is simply answered anew. */
const givenTtlMs = 60 * 60_000;

export interface Memory {
  turn(personId: number, chatId: number): Promise<Turn | undefined>;
  keepTurn(personId: number, chatId: number, turn: Turn): Promise<void>;
  /** The language chosen by `/language`; undefined where none was. */
  language(personId: number): Promise<string | undefined>;
  keepLanguage(personId: number, language: string | null): Promise<void>;
  /** By the question's message. */
  givenTo(personId: number, chatId: number, questionId: number): Promise<Given | undefined>;
  /** By the answer's message. */
  givenIn(chatId: number, messageId: number): Promise<Given | undefined>;
  keepGiven(personId: number, chatId: number, questionId: number | null, given: Given): Promise<void>;
  /** True the first time only: each person's word on an answer counts once. */
  firstVote(personId: number, chatId: number, messageId: number): Promise<boolean>;
  forget(personId: number): Promise<void>;
}

/**
 * Keys begin with the person, so that all of a person's goes at once. In a private chat the chat's id is the person's. A value that is
 * not what this file writes counts as none.
 */
export function createMemory(store: Store): Memory {
  const set = (key: string, value: unknown, ttlMs: number | null) => store.set(key, value as Json, ttlMs);
  return {
    turn: (person, chat) => readStored(store, storedValues.turn, `${person}/turn/${chat}`),
    keepTurn: (person, chat, turn) => set(`${person}/turn/${chat}`, turn, turnTtlMs),
    language: (person) => readStored(store, storedValues.language, `${person}/language`),
    keepLanguage: (person, language) =>
      language === null ? store.deleteAll(`${person}/language`) : set(`${person}/language`, language, null),
    givenTo: (person, chat, question) => readStored(store, storedValues.given, `${person}/to/${chat}/${question}`),
    givenIn: (chat, message) => readStored(store, storedValues.given, `${chat}/in/${message}`),
    async keepGiven(person, chat, question, given) {
      await Promise.all([
        set(`${chat}/in/${given.messageId}`, given, givenTtlMs),
        question === null ? undefined : set(`${person}/to/${chat}/${question}`, given, givenTtlMs),
      ]);
    },
    async firstVote(person, chat, message) {
      const key = `${person}/vote/${chat}/${message}`;
      if (await readStored(store, storedValues.vote, key)) return false;
      await set(key, true, givenTtlMs);
      return true;
    },
    forget: (person) => store.deleteAll(`${person}/`),
  };
}
