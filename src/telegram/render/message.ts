// What the bot says: a text with its marks, and the buttons below it.
import type { Markup } from 'telegraf';
import type { FmtString } from 'telegraf/format';
import type { InlineKeyboardMarkup } from 'telegraf/types';

export interface Message {
  /** At most `maxMessageChars`. */
  text: FmtString;
  keyboard?: Markup.Markup<InlineKeyboardMarkup>;
}

/** Telegram's limit. */
export const maxMessageChars = 4096;
