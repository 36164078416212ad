// Guest mode: somebody mentions the bot in a chat that it has not joined. One answer, without a conversation.
import type { Incoming } from '../receive/incoming.js';
import { renderAnswer } from '../reply/render-answer.js';
import { shorten } from '../reply/shorten.js';
import { askOptions } from './answer-question.js';
import type { Desk, Outcome } from './desk.js';

export async function answerGuest(desk: Desk, guest: Extract<Incoming, { kind: 'guest' }>): Promise<Outcome> {
  const answerer = desk.answerer();
  const chosen = await desk.memory.language(guest.person.id);
  const answer = answerer.ask(guest.text, askOptions(desk, guest.person, chosen, undefined));
  // Buttons would come back without a chat that could be answered in.
  const { html } = renderAnswer(
    answerer,
    { ...answer, suggestions: [] },
    { username: desk.self.username, hasFeedback: false },
  );
  const description = shorten(answer.short, 200);
  await desk.outbox.answerGuest(guest.queryId, {
    id: 'answer',
    title: answerer.article.title,
    description,
    message: { html },
  });
  desk.feedback.asked(guest.text, answer);
  return answer.kind;
}
