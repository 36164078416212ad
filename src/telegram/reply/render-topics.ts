// The menu of what the article holds: a list of topics, and of each topic its questions. One message, changed in place.
import type { Answerer, Topic } from '../../answer/answer.js';
import { escapeHtml } from './html.js';
import type { Button, Message } from './message.js';
import { button } from './render-answer.js';

export function renderTopics(answerer: Answerer, language: string): Message {
  const rows = answerer.topics(language).map(({ id, title }): Button[] => [button(title, { kind: 'topic', id })]);
  return { html: escapeHtml(answerer.say('topics', language)), buttons: rows };
}

export function renderTopic(answerer: Answerer, topic: Topic, language: string): Message {
  const rows = topic.questions.map(({ id, text }): Button[] => [button(text, { kind: 'ask', id })]);
  const back = button(answerer.say('back', language), { kind: 'topic', id: '' });
  return { html: `<b>${escapeHtml(topic.title)}</b>`, buttons: [...rows, [back]] };
}
