// Who has sent something.
import { type Fields, fieldsOf, idOf, textOf } from './fields.js';
import type { Person } from './incoming.js';

/** Users as which Telegram shows those who write as their group (anonymous admins) or as a channel. */
const standIns: readonly unknown[] = [1087968824, 136817688];

/** The person of a `from`, or null: bots are not talked to, for two bots would never stop. */
export function readPerson(value: unknown): Person | null {
  const from = fieldsOf(value);
  const id = idOf(from?.id);
  if (id === null || from?.is_bot === true) return null;
  return { id, languageCode: textOf(from?.language_code) };
}

/** The sender of a message, or null: another bot, or a channel's post that Telegram itself put into its group. */
export function readSender(message: Fields): Person | null {
  if (message.is_automatic_forward === true) return null;
  if (!standIns.includes(fieldsOf(message.from)?.id)) return readPerson(message.from);
  const senderId = idOf(fieldsOf(message.sender_chat)?.id);
  return senderId === null ? null : { id: senderId, languageCode: null };
}
