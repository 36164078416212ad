// Answer → message: the short answer, the proving sentences as quotations, the source; below it what to ask next.
import type { Answer, Answerer } from '../../answer/answer.js';
import { type ButtonData, writeButtonData } from './button-data.js';
import { escapeHtml, renderQuotation } from './html.js';
import { type Button, type Message, maxMessageChars } from './message.js';
import { shorten } from './shorten.js';

/** Sentences quoted below one answer: what fits a screen of a phone. */
const maxQuotations = 3;

/** Leaves room for a quotation also below the longest short answer. */
const maxShortChars = 2500;

export interface RenderOptions {
  /** The bot's user name, for links that lead to an answer. */
  username: string;
  /** Whether the buttons for praise, complaint and sharing stand below; default true. */
  hasFeedback?: boolean;
}

export function renderAnswer(answerer: Answerer, answer: Answer, options: RenderOptions): Message {
  const buttons = [
    ...answer.suggestions.map(({ id, text }): Button[] => [button(text, { kind: 'ask', id })]),
    ...((options.hasFeedback ?? true) ? [renderFeedback(answerer, answer, options.username)] : []),
  ].filter((row) => row.length > 0);
  return { html: renderAnswerText(answerer, answer), ...(buttons.length > 0 && { buttons }) };
}

/** The answer's text alone, as it stands in cards of inline mode too. */
export function renderAnswerText(
  answerer: Answerer,
  { short, evidence, language }: Pick<Answer, 'short' | 'evidence' | 'language'>,
): string {
  const head = escapeHtml(shorten(short, maxShortChars));
  const quoted = evidence.slice(0, maxQuotations);
  const source = quoted.length > 0 ? renderSource(answerer, language, quoted[0]!.number) : '';
  let html = head.length > maxMessageChars / 2 ? escapeHtml(shorten(short, maxShortChars / 5)) : head;
  for (const { sentence } of quoted) {
    const longer = `${html}\n${renderQuotation(sentence)}`;
    if (longer.length + source.length + 1 <= maxMessageChars) html = longer;
  }
  return source ? `${html}\n${source}` : html;
}

/** `Trend, 2 May 2024, sentence 3`, in the reader's language; only what is known of it. */
export function renderSource(answerer: Answerer, language: string, sentence: number): string {
  const { article } = answerer;
  const origin = [article.source, article.published && renderDate(article.published, language)]
    .filter(Boolean)
    .join(', ');
  return `<i>${escapeHtml(answerer.say('source', language, { origin, sentence: String(sentence) }).replace(/^[,\s]+/, ''))}</i>`;
}

/** An ISO 8601 date as people write it; the date as it stands where it is none. @example renderDate('2024-05-02', 'en')  // 'May 2, 2024' */
export function renderDate(isoDate: string, language: string): string {
  const key = `${language} ${isoDate}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const date = new Date(isoDate);
  const text = Number.isNaN(date.getTime())
    ? isoDate
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  dates.set(key, text);
  return text;
}

/** Writing out a date takes longer than the rest of a message; there is one article's, in as many languages as have texts. */
const dates = new Map<string, string>();

export function button(text: string, data: ButtonData): Button {
  return { text, data: writeButtonData(data) };
}

function renderFeedback(answerer: Answerer, answer: Answer, username: string): Button[] {
  const { kind, language } = answer;
  if (kind === 'clarify' || kind === 'smalltalk') return [];
  const id = answer.intent ?? answer.facts[0] ?? '';
  const vote: Button[] = [
    button(answerer.say('helpful', language), { kind: 'good', id }),
    button(answerer.say('not-helpful', language), { kind: 'bad', id }),
  ];
  if (id === '' || kind === 'unknown') return vote;
  return [...vote, { text: answerer.say('share', language), url: shareLink(username, id) }];
}

/** Opens Telegram's list of chats to send a link to, which in turn opens the bot with that answer. */
function shareLink(username: string, id: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(`https://t.me/${username}?start=${id}`)}`;
}
