// The choice of language: one button each, in its own name, and one for "as I write".
import { Markup } from 'telegraf';
import { fmt } from 'telegraf/format';
import type { Answerer } from '../../answer/answer.js';
import { button } from './button-data.js';
import type { Message } from './message.js';

/** Stands for no choice: each question is answered in its own language. */
export const anyLanguage = 'any';

export function renderLanguages(answerer: Answerer, language: string): Message {
  const rows = answerer.languages.map((id) => [button(nameOf(id), 'language', id)]);
  const any = button(answerer.say('language-any', language), 'language', anyLanguage);
  return { text: fmt(answerer.say('language', language)), keyboard: Markup.inlineKeyboard([...rows, [any]]) };
}

/** A language's own name for itself, with a capital. @example nameOf('en')  // 'English' */
export function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
