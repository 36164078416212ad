// A text to be asked about: it becomes the article of the talk. Forwarded posts in a row are one text.
import { isLegible, isLongEnough } from '../../answer/judge-text.js';
import type { BotContext } from '../context.js';
import { renderPostRead } from '../render/render-post.js';
import { addToPost, postOf, textOf } from '../state/post-state.js';
import { albumOf, keepAlbum } from './album.js';
import { askOptions, sendAnswer } from './answer-question.js';
import { start } from './commands.js';

export async function takePost(ctx: BotContext): Promise<void> {
  const { incoming, place, services } = ctx;
  if (incoming.kind !== 'post') return;
  const { text, messageId, albumId, isForwarded } = incoming;
  const album = await albumOf(ctx);
  const isPiece = isForwarded || albumId !== undefined;
  const open = isPiece && (ctx.post?.isOpen || (ctx.post && album?.postId === ctx.post.id)) ? ctx.post : null;
  if (!open && !isLongEnough(text)) return await askShort(ctx, text);
  if (!isLegible(text)) {
    await ctx.reply(ctx.say('post-script'));
    return;
  }
  const first = { ...postOf(messageId, text), isOpen: isPiece, noticeId: album?.noticeId ?? null };
  const post = open ? addToPost(open, messageId, text) : first;
  // Before anything is sent: whatever fails then, the text is there, and it is not taken twice.
  await services.posts.keep(place, post);
  const notice = renderPostRead((key, slots) => ctx.say(key, slots), post, services.engineOf(textOf(post)));
  const noticeId = await ctx.editOrReply(post.noticeId, notice.text, notice.keyboard);
  await Promise.all([
    services.posts.keep(place, { ...post, noticeId }),
    services.conversations.keepSent(ctx.person.id, place.chatId, null, {
      messageId: noticeId,
      about: '',
      kind: 'about',
      postId: post.id,
    }),
    keepAlbum(ctx, noticeId, post.id),
  ]);
}

/** A few forwarded words may be somebody's question, or a quotation to be checked; others are too few to be asked about. */
async function askShort(ctx: BotContext, text: string) {
  ctx.post = null;
  const answer = ctx.answerer.ask(text, askOptions(ctx));
  if (answer.kind === 'unknown') await ctx.reply(ctx.say('post-short'));
  else await sendAnswer(ctx, answer, ctx.msgId);
  await keepAlbum(ctx, null, null);
}

/**
 * Of an album the words may stand below any picture: the others need none. Where the first to come has none, what is said to it
 * becomes what is said of the text.
 */
export async function tellTextOnly(ctx: BotContext): Promise<void> {
  const { incoming, post } = ctx;
  const isPiece = 'albumId' in incoming && incoming.albumId !== undefined;
  if (isPiece && (post?.isOpen || (await albumOf(ctx)))) ctx.outcome = 'ignored';
  else await keepAlbum(ctx, (await ctx.reply(ctx.say('text-only'))).message_id, null);
}

/** Back to the standing article. */
export async function leavePost(ctx: BotContext): Promise<void> {
  if (ctx.post) await ctx.services.posts.forget(ctx.place, ctx.post.id);
  ctx.post = null;
}

export async function pressBack(ctx: BotContext): Promise<void> {
  await leavePost(ctx);
  await Promise.all([ctx.answerCbQuery(), start(Object.assign(ctx, { payload: '' }))]);
}
