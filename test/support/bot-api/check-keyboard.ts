// Inline keyboards, with Telegram's limits and refusals.
import { badRequest } from './bot-api-error.ts';

export interface KeyboardButton {
  text: string;
  callback_data?: string;
  url?: string;
  switch_inline_query?: string;
}

const actions = [
  'callback_data',
  'url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'copy_text',
] as const;

/** The rows of `reply_markup`; none where there is no markup. */
export function checkKeyboard(markup: unknown): KeyboardButton[][] {
  if (markup === undefined) return [];
  if (typeof markup !== 'object' || markup === null) throw badRequest('object expected as reply markup');
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard;
  if (rows === undefined) return [];
  if (!Array.isArray(rows))
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
  const buttons = rows.flatMap((row: unknown) => {
    if (!Array.isArray(row))
      throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    return row as KeyboardButton[];
  });
  if (buttons.length > 100) throw badRequest('reply markup is too long');
  for (const button of buttons) checkButton(button);
  return (rows as KeyboardButton[][]).filter((row) => row.length > 0);
}

function checkButton(button: KeyboardButton): void {
  if (typeof button?.text !== 'string' || button.text.trim() === '') {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  const count = actions.filter((action) => action in button).length;
  if (count === 0)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (count > 1) throw badRequest('BUTTON_TYPE_INVALID');
  if ('callback_data' in button) {
    const bytes = typeof button.callback_data === 'string' ? Buffer.byteLength(button.callback_data) : 0;
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  if (button.url !== undefined && !/^(https?:\/\/[^\s/]+\.|tg:\/\/)/.test(button.url)) {
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
}
