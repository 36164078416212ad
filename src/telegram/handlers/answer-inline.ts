// Inline mode and guest mode: answers in chats where the bot is not.
import type { Card } from '../../answer/answer.js';
import type { Incoming } from '../receive/incoming.js';
import { renderAnswerText } from '../reply/render-answer.js';
import { shorten } from '../reply/shorten.js';
import { type Desk, type InlineCard, languageFor, type Outcome } from './desk.js';

/** Telegram takes at most 50 results; nobody reads more than a screen or two of them. */
const maxCards = 20;

export async function answerInline(desk: Desk, inline: Extract<Incoming, { kind: 'inline' }>): Promise<Outcome> {
  const answerer = desk.answerer();
  const language = await languageFor(desk, inline.person);
  // There is one page only: a query for a further one gets nothing.
  const cards = inline.offset === '' ? answerer.cards(inline.query, { language, limit: maxCards }) : [];
  const results = cards.map((card) => renderCard(desk, card, language));
  await desk.outbox.answerInline(inline.queryId, results, answerer.say('inline-start', language));
  return 'said';
}

function renderCard(desk: Desk, { id, title, short, evidence }: Card, language: string): InlineCard {
  return {
    id,
    title: shorten(title, 100),
    description: shorten(short, 200),
    message: { html: renderAnswerText(desk.answerer(), { short, evidence: [evidence], language }) },
  };
}
