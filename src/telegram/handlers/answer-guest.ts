// Guest mode: somebody mentions the bot in a chat that it has not joined. One answer, without a conversation.
import type { BotContext } from '../context.js';
import { articleIn } from '../render/article-in.js';
import { renderAnswerText } from '../render/render-answer.js';
import { renderCard } from '../render/render-card.js';
import { askOptions } from './answer-question.js';

export async function answerGuest(ctx: BotContext): Promise<void> {
  const { answerer, incoming } = ctx;
  if (incoming.kind !== 'guest') return;
  const answer = answerer.ask(incoming.text, askOptions(ctx));
  // Without buttons: they would come back without a chat that could be answered in.
  const text = renderAnswerText(answerer, answer);
  const { title } = articleIn(answerer.article, answer.language);
  const card = renderCard({ id: 'answer', title, description: answer.short, text, image: answerer.article.image });
  await ctx.answerGuestQuery(incoming.queryId, card);
  ctx.services.feedback.asked(incoming.text, answer);
  ctx.outcome = answer.kind;
}
