// Chats, and what stands in them.
import { BotApiError, badRequest } from './bot-api-error.ts';
import type { KeyboardButton } from './check-keyboard.ts';
import type { Entity } from './check-text.ts';

/** A message of the bot's as its reader sees it. */
export interface ShownMessage {
  id: number;
  chatId: number;
  text: string;
  entities: Entity[];
  keyboard: KeyboardButton[][];
  /** The message that it quotes. */
  quotes?: number;
  /** Words of that message that Telegram shows above this one, and jumps to. */
  proof?: string;
  thread?: number;
  /** Only this person sees it. */
  onlyFor?: number;
  isSilent: boolean;
  hasPreview: boolean;
  edits: number;
  /** When it came, in milliseconds since 1970. */
  atMs: number;
}

export interface Chat {
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
  isForum: boolean;
  threads: Set<number>;
  /** Of people: needed for replies and edits. */
  known: Set<number>;
  /** Of people: texts of messages. */
  texts: Map<number, string>;
  shown: ShownMessage[];
  nextMessageId: number;
  isBlocked: boolean;
  isDeleted: boolean;
  /** Messages a minute before the server asks for a pause; none by default. */
  floodLimit?: { messages: number; perMs: number; retryAfterSeconds: number };
}

export interface Chats {
  all(): Chat[];
  get(id: number): Chat | undefined;
  open(id: number, type: Chat['type'], isForum?: boolean): Chat;
  /** The chat of a call's `chat_id`, if the bot may write there. */
  writable(chatId: unknown): Chat;
}

export function createChats(): Chats {
  const chats = new Map<number, Chat>();
  return {
    all: () => [...chats.values()],
    get: (id) => chats.get(id),
    open(id, type, isForum = false) {
      const found = chats.get(id);
      if (found) return found;
      const chat: Chat = {
        id,
        type,
        isForum,
        threads: new Set(),
        known: new Set(),
        texts: new Map(),
        shown: [],
        nextMessageId: 1,
        isBlocked: false,
        isDeleted: false,
      };
      chats.set(id, chat);
      return chat;
    },
    writable(chatId) {
      if (chatId === undefined || chatId === '') throw badRequest('chat_id is empty');
      const chat = chats.get(Number(chatId));
      if (!chat || chat.isDeleted) throw badRequest('chat not found');
      if (chat.isBlocked) throw new BotApiError(403, 'Forbidden: bot was blocked by the user');
      return chat;
    },
  };
}

/** The fields of a chat as they stand in messages. */
export function renderChat({ id, type, isForum }: Chat): object {
  if (type === 'private') return { id, type, first_name: `Person ${id}` };
  return { id, type, title: `Group ${id}`, ...(isForum && { is_forum: true }) };
}
