// What the bot says, before it is anything of Telegram's.

export interface Button {
  text: string;
  /** What comes back when it is pressed: 1–64 bytes, ids only. */
  data?: string;
  /** An address to open instead. */
  url?: string;
}

export interface Message {
  /** Telegram's HTML; at most 4,096 characters, also counted with its marks. */
  html: string;
  buttons?: readonly (readonly Button[])[];
  /** Arrives without a sound: the further parts of a long text. */
  isSilent?: boolean;
}

/** Telegram's limit, after entities are parsed; we count the marks too, which makes it hold in any case. */
export const maxMessageChars = 4096;

/** The fields of `sendMessage` and `editMessageText` that a message fills. */
export function renderMessage({ html, buttons, isSilent }: Message): Record<string, unknown> {
  return {
    text: html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(isSilent && { disable_notification: true }),
    ...(buttons && { reply_markup: renderKeyboard(buttons) }),
  };
}

export function renderKeyboard(buttons: readonly (readonly Button[])[]): object {
  return {
    inline_keyboard: buttons.map((row) =>
      row.map(({ text, data, url }) => (url === undefined ? { text, callback_data: data } : { text, url })),
    ),
  };
}
