// An update of Telegram as a plain value. Past this line nobody sees what Telegram sent.
import type { RepliedPost } from './read-post.js';

export interface Person {
  id: number;
  /** As the person's app tells it: an IETF tag such as `pt-br`; null where it does not. */
  languageCode: string | null;
}

/** Where a reply goes. */
export interface Place {
  chatId: number;
  isPrivate: boolean;
  /** The topic of a forum. */
  threadId?: number;
  /** The message to quote: in groups, where others may have written in between. */
  quoteId?: number;
  /** Only the asker sees the reply to this message of the group (Bot API 10.2). */
  ephemeral?: { messageId: number; personId: number };
}

interface Said {
  person: Person;
  place: Place;
  messageId: number;
  /** Of the album that the message is a part of. */
  albumId?: string;
}

export type Incoming =
  /** `post` is what it replies to; `botMessageId` is the message of the bot's that it replies to. */
  | (Said & { kind: 'question'; text: string; isEdited: boolean; post?: RepliedPost; botMessageId?: number })
  /** A text to be asked about: forwarded, pasted, or replied to with nothing but the bot's name. */
  | (Said & { kind: 'post'; text: string; isForwarded: boolean; isEdited: boolean })
  | (Said & { kind: 'command'; name: string; argument: string })
  /** Voice, pictures, stickers: addressed to the bot, but without any text. */
  | (Said & { kind: 'textless' })
  /** Under a message that is too old, or was sent by inline mode, `messageId` is null, and the place is the person's own chat. */
  | { kind: 'button'; queryId: string; data: string; person: Person; place: Place; messageId: number | null }
  | { kind: 'inline'; queryId: string; query: string; offset: string; person: Person }
  /** A mention in a chat that the bot has not joined (Bot API 10.0). */
  | { kind: 'guest'; queryId: string; text: string; person: Person; post?: RepliedPost }
  /** `voterId` is a person's id, or that of the group or channel that somebody reacts as. */
  | { kind: 'reaction'; chatId: number; messageId: number; voterId: number; isGood: boolean }
  | { kind: 'blocked'; chatId: number }
  /** Nothing to do; `because` is for the log. */
  | { kind: 'ignored'; because: string };

/** The chat that an update belongs to; null for queries and guests' questions from chats where the bot is not. */
export function chatOf(incoming: Incoming): number | null {
  if ('place' in incoming) return incoming.place.chatId;
  return 'chatId' in incoming ? incoming.chatId : null;
}
