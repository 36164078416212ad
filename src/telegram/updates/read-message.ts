// A message → a question, a command, or nothing that the bot is asked for.
import { isPastedText } from '../../answer/judge-text.js';
import { type Fields, fieldsOf, idOf, listOf, textOf } from './fields.js';
import type { Incoming, Place } from './incoming.js';
import { mentions, type Self, withoutMention } from './mention.js';
import { readSender } from './read-person.js';
import { isForwarded, readRepliedPost, wordsOf } from './read-post.js';

/** What people send instead of text; anything else without text is a service message ("has joined the group"). */
const textless = [
  'voice',
  'audio',
  'photo',
  'video',
  'video_note',
  'animation',
  'sticker',
  'document',
  'poll',
  'contact',
  'location',
  'venue',
  'dice',
  'game',
  'story',
  'checklist',
  'paid_media',
] as const;

const command = /^\/(\w{1,64})(?:@(\w+))?(?:\s+|$)/;

export function readMessage(value: unknown, self: Self, isEdited: boolean): Incoming {
  const message = fieldsOf(value);
  const chat = fieldsOf(message?.chat);
  const chatId = idOf(chat?.id);
  const messageId = idOf(message?.message_id);
  if (!message || !chat || chatId === null || messageId === null) {
    return { kind: 'ignored', because: 'a message without a chat or an id' };
  }
  const person = readSender(message);
  if (!person) return { kind: 'ignored', because: 'not from a person' };
  if (chat.type === 'channel') return { kind: 'ignored', because: 'a channel' };
  if (idOf(fieldsOf(message.via_bot)?.id) === self.id)
    return { kind: 'ignored', because: "the bot's own inline result" };

  const isPrivate = chat.type === 'private' || chat.type === undefined;
  const place = readPlace(message, { chatId, messageId, isPrivate, personId: person.id });
  const albumId = textOf(message.media_group_id);
  const said = { person, place, messageId, ...(albumId !== null && { albumId }) };
  const text = wordsOf(message);
  if (text === null) {
    const isAddressed = isPrivate || isReplyTo(message, self);
    if (!isAddressed || isEdited || !textless.some((kind) => kind in message)) {
      return { kind: 'ignored', because: 'no text' };
    }
    return { kind: 'textless', ...said };
  }

  if (isPrivate && isForwarded(message)) return { kind: 'post', text, isForwarded: true, isEdited, ...said };

  const called = command.exec(text);
  if (called) {
    const name = called[1]!.toLowerCase();
    const addressee = called[2]?.toLowerCase();
    if (addressee !== undefined && addressee !== self.username.toLowerCase()) {
      return { kind: 'ignored', because: 'a command for another bot' };
    }
    // An edited command has been carried out already.
    if (isEdited) return { kind: 'ignored', because: 'an edited command' };
    return { kind: 'command', name, argument: text.slice(called[0].length).trim(), ...said };
  }

  const isAddressed =
    isPrivate ||
    place.ephemeral !== undefined ||
    isReplyTo(message, self) ||
    mentions(text, self) ||
    names(message, self);
  if (!isAddressed) return { kind: 'ignored', because: 'not addressed to the bot' };
  const question = text.includes('@') ? withoutMention(text, self) : text;
  const post = readRepliedPost(message, self);
  if (question === '' && text !== '') {
    if (!post) return { kind: 'command', name: 'help', argument: '', ...said };
    return { kind: 'post', text: post.text, isForwarded: false, isEdited, ...said, messageId: post.messageId };
  }
  if (!post && isPastedText(question)) return { kind: 'post', text: question, isForwarded: false, isEdited, ...said };
  const botMessageId = isReplyTo(message, self) ? idOf(fieldsOf(message.reply_to_message)?.message_id) : null;
  return {
    kind: 'question',
    text: question,
    isEdited,
    ...said,
    ...(post && { post }),
    ...(botMessageId !== null && { botMessageId }),
  };
}

interface Address {
  chatId: number;
  messageId: number;
  isPrivate: boolean;
  personId: number;
}

function readPlace(message: Fields, { chatId, messageId, isPrivate, personId }: Address): Place {
  const threadId = message.is_topic_message === true ? idOf(message.message_thread_id) : null;
  const ephemeralId = idOf(message.ephemeral_message_id);
  return {
    chatId,
    isPrivate,
    ...(threadId !== null && { threadId }),
    ...(!isPrivate && ephemeralId === null && { quoteId: messageId }),
    ...(ephemeralId !== null && { ephemeral: { messageId: ephemeralId, personId } }),
  };
}

function isReplyTo(message: Fields, self: Self): boolean {
  return idOf(fieldsOf(fieldsOf(message.reply_to_message)?.from)?.id) === self.id;
}

function names(message: Fields, self: Self): boolean {
  return [...listOf(message.entities), ...listOf(message.caption_entities)].some(
    (entity) => idOf(fieldsOf(fieldsOf(entity)?.user)?.id) === self.id,
  );
}
