// What people tell without words: a thumb below an answer, or that they no longer want to hear of the bot.
import type { BotContext, Services } from '../context.js';

/** Counts once a person and answer, as its buttons do; of other messages than answers not at all. */
export async function countReaction(ctx: BotContext): Promise<void> {
  const { incoming, services } = ctx;
  if (incoming.kind !== 'reaction') return;
  const { chatId, messageId, voterId, isGood } = incoming;
  const sent = await services.conversations.sentByMessage(chatId, messageId);
  if (!sent || sent.postId !== undefined) ctx.outcome = 'ignored';
  else if (await services.conversations.firstVote(voterId, chatId, messageId)) countVote(services, sent, isGood);
}

/** Of a thumb or a button, for the author. */
export function countVote({ feedback, author }: Services, about: { about: string }, isGood: boolean): void {
  feedback.vote(about, isGood);
  author?.tally.voted(isGood);
}

/** Forgets a chat that has blocked the bot, or removed it. */
export async function forgetChat(ctx: BotContext): Promise<void> {
  ctx.outcome = 'ignored';
  if (ctx.incoming.kind === 'blocked') await ctx.services.conversations.forget(ctx.incoming.chatId);
}
