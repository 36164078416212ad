// What a button sends back when it is pressed: a letter for its kind and an id, never a text.
import { Markup } from 'telegraf';
import type { InlineKeyboardButton } from 'telegraf/types';

/**
 * `ask`: the answer of this id. `topic`: the questions of a topic; an empty id is the list of topics. `page`: a page of them, its
 * number in front of the topic's id. `back`: to the standing article. `wait`: the reader wants to be told. In the author's chat,
 * by a question's id: `open` shows it, an empty id all; `same` (with a fact's id), `untold` and `write` decide it; `keep` and
 * `cancel` end what was written, `undo` takes back what was decided.
 */
const letters = {
  ask: 'q',
  topic: 't',
  page: 'p',
  back: 'h',
  language: 'l',
  good: 'g',
  bad: 'b',
  wait: 'w',
  open: 'o',
  same: 's',
  untold: 'n',
  write: 'a',
  keep: 'k',
  cancel: 'c',
  undo: 'u',
} as const;

type ButtonKind = keyof typeof letters;

/** Telegram's limit is 64 bytes; a kind takes two, and ids have at most 48. */
const id = '[a-z0-9-]{0,62}';

/**
 * @throws RangeError for an id that is no id: content that was not checked
 * @example button('Who met?', 'ask', 'who-met')  // { text: 'Who met?', callback_data: 'q:who-met', … }
 */
export function button(text: string, kind: ButtonKind, of: string): InlineKeyboardButton.CallbackButton {
  if (!new RegExp(`^${id}$`).test(of))
    throw new RangeError(`Expected an id of at most 62 of a-z, 0-9 and -, got ${of.length} characters.`);
  return Markup.button.callback(text, `${letters[kind]}:${of}`);
}

/** What a button of this kind sends back, for `bot.action`; the id is the first group. @example pressed('ask').exec('q:who-met')[1]  // 'who-met' */
export function pressed(kind: ButtonKind): RegExp {
  return new RegExp(`^${letters[kind]}:(${id})$`);
}
