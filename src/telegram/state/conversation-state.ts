// What the bot remembers of a person, and for how long. Privacy texts (`/privacy`) say the same: change both together.
import type { Answer, Dialogue } from '../../answer/answer.js';
import { keepWithin } from './keep-within.js';
import type { Json, Store } from './store.js';
import { readStored, storedValues } from './stored-values.js';

/** The last turn of a conversation: what it was about, and why the answer was as it was. */
export interface Turn {
  dialogue: Dialogue;
  because: readonly string[];
  /** What the talk has answered so far, newest first: intents and facts by their names. */
  asked: readonly string[];
  /** Numbers of the sentences that were quoted in it, newest first. */
  quoted: readonly number[];
}

export interface Conversation {
  /** The language chosen by `/language`; undefined where none was. */
  chosenLanguage: string | undefined;
  lastTurn: Turn | undefined;
}

/** The message that answered a question: to be edited when the question is, and to be praised or not. */
export interface SentAnswer {
  messageId: number;
  /** What it answered: an intent's name or a fact's id; empty where it found nothing. */
  about: string;
  kind: Answer['kind'];
  /** The text that it is about, where that is not the standing article. */
  postId?: number;
}

/** A conversation is forgotten after ten minutes, as the engine does. */
const turnTtlMs = 10 * 60_000;
/** An edit or a reaction later than this is rare, and then the question is simply answered anew. */
const sentTtlMs = 60 * 60_000;
/** Who waits for an answer, and for how long: a month, as the author's questions. Beyond so many the earliest go. */
const maxWaiting = 1000;
const maxWaitMs = 30 * 24 * 3_600_000;

export interface ConversationState {
  /** @param talk  from `talkOf` */
  turn(personId: number, talk: string): Promise<Turn | undefined>;
  keepTurn(personId: number, talk: string, turn: Turn): Promise<void>;
  /** The language chosen by `/language`; undefined where none was. */
  language(personId: number): Promise<string | undefined>;
  keepLanguage(personId: number, language: string | null): Promise<void>;
  /** By the question's message. */
  sentByQuestion(personId: number, chatId: number, questionId: number): Promise<SentAnswer | undefined>;
  /** By the answer's message. */
  sentByMessage(chatId: number, messageId: number): Promise<SentAnswer | undefined>;
  keepSent(personId: number, chatId: number, questionId: number | null, sent: SentAnswer): Promise<void>;
  /** True the first time only: each person's word on an answer counts once. */
  firstVote(personId: number, chatId: number, messageId: number): Promise<boolean>;
  /** Ids of the messages that hold the article in a chat, in its order; empty where it was not sent there lately. */
  article(chatId: number): Promise<readonly number[]>;
  keepArticle(chatId: number, messageIds: readonly number[]): Promise<void>;
  /** Notes that a person wants to be told when a question has an answer. */
  wait(questionId: string, personId: number, language: string, nowMs: number): Promise<void>;
  /** Who waits for a question's answer, and in which language; from now on they wait no more. */
  takeWaiting(questionId: string): Promise<readonly (readonly [number, string])[]>;
  forget(personId: number): Promise<void>;
}

/** What a conversation is held about: each text in a chat has one of its own. @param postId  none of the standing article */
export const talkOf = (chatId: number, postId?: number): string =>
  postId === undefined ? `${chatId}` : `${chatId}/${postId}`;

/**
 * Keys begin with the person, so that all of a person's goes at once. In a private chat the chat's id is the person's. Values
 * of a shape that is not ours (an older version's, a stranger's) count as none.
 */
export function createConversationState(store: Store): ConversationState {
  return {
    turn: (person, talk) => readStored(store, storedValues.turn, `${person}/turn/${talk}`),
    keepTurn: (person, talk, turn) => store.set(`${person}/turn/${talk}`, turn as unknown as Json, turnTtlMs),
    language: (person) => readStored(store, storedValues.language, `${person}/language`),
    keepLanguage: (person, language) =>
      language === null ? store.deleteAll(`${person}/language`) : store.set(`${person}/language`, language, null),
    sentByQuestion: (person, chat, question) =>
      readStored(store, storedValues.sentAnswer, `${person}/to/${chat}/${question}`),
    sentByMessage: (chat, message) => readStored(store, storedValues.sentAnswer, `${chat}/in/${message}`),
    async keepSent(person, chat, question, sent) {
      await Promise.all([
        store.set(`${chat}/in/${sent.messageId}`, { ...sent }, sentTtlMs),
        question === null ? undefined : store.set(`${person}/to/${chat}/${question}`, { ...sent }, sentTtlMs),
      ]);
    },
    async firstVote(person, chat, message) {
      const key = `${person}/vote/${chat}/${message}`;
      if (await readStored(store, storedValues.vote, key)) return false;
      await store.set(key, true, sentTtlMs);
      return true;
    },
    article: async (chat) => (await readStored(store, storedValues.messageIds, `${chat}/article`)) ?? [],
    keepArticle: (chat, ids) => store.set(`${chat}/article`, ids, sentTtlMs),
    async wait(question, person, language, nowMs) {
      await keepWithin(store, 'waiting/', maxWaiting, nowMs - maxWaitMs);
      await store.set(`waiting/${question}/${person}/`, { language, atMs: nowMs }, null);
    },
    async takeWaiting(question) {
      const found = await store.entries(`waiting/${question}/`);
      await store.deleteAll(`waiting/${question}/`);
      return found.flatMap(([key, value]): [number, string][] => {
        const { data } = storedValues.waiting.safeParse(value);
        return data ? [[Number(key.split('/')[2]), data.language]] : [];
      });
    },
    async forget(person) {
      await store.deleteAll(`${person}/`);
      const waits = await store.entries('waiting/');
      for (const [key] of waits) if (key.endsWith(`/${person}/`)) await store.deleteAll(key);
    },
  };
}
