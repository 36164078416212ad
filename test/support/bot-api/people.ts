// People who write to the bot, and what they see of it.
import { type Chat, renderChat, type ShownMessage } from './chats.ts';
import type { Entity } from './check-text.ts';
import { renderMessage, type World } from './methods.ts';

export interface PersonOptions {
  id?: number;
  /** The language of the app; none by default. */
  language?: string;
}

export interface SayOptions {
  /** Default: the person's own chat with the bot. */
  in?: Group;
  /** A message of the bot's, or a post that stands in the same chat. */
  replyTo?: ShownMessage | Post;
  thread?: number;
}

/** A message of somebody else's, as it comes along in `reply_to_message`. */
export interface Post {
  message_id: number;
  text?: string;
  caption?: string;
}

export interface Person {
  id: number;
  chat: Chat;
  /** The message's id. */
  says(text: string, options?: SayOptions): number;
  edits(messageId: number, text: string, options?: SayOptions): void;
  /** Sends a message of another kind: `{ sticker: {…} }`; a `message_id` of its own is one that came out of order. */
  sends(fields: object, options?: SayOptions): number;
  /** Forwards a channel's post to the bot; several fields with the same `media_group_id` are an album. */
  forwards(fields: string | object): number;
  /** The query's id. */
  presses(message: ShownMessage, buttonText: string | RegExp): string;
  /** Presses a button that is not there any more. */
  pressesOld(data: string, message?: ShownMessage): string;
  types(query: string): string;
  /** @param post  what the mention replies to */
  asksAsGuest(text: string, post?: Post): string;
  reacts(message: ShownMessage, emoji: string): void;
  blocks(): void;
  /** The bot's messages in the person's own chat. */
  sees(): readonly ShownMessage[];
}

export interface Group {
  chat: Chat;
  sees(): readonly ShownMessage[];
}

export interface People {
  person(options?: PersonOptions): Person;
  group(options?: { id?: number; isForum?: boolean; threads?: number[] }): Group;
}

export function createPeople(world: World, id: { person: number; group: number; query: number }): People {
  const { chats, updates, self } = world;

  /** Adds what the bot has asked for; Telegram leaves out the rest. */
  const add = (kind: string, value: unknown) => {
    const { allowedUpdates } = world;
    if (allowedUpdates.length === 0 || allowedUpdates.includes(kind)) updates.add(kind, value);
  };

  const newQuery = () => {
    const queryId = String(id.query++);
    world.queries.add(queryId);
    return queryId;
  };

  return {
    group({ id: groupId = -id.group++, isForum = false, threads = [] } = {}) {
      const chat = chats.open(groupId, 'supergroup', isForum);
      for (const thread of threads) chat.threads.add(thread);
      return { chat, sees: () => chat.shown };
    },
    person({ id: personId = id.person++, language } = {}) {
      const chat = chats.open(personId, 'private');
      const from = {
        id: personId,
        is_bot: false,
        first_name: `Person ${personId}`,
        ...(language !== undefined && { language_code: language }),
      };
      const messageOf = (messageId: number, fields: object, { in: group, replyTo, thread }: SayOptions) => {
        const at = group?.chat ?? chat;
        return {
          message_id: messageId,
          from,
          chat: renderChat(at),
          date: Math.floor(Date.now() / 1000),
          ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
          ...(replyTo && { reply_to_message: renderReplied(at, replyTo) }),
          ...fields,
        };
      };
      const renderReplied = (at: Chat, replied: ShownMessage | Post) =>
        'message_id' in replied ? renderPost(renderChat(at), replied) : renderMessage(world, at, replied);
      const send = (fields: object, options: SayOptions) => {
        const at = options.in?.chat ?? chat;
        const { message_id: messageId = at.nextMessageId++, text, caption } = fields as Partial<Post>;
        at.known.add(messageId);
        const words = text ?? caption;
        if (words !== undefined) at.texts.set(messageId, words);
        if (isShownToBot(fields, options)) add('message', messageOf(messageId, fields, options));
        return messageId;
      };
      /** Privacy mode: of a group, a bot sees commands, mentions and replies to it. */
      const isShownToBot = (fields: object, { in: group, replyTo }: SayOptions) => {
        const text = 'text' in fields ? String(fields.text) : '';
        return !group || text.startsWith('/') || text.includes(`@${self.username}`) || replyTo !== undefined;
      };
      const press = (message: ShownMessage | undefined, data: string) => {
        const queryId = newQuery();
        const shownIn = message && chats.get(message.chatId);
        const shown = message && shownIn ? { message: renderMessage(world, shownIn, message) } : {};
        add('callback_query', { id: queryId, from, chat_instance: '1', data, ...shown });
        return queryId;
      };

      return {
        id: personId,
        chat,
        says: (text, options = {}) => send({ text, ...entitiesOf(text) }, options),
        edits: (messageId, text, options = {}) =>
          add('edited_message', { ...messageOf(messageId, { text, ...entitiesOf(text) }, options), edit_date: 1 }),
        sends: (fields, options = {}) => send(fields, options),
        forwards: (fields) =>
          send({ ...forwardedFrom(), ...(typeof fields === 'string' ? { text: fields } : fields) }, {}),
        presses(message, wanted) {
          const buttons = message.keyboard.flat();
          const found = buttons.find(({ text }) => (typeof wanted === 'string' ? text === wanted : wanted.test(text)));
          if (!found?.callback_data)
            throw new Error(`No button ${wanted} among ${buttons.map(({ text }) => text).join(', ')}`);
          return press(message, found.callback_data);
        },
        pressesOld: (data, message) => press(message, data),
        types(query) {
          const queryId = newQuery();
          add('inline_query', { id: queryId, from, query, offset: '' });
          return queryId;
        },
        asksAsGuest(text, post) {
          const queryId = newQuery();
          const at = { id: -1_000_000 - personId, type: 'supergroup', title: 'Elsewhere' };
          const replied = post && { reply_to_message: renderPost(at, post) };
          add('guest_message', { message_id: 1, from, chat: at, date: 1, guest_query_id: queryId, text, ...replied });
          return queryId;
        },
        reacts: (message, emoji) =>
          add('message_reaction', {
            chat: { id: message.chatId, type: 'private' },
            message_id: message.id,
            user: from,
            date: 1,
            old_reaction: [],
            new_reaction: [{ type: 'emoji', emoji }],
          }),
        blocks() {
          chat.isBlocked = true;
          add('my_chat_member', {
            chat: renderChat(chat),
            from,
            date: 1,
            new_chat_member: { status: 'kicked', user: {} },
          });
        },
        sees: () => chat.shown,
      };
    },
  };
}

/** A post of another person in a chat. */
const renderPost = (chat: object, post: Post) => ({
  from: { id: 900, is_bot: false, first_name: 'Author' },
  chat,
  date: 1,
  ...post,
});

/** The fields of a message that was a channel's post: MessageOriginChannel, as Bot API 7.0 and later tell it. */
const forwardedFrom = () => ({
  forward_origin: { type: 'channel', chat: { id: -1009, type: 'channel', title: 'News' }, message_id: 1, date: 1 },
});

/** The entities that Telegram finds in plain text: commands and mentions. */
function entitiesOf(text: string): { entities?: Entity[] } {
  const found = [...text.matchAll(/(?:^|\s)(\/\w+(?:@\w+)?|@\w{3,})/g)].map((match): Entity => {
    const [whole, word] = match as unknown as [string, string];
    return {
      type: word.startsWith('/') ? 'bot_command' : 'mention',
      offset: match.index + whole.indexOf(word),
      length: word.length,
    };
  });
  return found.length > 0 ? { entities: found } : {};
}
