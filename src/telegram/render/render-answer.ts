// Answer → message: the short answer, the proving sentences as quotations, the source; below it what to ask next.
import { Markup } from 'telegraf';
import { FmtString, italic, join, link, quote } from 'telegraf/format';
import type { InlineKeyboardButton } from 'telegraf/types';
import type { Answer, Answerer } from '../../answer/answer.js';
import { button } from './button-data.js';
import { type Message, maxMessageChars } from './message.js';
import { shorten, shortenAtWord } from './shorten.js';

/** Sentences quoted below one answer: what fits a screen of a phone. */
const maxQuotations = 3;

/** Leaves room for a quotation also below the longest short answer. */
const maxShortChars = 2500;

/** Leaves room for a line above or below it: that a text is kept for a time, or no more. */
const maxNoteChars = 300;

/** Quotations from this length on are folded, and open at a touch: about five lines of a phone. */
const foldFromChars = 220;

/** Which sentences need not be quoted, or not in full, by their numbers. */
export interface Shown {
  /** The one that Telegram itself quotes above the message: it is not said twice. */
  proved?: number;
  /** Those that the talk has shown before: their beginning will do. Default: none. */
  quoted?: readonly number[];
}

/** A sentence shown before is cut to about a line of a phone; one that is hardly longer is not. */
const maxFoldedChars = 70;

/** @param username  of the bot, for links that lead to an answer */
export function renderAnswer(answerer: Answerer, answer: Answer, username: string, shown: Shown = {}): Message {
  const rows = [
    ...answer.suggestions.map(({ id, text }) => [button(text, 'ask', id)]),
    renderFeedback(answerer, answer, username),
    answer.evidence.length > 0 ? renderReadAt(answerer, answer.language) : [],
  ].filter((row) => row.length > 0);
  const text = renderAnswerText(answerer, answer, shown);
  return rows.length > 0 ? { text, keyboard: Markup.inlineKeyboard(rows) } : { text };
}

/** The answer's text alone, as it stands in cards of inline mode too. */
export function renderAnswerText(
  answerer: Answerer,
  { short, evidence, language }: Pick<Answer, 'short' | 'evidence' | 'language'>,
  { proved, quoted: before = [] }: Shown = {},
): FmtString {
  const head = shorten(short, maxShortChars);
  // The sentence itself is the answer: it stands there once, as a quotation.
  const isSentence = evidence.some(({ sentence }) => sentence === head);
  const quoted = evidence.slice(0, maxQuotations);
  const source = quoted.length > 0 ? renderSource(answerer, language, quoted[0]!.number) : '';
  let room = maxMessageChars - maxNoteChars - head.length - source.length - 1;
  const quotations = quoted.flatMap(({ sentence, number }) => {
    if (number === proved || sentence === head) return [];
    const shown = before.includes(number) ? shortenAtWord(sentence, maxFoldedChars) : sentence;
    if (shown.length + 1 > room) return [];
    room -= shown.length + 1;
    return [renderQuotation(shown)];
  });
  return join(
    [
      isSentence ? renderQuotation(head) : head,
      ...quotations,
      ...(source === '' ? [] : [renderLink(source, answerer.article.url)]),
    ],
    '\n',
  );
}

/** telegraf's `quote` does not fold. */
function renderQuotation(sentence: string): FmtString {
  if (sentence.length < foldFromChars) return quote(sentence);
  const type = 'expandable_blockquote' as 'blockquote';
  return new FmtString(sentence, [{ type, offset: 0, length: sentence.length }]);
}

const renderLink = (text: string, url: string | undefined): FmtString =>
  url === undefined ? italic(text) : link(italic(text), url);

/** The button that opens the article where it stands; none where that is not known. */
export function renderReadAt({ article: { url, source }, say }: Answerer, language: string): InlineKeyboardButton[] {
  return url === undefined
    ? []
    : [Markup.button.url(say('read-at', language, { source: source ?? new URL(url).host }), url)];
}

/** `Trend, 2 May 2024, sentence 3`, in the reader's language; only what is known of it. */
function renderSource(answerer: Answerer, language: string, sentence: number): string {
  const { article } = answerer;
  const origin = [article.source, article.published && renderDate(article.published, language)]
    .filter(Boolean)
    .join(', ');
  return answerer.say('source', language, { origin, sentence: String(sentence) }).replace(/^[,\s]+/, '');
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

function renderFeedback(answerer: Answerer, answer: Answer, username: string): InlineKeyboardButton[] {
  const { kind, language } = answer;
  if (kind === 'clarify' || kind === 'smalltalk') return [];
  const id = answer.intent ?? answer.facts[0] ?? '';
  const vote = [
    button(answerer.say('helpful', language), 'good', id),
    button(answerer.say('not-helpful', language), 'bad', id),
  ];
  if (id === '' || kind === 'unknown') return vote;
  // Opens Telegram's list of chats to send a link to, which in turn opens the bot with that answer.
  const link = `https://t.me/share/url?url=${encodeURIComponent(`https://t.me/${username}?start=${id}`)}`;
  return [...vote, Markup.button.url(answerer.say('share', language), link)];
}
