// A question, typed or pressed, and its answer.
import type { Answer, AskOptions } from '../../answer/answer.js';
import type { BotContext } from '../context.js';
import { renderAnswer } from '../render/render-answer.js';

/** A typed question. An edited one gets its old answer edited; where that is no longer known, or gone, a new one. */
export async function answerQuestion(ctx: BotContext): Promise<void> {
  const question = ctx.text ?? '';
  const answer = ctx.answerer.ask(question, askOptions(ctx));
  await sendAnswer(ctx, answer, ctx.msgId);
  ctx.services.feedback.asked(question, answer);
}

/**
 * Sends an answer and remembers the turn.
 *
 * @param questionId  the message of the question; none where a button was pressed
 */
export async function sendAnswer(ctx: BotContext, answer: Answer, questionId: number | null = null): Promise<void> {
  const { answerer, person, place } = ctx;
  const { conversations } = ctx.services;
  const isEdited = ctx.editedMessage !== undefined && questionId !== null;
  const earlier = isEdited ? await conversations.sentByQuestion(person.id, place.chatId, questionId) : undefined;
  const { text, keyboard } = renderAnswer(answerer, answer, ctx.me);
  const messageId = await ctx.editOrReply(earlier?.messageId, text, keyboard);

  const about = answer.intent ?? answer.facts[0] ?? '';
  await Promise.all([
    conversations.keepTurn(person.id, place.chatId, { dialogue: answer.dialogue, because: answer.why }),
    conversations.keepSent(person.id, place.chatId, questionId, { messageId, about, kind: answer.kind }),
  ]);
  ctx.outcome = answer.kind;
}

/**
 * A person who has chosen a language is answered in it. Else the question's own language counts, then that of the talk; a
 * first question that shows no language ("cop29?") is answered in the language of the person's app.
 */
export function askOptions({ conversation, language, services }: BotContext): AskOptions {
  const { chosenLanguage, lastTurn } = conversation;
  const nowMs = services.clock.now();
  const dialogue = lastTurn?.dialogue ?? { atMs: nowMs, language, turns: [] };
  return { dialogue, nowMs, ...(chosenLanguage !== undefined && { language: chosenLanguage }) };
}
