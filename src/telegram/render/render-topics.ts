// The map of the article: a list of topics, and of each topic its questions, with marks on what was asked. One message, changed in place.
import { Markup } from 'telegraf';
import { bold, fmt } from 'telegraf/format';
import type { InlineKeyboardButton } from 'telegraf/types';
import type { Answerer, Suggestion, Topic } from '../../answer/answer.js';
import { button } from './button-data.js';
import type { Message } from './message.js';

/** Where somebody is on the map. */
export interface MapView {
  language: string;
  /** What the talk has answered, by its names. */
  asked: readonly string[];
  /** From 0; one that there is not shows the last. Default 0. */
  page?: number;
}

/** Buttons of one page: with those below them they fill a screen of a phone. */
const pageSize = 8;

/** Each topic with how many of its questions were asked: `The meeting · ✓ 2/9`. */
export function renderTopics(answerer: Answerer, { language, asked, page = 0 }: MapView): Required<Message> {
  const buttons = answerer.topics(language).map(({ id, title, questions }) => {
    const count = questions.filter((question) => asked.includes(question.id)).length;
    const label = count === 0 ? title : `${title} · ✓ ${count}/${questions.length}`;
    return button(label, 'topic', id);
  });
  return {
    text: fmt(answerer.say('topics', language)),
    keyboard: Markup.inlineKeyboard(renderPage(buttons, page, '')),
  };
}

/** Its questions, those that were asked marked with ✓. */
export function renderTopic(answerer: Answerer, { id, title, questions }: Topic, view: MapView): Message {
  const { language, asked, page = 0 } = view;
  const label = (question: Suggestion) => (asked.includes(question.id) ? `✓ ${question.text}` : question.text);
  const buttons = questions.map((question) => button(label(question), 'ask', question.id));
  const back = button(answerer.say('back', language), 'topic', '');
  return { text: bold(title), keyboard: Markup.inlineKeyboard([...renderPage(buttons, page, id), [back]]) };
}

/** One button a row, and below them the ways to the pages before and behind. */
function renderPage(buttons: readonly InlineKeyboardButton[], wanted: number, topic: string): InlineKeyboardButton[][] {
  const last = Math.max(0, Math.ceil(buttons.length / pageSize) - 1);
  const page = Math.min(wanted, last);
  const rows = buttons.slice(page * pageSize, (page + 1) * pageSize).map((one) => [one]);
  if (last === 0) return rows;
  const to = (other: number, arrow: string) => button(`${arrow} ${other + 1}/${last + 1}`, 'page', `${other}-${topic}`);
  return [...rows, [...(page > 0 ? [to(page - 1, '←')] : []), ...(page < last ? [to(page + 1, '→')] : [])]];
}
