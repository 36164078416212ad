// What the author sees of open questions: a list of them, and of each what can be decided. One message, changed in place.
import { Markup } from 'telegraf';
import { bold, fmt, join, quote } from 'telegraf/format';
import type { Answerer } from '../../answer/answer.js';
import type { QuestionGroup } from '../author/inbox.js';
import { button } from './button-data.js';
import type { Message } from './message.js';
import { shorten } from './shorten.js';

/** Questions in one list: what fits a screen of a phone. */
const maxListed = 10;
const maxFacts = 3;
/** What a button shows of a text before phones cut it. */
const maxButtonChars = 60;

/** A single question is shown with its buttons at once. */
export function renderInbox(answerer: Answerer, groups: readonly QuestionGroup[], language: string): Message {
  if (groups.length === 1) return renderQuestion(answerer, groups[0]!, language);
  if (groups.length === 0) return { text: fmt(answerer.say('author-nothing', language)) };
  const listed = groups.slice(0, maxListed);
  const head = answerer.say('author-digest', language, { count: String(groups.length) });
  const lines = listed.map((group, at) => `${at + 1}. ${shorten(group.text, 200)}${times(group)}`);
  const rows = listed.map(({ id, text }, at) => [button(shorten(`${at + 1}. ${text}`, maxButtonChars), 'open', id)]);
  return { text: join([bold(head), ...lines], '\n'), keyboard: Markup.inlineKeyboard(rows) };
}

/** An open question, what the bot says to it now, and the buttons that decide. */
export function renderQuestion(answerer: Answerer, group: QuestionGroup, language: string): Message {
  const { id, text } = group;
  const now = answerer.ask(text, { language: group.language }).short;
  const cards = answerer.cards(text, { language: group.language, limit: maxFacts });
  const facts = cards.map(({ id: fact, title }) => [
    button(shorten(answerer.say('author-same', language, { fact: title }), maxButtonChars), 'same', `${id}-${fact}`),
  ]);
  const rows = [
    ...facts,
    [
      button(answerer.say('author-write', language), 'write', id),
      button(answerer.say('author-untold', language), 'untold', id),
    ],
    [button(answerer.say('author-all', language), 'open', '')],
  ];
  const head = answerer.say('author-asked', language);
  return {
    text: join([bold(`${head}${times(group)}`), quote(shorten(text, 500)), shorten(now, 1000)], '\n'),
    keyboard: Markup.inlineKeyboard(rows),
  };
}

const times = ({ count }: QuestionGroup) => (count > 1 ? ` (${count}×)` : '');
