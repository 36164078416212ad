// Below an answer that the article does not say it: a button to be told when its author knows.
import { Markup } from 'telegraf';
import type { Answerer } from '../../answer/answer.js';
import { button } from './button-data.js';
import type { Message } from './message.js';

export function offerToTell(answerer: Answerer, { text, keyboard }: Message, language: string, id: string): Message {
  const rows = keyboard?.reply_markup.inline_keyboard ?? [];
  const offer = [button(answerer.say('wait', language), 'wait', id)];
  return { text, keyboard: Markup.inlineKeyboard([...rows.slice(0, -1), offer, ...rows.slice(-1)]) };
}
