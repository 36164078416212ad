// What an update asks → the update as telegraf's router is to see it.
import type { Update } from 'telegraf/types';
import { type Fields, fieldsOf } from './fields.js';
import type { Incoming } from './incoming.js';

/**
 * The update with the fields that telegraf's filters look at put in order: they run into broken ones, and do not know a
 * command in capitals, in a caption or without its entity. A question stands in `text` without the bot's name, also if it was a caption.
 */
export function routableUpdate(update: { update_id: number }, incoming: Incoming): Update {
  const { update_id } = update;
  const as = (kind: string, changes: object) => {
    const { text: _text, caption: _caption, ...value } = fieldsOf((update as unknown as Fields)[kind]) ?? {};
    return { update_id, [kind]: { ...value, ...changes } } as unknown as Update;
  };
  switch (incoming.kind) {
    case 'command': {
      const { name, argument } = incoming;
      const entities = [{ type: 'bot_command', offset: 0, length: name.length + 1 }];
      return as('message', { text: `/${name} ${argument}`.trimEnd(), entities });
    }
    case 'question':
    case 'post':
      return as(incoming.isEdited ? 'edited_message' : 'message', { text: incoming.text, entities: [] });
    case 'textless':
      return as('message', {});
    case 'button':
      return as('callback_query', { data: incoming.data });
    case 'inline':
      return as('inline_query', { query: incoming.query, offset: incoming.offset });
    case 'guest':
      return as('guest_message', { text: incoming.text });
    case 'reaction':
      return as('message_reaction', {
        old_reaction: [],
        new_reaction: [{ type: 'emoji', emoji: incoming.isGood ? '👍' : '👎' }],
      });
    case 'blocked':
      return as('my_chat_member', {});
    case 'ignored':
      return { update_id } as Update;
  }
}
