// An update of Telegram as a plain value. Past this line nobody sees what Telegram sent.

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
}

export type Incoming =
  | (Said & { kind: 'question'; text: string; isEdited: boolean })
  | (Said & { kind: 'command'; name: string; argument: string })
  /** Voice, pictures, stickers: addressed to the bot, but without any text. */
  | (Said & { kind: 'textless' })
  /** `message` is null under a message that was sent by inline mode, or is too old. */
  | { kind: 'button'; queryId: string; data: string; person: Person; message: { place: Place; id: number } | null }
  | { kind: 'inline'; queryId: string; query: string; offset: string; person: Person }
  /** A mention in a chat that the bot has not joined (Bot API 10.0). */
  | { kind: 'guest'; queryId: string; text: string; person: Person }
  | { kind: 'reaction'; chatId: number; messageId: number; isGood: boolean }
  | { kind: 'blocked'; chatId: number }
  /** Nothing to do; `because` is for the log. */
  | { kind: 'ignored'; because: string };

/**
 * What is worked off one after the other: everything of a chat; inline queries and guests' questions of a person.
 * Null where the order does not matter.
 */
export function queueOf(incoming: Incoming): string | null {
  switch (incoming.kind) {
    case 'question':
    case 'command':
    case 'textless':
      return `chat ${incoming.place.chatId}`;
    case 'button':
      return incoming.message ? `chat ${incoming.message.place.chatId}` : `person ${incoming.person.id}`;
    case 'inline':
    case 'guest':
      return `person ${incoming.person.id}`;
    case 'reaction':
    case 'blocked':
      return `chat ${incoming.chatId}`;
    case 'ignored':
      return null;
  }
}
