// A question, typed or pressed, and its answer.
import { isDeepStrictEqual } from 'node:util';
import { italic, join } from 'telegraf/format';
import type { Answer, AskOptions } from '../../answer/answer.js';
import { isLegible } from '../../answer/judge-text.js';
import type { BotContext } from '../context.js';
import { type ArticleMessage, findProof } from '../render/find-proof.js';
import type { Message } from '../render/message.js';
import { offerToTell } from '../render/offer-to-tell.js';
import { renderAnswer, type Shown } from '../render/render-answer.js';
import { renderArticle } from '../render/render-article.js';
import { renderPostAnswer } from '../render/render-post.js';
import { type Turn, talkOf } from '../state/conversation-state.js';
import { type Post, textOf } from '../state/post-state.js';
import { keepAlbum } from './album.js';

/** A typed question. An edited one gets its old answer edited; where that is no longer known, or gone, a new one. */
export async function answerQuestion(ctx: BotContext): Promise<void> {
  const question = ctx.text ?? '';
  if (ctx.post) return await answerFromPost(ctx, ctx.post, question);
  ctx.hasLostPost = await ctx.services.posts.takeLost(ctx.place);
  const answer = ctx.answerer.ask(question, askOptions(ctx));
  ctx.openQuestionId = await keepOpen(ctx, question, answer);
  await sendAnswer(ctx, answer, ctx.msgId);
  await keepAlbum(ctx, null, null);
  ctx.services.feedback.asked(question, answer);
}

/** The same from a text that the person brought; the author of the standing article hears nothing of it. */
async function answerFromPost(ctx: BotContext, post: Post, question: string) {
  const { answerer, place, services } = ctx;
  const text = textOf(post);
  if (!isLegible(text)) {
    await ctx.reply(ctx.say('post-script'));
    return;
  }
  const engine = services.engineOf(text);
  const answer = engine.ask(question, askOptions(ctx));
  // From now on a forwarded message begins a new text.
  await services.posts.keep(place, { ...post, isOpen: false });
  const isFirst = post.noticeId === null && !ctx.conversation.lastTurn;
  const say = (key: string) => answerer.say(key, answer.language);
  const render = (shown: Shown) => renderPostAnswer(say, answerer, engine, answer, isFirst, shown);
  const messages = post.parts.map(({ id, text }) => ({ chatId: place.chatId, messageId: id, text }));
  await send(ctx, answer, { render, findMessages: async () => messages }, ctx.msgId ?? null);
}

/**
 * Sends an answer and remembers the turn.
 *
 * @param questionId  the message of the question; none where a button was pressed
 */
export async function sendAnswer(ctx: BotContext, answer: Answer, questionId: number | null = null): Promise<void> {
  const render = (shown: Shown) => {
    const whole = renderAnswer(ctx.answerer, answer, ctx.me, shown);
    const gone = italic(ctx.answerer.say('post-gone', answer.language));
    const message = ctx.hasLostPost ? { ...whole, text: join([gone, whole.text], '\n\n') } : whole;
    return ctx.openQuestionId ? offerToTell(ctx.answerer, message, answer.language, ctx.openQuestionId) : message;
  };
  await send(ctx, answer, { render, findMessages: () => ownArticle(ctx) }, questionId);
  ctx.services.author?.tally.answered(answer);
}

/** An answer as a message, and where in the chat the article stands: looked up only for an answer that can be proved there. */
interface Rendering {
  render: (shown: Shown) => Message;
  findMessages: () => Promise<readonly ArticleMessage[]>;
}

async function send(ctx: BotContext, answer: Answer, rendering: Rendering, questionId: number | null) {
  const { person, place, post } = ctx;
  const { conversations } = ctx.services;
  const isEdited = ctx.editedMessage !== undefined && questionId !== null;
  const earlier = isEdited ? await conversations.sentByQuestion(person.id, place.chatId, questionId) : undefined;
  const messageId =
    (earlier ? null : await sendWithProof(ctx, answer, rendering)) ??
    (await sendPlain(ctx, answer, rendering, earlier?.messageId));

  const about = answer.intent ?? answer.facts[0] ?? '';
  await Promise.all([
    conversations.keepTurn(person.id, talkOf(place.chatId, post?.id), turnAfter(ctx, answer, about)),
    conversations.keepSent(person.id, place.chatId, questionId, {
      messageId,
      about,
      kind: answer.kind,
      ...(post && { postId: post.id }),
    }),
  ]);
  ctx.outcome = answer.kind;
}

/** For the author's chat; undefined where there is none, or where the author has said that the article does not tell it. */
async function keepOpen({ services, place }: BotContext, text: string, { kind, intent, facts, language }: Answer) {
  const { author } = services;
  if (!author || kind !== 'unknown' || intent !== null || facts.length > 0) return undefined;
  const id = await author.inbox.add({ text, language });
  // Who has not talked to the bot alone can't be written to.
  return place.isPrivate ? id : undefined;
}

/** More than this of a talk is not remembered: it is longer than any screen. */
const maxRemembered = 50;

function turnAfter({ conversation: { lastTurn } }: BotContext, answer: Answer, about: string): Turn {
  const add = <T>(newest: readonly T[], before: readonly T[] = []) =>
    [...new Set([...newest, ...before])].slice(0, maxRemembered);
  return {
    dialogue: answer.dialogue,
    because: answer.why,
    asked: add(answer.kind === 'answer' ? [about, ...answer.facts] : [], lastTurn?.asked),
    quoted: add(
      answer.evidence.map(({ number }) => number),
      lastTurn?.quoted,
    ),
  };
}

/** Sentences that this talk has shown already; none where the last answer is told again, or an answer takes the place of another. */
function quotedBefore({ conversation: { lastTurn } }: BotContext, { dialogue }: Answer): readonly number[] {
  const isToldAgain = isDeepStrictEqual(lastTurn?.dialogue.turns, dialogue.turns);
  return lastTurn && !isToldAgain ? lastTurn.quoted : [];
}

/** As a reply to the proving sentence where that stands in a message; null where it does not. */
async function sendWithProof(
  ctx: BotContext,
  answer: Answer,
  { render, findMessages }: Rendering,
): Promise<number | null> {
  if (ctx.place.ephemeral || answer.evidence.length === 0) return null;
  const proof = findProof(answer.evidence, await findMessages());
  if (!proof) return null;
  const { text, keyboard } = render({ proved: proof.number, quoted: quotedBefore(ctx, answer) });
  const messageId = await ctx.replyQuoting(proof, text, keyboard);
  // Deleted, or of other content: it is not tried again with each answer.
  if (messageId === null && !ctx.post) await ctx.services.conversations.keepArticle(ctx.place.chatId, []);
  return messageId;
}

/** With the proving sentences as quotations of our own. */
async function sendPlain(ctx: BotContext, answer: Answer, { render }: Rendering, earlierId: number | undefined) {
  const { text, keyboard } = render({ quoted: earlierId === undefined ? quotedBefore(ctx, answer) : [] });
  return await ctx.editOrReply(earlierId, text, keyboard);
}

/** The messages of `/article` in this chat. */
async function ownArticle({ answerer, place: { chatId }, services }: BotContext): Promise<ArticleMessage[]> {
  const messageIds = await services.conversations.article(chatId);
  const parts = messageIds.length > 0 ? renderArticle(answerer.article) : [];
  return messageIds.flatMap((messageId, at) => {
    const part = parts[at];
    return part ? [{ chatId, messageId, text: part.text }] : [];
  });
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
