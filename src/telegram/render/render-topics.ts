// The menu of what the article holds: a list of topics, and of each topic its questions. One message, changed in place.
import { Markup } from 'telegraf';
import { bold, fmt } from 'telegraf/format';
import type { Answerer, Topic } from '../../answer/answer.js';
import { button } from './button-data.js';
import type { Message } from './message.js';

export function renderTopics(answerer: Answerer, language: string): Required<Message> {
  const rows = answerer.topics(language).map(({ id, title }) => [button(title, 'topic', id)]);
  return { text: fmt(answerer.say('topics', language)), keyboard: Markup.inlineKeyboard(rows) };
}

export function renderTopic(answerer: Answerer, topic: Topic, language: string): Message {
  const rows = topic.questions.map(({ id, text }) => [button(text, 'ask', id)]);
  const back = button(answerer.say('back', language), 'topic', '');
  return { text: bold(topic.title), keyboard: Markup.inlineKeyboard([...rows, [back]]) };
}
