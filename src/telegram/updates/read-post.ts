// The text that a message brings along to be asked about: the post that it replies to, or that it forwards.
import { type Fields, fieldsOf, idOf, textOf } from './fields.js';
import type { Self } from './mention.js';

/** A message that somebody replied to. */
export interface RepliedPost {
  messageId: number;
  text: string;
}

/** Telegram's own limit of a message's text. */
const maxTextChars = 4096;

/** The text or caption of a message; null where it has none. */
export const wordsOf = (message: Fields): string | null =>
  (textOf(message.text) ?? textOf(message.caption))?.slice(0, maxTextChars) ?? null;

/**
 * What a message replies to; null where that has no text, or is the bot's own: then it is a question that goes on. Of a post in
 * another chat Telegram shows only the words that were quoted.
 */
export function readRepliedPost(message: Fields, self: Self): RepliedPost | null {
  const replied = fieldsOf(message.reply_to_message);
  const isOwn = [replied?.from, replied?.via_bot].some((bot) => idOf(fieldsOf(bot)?.id) === self.id);
  if (isOwn) return null;
  const there = replied ?? fieldsOf(message.external_reply);
  const text = (replied && wordsOf(replied)) ?? textOf(fieldsOf(message.quote)?.text);
  const messageId = idOf(there?.message_id);
  return text === null || messageId === null ? null : { messageId, text };
}

/** Servers before Bot API 7.0 tell it by the date alone. */
export const isForwarded = (message: Fields): boolean => 'forward_origin' in message || 'forward_date' in message;
