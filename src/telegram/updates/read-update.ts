// Telegram's update → what it asks of the bot. Everything in an update may be missing or of the wrong type.
import { type Fields, fieldsOf, idOf, listOf, textOf } from './fields.js';
import type { Incoming } from './incoming.js';
import { type Self, withoutMention } from './mention.js';
import { readMessage } from './read-message.js';
import { readPerson } from './read-person.js';
import { readRepliedPost, wordsOf } from './read-post.js';

/**
 * The updates that the bot wants. Telegram remembers the list of the last call, so it is always sent whole; kinds that a
 * server does not know yet are no error there.
 */
export const wantedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'message_reaction',
  'guest_message',
] as const;

/** What an update asks of the bot; `ignored` for everything that asks nothing, is broken or unknown. */
export function readUpdate(value: unknown, self: Self): Incoming {
  const update = fieldsOf(value);
  if (!update) return { kind: 'ignored', because: 'not an object' };
  if ('message' in update) return readMessage(update.message, self, false);
  if ('edited_message' in update) return readMessage(update.edited_message, self, true);
  if ('callback_query' in update) return readButton(fieldsOf(update.callback_query));
  if ('inline_query' in update) return readInline(fieldsOf(update.inline_query));
  if ('guest_message' in update) return readGuest(fieldsOf(update.guest_message), self);
  if ('message_reaction' in update) return readReaction(fieldsOf(update.message_reaction));
  if ('my_chat_member' in update) return readMembership(fieldsOf(update.my_chat_member));
  return { kind: 'ignored', because: 'a kind of update that is not wanted' };
}

function readButton(query: Fields | null): Incoming {
  const queryId = textOf(query?.id);
  const person = readPerson(query?.from);
  if (!query || queryId === null || !person) return { kind: 'ignored', because: 'a button without an id or a person' };
  const message = fieldsOf(query.message);
  const chat = fieldsOf(message?.chat);
  const chatId = idOf(chat?.id);
  const messageId = idOf(message?.message_id);
  const button = { kind: 'button', queryId, data: textOf(query.data) ?? '', person } as const;
  // Under an ephemeral message (id 0) there is nothing that could be edited or quoted.
  if (chatId === null || messageId === null || messageId === 0) {
    return { ...button, place: { chatId: person.id, isPrivate: true }, messageId: null };
  }
  const threadId = message?.is_topic_message === true ? idOf(message.message_thread_id) : null;
  const place = { chatId, isPrivate: chat?.type === 'private', ...(threadId !== null && { threadId }) };
  return { ...button, place, messageId };
}

function readInline(query: Fields | null): Incoming {
  const queryId = textOf(query?.id);
  const person = readPerson(query?.from);
  if (!query || queryId === null || !person)
    return { kind: 'ignored', because: 'an inline query without an id or a person' };
  return { kind: 'inline', queryId, query: textOf(query.query) ?? '', offset: textOf(query.offset) ?? '', person };
}

function readGuest(message: Fields | null, self: Self): Incoming {
  const queryId = textOf(message?.guest_query_id);
  const person = readPerson(message?.from);
  if (!message || queryId === null || !person)
    return { kind: 'ignored', because: 'a guest message without an id or a person' };
  const post = readRepliedPost(message, self);
  return { kind: 'guest', queryId, text: withoutMention(wordsOf(message) ?? '', self), person, ...(post && { post }) };
}

function readReaction(reaction: Fields | null): Incoming {
  const chatId = idOf(fieldsOf(reaction?.chat)?.id);
  const messageId = idOf(reaction?.message_id);
  const voterId = idOf(fieldsOf(reaction?.user)?.id) ?? idOf(fieldsOf(reaction?.actor_chat)?.id);
  const emoji = listOf(reaction?.new_reaction).map((one) => textOf(fieldsOf(one)?.emoji));
  const isGood = emoji.includes('👍');
  if (chatId === null || messageId === null || voterId === null || isGood === emoji.includes('👎')) {
    return { kind: 'ignored', because: 'a reaction that is neither 👍 nor 👎' };
  }
  return { kind: 'reaction', chatId, messageId, voterId, isGood };
}

function readMembership(change: Fields | null): Incoming {
  const chatId = idOf(fieldsOf(change?.chat)?.id);
  const status = textOf(fieldsOf(change?.new_chat_member)?.status);
  const isGone = status === 'kicked' || status === 'left';
  return chatId !== null && isGone ? { kind: 'blocked', chatId } : { kind: 'ignored', because: 'a membership' };
}
