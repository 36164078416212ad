// What a handler works with. Handlers know no Telegram: they read a plain value, ask the engine, and say what to send.
import type { Answer, Answerer } from '../../answer/answer.js';
import type { Clock } from '../clock.js';
import type { FeedbackLog } from '../feedback-log.js';
import type { Memory } from '../memory.js';
import type { Person, Place } from '../receive/incoming.js';
import type { Self } from '../receive/mention.js';
import type { Message } from '../reply/message.js';

/** A result of inline mode or of guest mode. */
export interface InlineCard {
  /** 1–64 bytes. */
  id: string;
  title: string;
  description: string;
  message: Message;
}

/** Says things in Telegram. Each call ends when the message is delivered, and throws ApiError when it can't be. */
export interface Outbox {
  /** The new message's id. */
  send(place: Place, message: Message): Promise<number>;
  edit(place: Place, messageId: number, message: Message): Promise<void>;
  /** Lets the pressed button rest; `note` is shown for a moment, at most 200 characters. Never fails: it may come too late. */
  answerButton(queryId: string, note?: string): Promise<void>;
  answerInline(queryId: string, cards: readonly InlineCard[], startText: string): Promise<void>;
  answerGuest(queryId: string, card: InlineCard): Promise<void>;
}

export interface Desk {
  answerer(): Answerer;
  memory: Memory;
  outbox: Outbox;
  feedback: FeedbackLog;
  clock: Pick<Clock, 'now'>;
  self: Self;
  /** Whether people's questions go to the log: `/privacy` says so. */
  logsText: boolean;
}

/** For log and metrics: what became of an update. */
export type Outcome = Answer['kind'] | 'said' | 'ignored';

/** The language of the bot's own words to a person: chosen, else of the talk, else of their app, else the first there is. */
export async function languageFor({ answerer, memory }: Desk, person: Person, chatId?: number): Promise<string> {
  const chosen = await memory.language(person.id);
  if (chosen !== undefined) return chosen;
  const turn = chatId === undefined ? undefined : await memory.turn(person.id, chatId);
  return turn?.dialogue.language ?? appLanguage(answerer(), person);
}

/** The language of the person's app where there are texts in it, else the first of those there are. */
export function appLanguage({ languages }: Answerer, { languageCode }: Person): string {
  const code = languageCode?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === code) ?? languages[0]!;
}
