// Who has sent something.
import { type Fields, fieldsOf, idOf, textOf } from './fields.js';
import type { Person } from './incoming.js';

/** Telegram shows an anonymous admin of a group as this bot. */
const anonymousAdminId = 1087968824;

/** The person of a `from`, or null: bots are not talked to, for two bots would never stop. */
export function readPerson(value: unknown): Person | null {
  const from = fieldsOf(value);
  const id = idOf(from?.id);
  if (id === null || from?.is_bot === true) return null;
  return { id, languageCode: textOf(from?.language_code) };
}

/** The sender of a message, or null: another bot, a channel, a post forwarded by Telegram itself. */
export function readSender(message: Fields): Person | null {
  if (message.is_automatic_forward === true) return null;
  if (fieldsOf(message.from)?.id !== anonymousAdminId) return readPerson(message.from);
  const groupId = idOf(fieldsOf(message.sender_chat)?.id);
  return groupId === null ? null : { id: groupId, languageCode: null };
}
