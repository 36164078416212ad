// What the author decides on a question: written into the content, told to who waited for it, and taken back by a button.
import { Markup } from 'telegraf';
import { fmt, join } from 'telegraf/format';
import { ConfigError } from '../../errors.js';
import { ApiError } from '../api/api-error.js';
import type { AuthorDesk } from '../author/author-desk.js';
import type { AuthorDecision, Decided } from '../author/editor.js';
import type { QuestionGroup } from '../author/inbox.js';
import { daysKept } from '../author/tally.js';
import type { BotContext } from '../context.js';
import { button } from '../render/button-data.js';
import { renderAnswer } from '../render/render-answer.js';
import { renderInbox, renderQuestion } from '../render/render-inbox.js';
import { renderStats } from '../render/render-stats.js';
import { type Pressed, pressedMessage, pressOldButton } from './press-button.js';

export async function stats(ctx: BotContext, { tally }: AuthorDesk): Promise<void> {
  await ctx.reply(renderStats(ctx.answerer, await tally.sum(1), await tally.sum(daysKept), ctx.language));
}

/** One question, or all that are open. */
export async function openQuestion(ctx: Pressed, { inbox }: AuthorDesk): Promise<void> {
  const { answerer, language } = ctx;
  const id = ctx.match[1]!;
  const group = id === '' ? undefined : await inbox.group(id);
  const { text, keyboard } = group
    ? renderQuestion(answerer, group, language)
    : renderInbox(answerer, await inbox.groups(), language);
  await Promise.all([ctx.answerCbQuery(), ctx.editOrReply(pressedMessage(ctx), text, keyboard)]);
}

/** The button holds the question's id, which has no `-`, and the fact's. */
export async function decideSame(ctx: Pressed, desk: AuthorDesk): Promise<void> {
  const [, id = '', fact = ''] = /^([^-]*)-(.*)$/.exec(ctx.match[1]!) ?? [];
  const sentence = ctx.answerer.answerTo(fact)?.evidence[0]?.sentence;
  if (sentence === undefined) return await pressOldButton(ctx);
  await Promise.all([ctx.answerCbQuery(), decide(ctx, desk, id, { kind: 'same', fact, sentence })]);
}

export async function decideUntold(ctx: Pressed, desk: AuthorDesk): Promise<void> {
  const id = ctx.match[1]!;
  const { language } = (await desk.inbox.group(id)) ?? ctx;
  const missing = ctx.answerer.say('author-missing', language);
  await Promise.all([ctx.answerCbQuery(), decide(ctx, desk, id, { kind: 'untold', missing })]);
}

/**
 * Writes a decision and shows it in the place of the pressed button's message.
 *
 * @returns false where nothing was changed, which the author is told with the reason
 */
export async function decide(
  ctx: BotContext,
  { inbox, editor, contentChanged }: AuthorDesk,
  id: string,
  decision: AuthorDecision,
): Promise<boolean> {
  const group = await inbox.group(id);
  if (!group) {
    await ctx.reply(ctx.say('author-gone'));
    return false;
  }
  const decided = await orRefuse(ctx, () => editor.decide(group, decision));
  if (!decided) return false;
  const undoId = await inbox.settle(group, decided.undo);
  await contentChanged();
  // What is written is live: the answerer of this update is the one before.
  ctx.answerer = ctx.services.answerer();
  const shown = ctx.answerer.answerTo(decided.about, { language: ctx.language });
  const text = join(
    [
      ctx.say('author-decided', { question: group.text, files: decided.files.join(', ') }),
      ...(shown ? [shown.short] : []),
    ],
    '\n\n',
  );
  const undo = Markup.inlineKeyboard([[button(ctx.say('author-undo'), 'undo', undoId)]]);
  await ctx.editOrReply(pressedMessage(ctx), text, undo);
  await tellWaiting(ctx, group, decision, decided);
  return true;
}

export async function undoDecision(ctx: Pressed, { inbox, editor, contentChanged }: AuthorDesk): Promise<void> {
  const id = ctx.match[1]!;
  const undo = await inbox.decided(id);
  if (undo === undefined) return await pressOldButton(ctx);
  const isUndone = await orRefuse(ctx, async () => {
    await editor.undo(undo);
    return true;
  });
  await ctx.answerCbQuery();
  if (!isUndone) return;
  await inbox.reopen(id);
  await contentChanged();
  const open = Markup.inlineKeyboard([[button(ctx.say('author-all'), 'open', '')]]);
  await ctx.editOrReply(pressedMessage(ctx), fmt(ctx.say('author-undone')), open);
}

/** Null where the content refuses, which the author is told with the reason. */
async function orRefuse<T>(ctx: BotContext, change: () => Promise<T>): Promise<T | null> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    await ctx.reply(ctx.say('author-refused', { reason: error.message }));
    return null;
  }
}

/** Each once; there is nothing to tell where the article has no answer. Who can't be reached any more is not tried again. */
async function tellWaiting(
  ctx: BotContext,
  { questions, text }: QuestionGroup,
  decision: AuthorDecision,
  { about }: Decided,
): Promise<void> {
  const { answerer, services } = ctx;
  const waiting = await Promise.all(questions.map(([id]) => services.conversations.takeWaiting(id)));
  if (decision.kind === 'untold') return;
  const people = new Map(waiting.flat());
  const telling = [...people].map(async ([personId, language]) => {
    const answer = answerer.answerTo(about, { language });
    if (!answer) return;
    const message = renderAnswer(answerer, answer, ctx.me);
    const head = answerer.say('told', language, { question: text });
    await ctx.telegram.sendMessage(personId, join([head, message.text], '\n\n'), message.keyboard);
  });
  for (const { reason } of (await Promise.allSettled(telling)).filter((one) => one.status === 'rejected'))
    if (!(reason instanceof ApiError)) throw reason;
}
