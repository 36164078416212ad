// Pressed buttons. Each is let go while its answer is on the way: Telegram shows it as waiting until then.
import type { BotContext } from '../context.js';
import { appLanguage } from '../middleware/recall-conversation.js';
import type { Message } from '../render/message.js';
import { anyLanguage, nameOf, renderLanguages } from '../render/render-languages.js';
import { renderTopic, renderTopics } from '../render/render-topics.js';
import { askOptions, sendAnswer } from './answer-question.js';
import { mapView } from './commands.js';
import { countVote } from './take-feedback.js';
import { leavePost } from './take-post.js';

/** The id that the button sent is the first group. */
export type Pressed = BotContext & { match: RegExpExecArray };

export async function pressQuestion(ctx: Pressed): Promise<void> {
  const answer = ctx.answerer.answerTo(ctx.match[1]!, { ...askOptions(ctx), language: ctx.language });
  if (!answer) return await pressOldButton(ctx);
  // Its answer is from the standing article, and so is what is asked next.
  await leavePost(ctx);
  await Promise.all([ctx.answerCbQuery(), sendAnswer(ctx, answer)]);
}

export async function pressTopic(ctx: Pressed): Promise<void> {
  await showTopic(ctx, ctx.match[1]!, 0);
}

export async function pressPage(ctx: Pressed): Promise<void> {
  const [, page, topic] = /^(\d{1,4})-(.*)$/.exec(ctx.match[1]!) ?? [];
  if (page === undefined || topic === undefined) await pressOldButton(ctx);
  else await showTopic(ctx, topic, Number(page));
}

async function showTopic(ctx: Pressed, id: string, page: number) {
  const { answerer, language } = ctx;
  const view = { ...mapView(ctx), page };
  const topic = answerer.topics(language).find((one) => one.id === id);
  if (topic) await show(ctx, renderTopic(answerer, topic, view));
  else if (id === '') await show(ctx, renderTopics(answerer, view));
  else await pressOldButton(ctx);
}

export async function pressLanguage(ctx: Pressed): Promise<void> {
  const { answerer, person } = ctx;
  const chosen = ctx.match[1]!;
  const isAny = chosen === anyLanguage;
  if (!isAny && !answerer.languages.includes(chosen)) return await pressOldButton(ctx);
  await ctx.services.conversations.keepLanguage(person.id, isAny ? null : chosen);
  ctx.language = isAny ? appLanguage(answerer, person) : chosen;
  const note = ctx.say(isAny ? 'language-any-set' : 'language-set', { language: nameOf(ctx.language) });
  await show(ctx, renderLanguages(answerer, ctx.language), note);
}

export const pressGood = (ctx: Pressed): Promise<void> => pressVote(ctx, true);
export const pressBad = (ctx: Pressed): Promise<void> => pressVote(ctx, false);

async function pressVote(ctx: Pressed, isGood: boolean) {
  const { conversations } = ctx.services;
  const messageId = pressedMessage(ctx);
  const isFirst = messageId === null || (await conversations.firstVote(ctx.person.id, ctx.place.chatId, messageId));
  if (isFirst) countVote(ctx.services, { about: ctx.match[1]! }, isGood);
  await ctx.answerCbQuery(ctx.say(isGood ? 'thanks-good' : 'thanks-bad'));
}

/** "Tell me when you know": the question's id is the button's. */
export async function pressWait(ctx: Pressed): Promise<void> {
  const { conversations, clock } = ctx.services;
  await conversations.wait(ctx.match[1]!, ctx.person.id, ctx.language, clock.now());
  await ctx.answerCbQuery(ctx.say('wait-noted'));
}

/** A button of an older version, or nothing of ours. */
export async function pressOldButton(ctx: BotContext): Promise<void> {
  await ctx.answerCbQuery(ctx.say('button-old'));
}

/** Lets the button go while its message is changed, or sent anew where it can't be. */
async function show(ctx: BotContext, { text, keyboard }: Message, note?: string) {
  await Promise.all([ctx.answerCbQuery(note), ctx.editOrReply(pressedMessage(ctx), text, keyboard)]);
}

/** The message of the bot's below which the button is; null where there is none, or it can't be edited. */
export const pressedMessage = ({ incoming }: BotContext) => (incoming.kind === 'button' ? incoming.messageId : null);
