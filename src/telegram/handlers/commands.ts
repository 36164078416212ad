// The commands, each of which sends one message or a few.
import { Markup } from 'telegraf';
import { join } from 'telegraf/format';
import type { BotContext } from '../context.js';
import { articleIn } from '../render/article-in.js';
import { maxMessageChars } from '../render/message.js';
import { renderDate, renderReadAt } from '../render/render-answer.js';
import { renderArticle } from '../render/render-article.js';
import { renderLanguages } from '../render/render-languages.js';
import { type MapView, renderTopics } from '../render/render-topics.js';
import { shorten } from '../render/shorten.js';
import { askOptions, sendAnswer } from './answer-question.js';

/** In the order in which Telegram's menu shows them. */
export const commandNames = [
  'start',
  'help',
  'topics',
  'article',
  'about',
  'why',
  'language',
  'privacy',
  'forget',
] as const;

/** `t.me/bot?start=cop29` arrives as `/start cop29`: an id of an answer or a topic, or else words to ask about. */
export async function start(ctx: BotContext & { payload: string }): Promise<void> {
  const { answerer, language, payload } = ctx;
  if (payload === '' || payload === 'inline') {
    const { keyboard } = renderTopics(answerer, mapView(ctx));
    await ctx.reply(ctx.say('start', { title: articleIn(answerer.article, language).title }), keyboard);
    return;
  }
  const options = { ...askOptions(ctx), language };
  const words = payload.replace(/[_-]+/g, ' ');
  const answer = answerer.answerTo(payload.toLowerCase(), options) ?? answerer.ask(words, options);
  await sendAnswer(ctx, answer, ctx.msgId);
}

export async function help(ctx: BotContext): Promise<void> {
  await ctx.reply(ctx.say('help'));
}

/** The map of the article as this person left it. */
export const mapView = ({ language, conversation }: BotContext): MapView => ({
  language,
  asked: conversation.lastTurn?.asked ?? [],
});

export async function topics(ctx: BotContext): Promise<void> {
  const { text, keyboard } = renderTopics(ctx.answerer, mapView(ctx));
  await ctx.reply(text, keyboard);
}

/**
 * The whole article, in as many messages as it takes; the further ones arrive without a sound. Answers quote them from then
 * on, where others can see them too.
 */
export async function article(ctx: BotContext): Promise<void> {
  const messageIds: number[] = [];
  for (const [index, text] of renderArticle(ctx.answerer.article).entries()) {
    const { message_id: messageId } = await ctx.reply(text, { disable_notification: index > 0 });
    messageIds.push(messageId);
  }
  if (!ctx.place.ephemeral) await ctx.services.conversations.keepArticle(ctx.place.chatId, messageIds);
}

export async function about(ctx: BotContext): Promise<void> {
  const { answerer, language } = ctx;
  const { source, published, sentences } = answerer.article;
  const { title, place } = articleIn(answerer.article, language);
  const text = ctx.say('about', {
    title,
    source: source ?? '–',
    date: published === null ? '–' : renderDate(published, language),
    place: place ?? '–',
    sentences: String(sentences.length),
  });
  const buttons = renderReadAt(answerer, language);
  await ctx.reply(text, buttons.length > 0 ? Markup.inlineKeyboard([buttons]) : {});
}

/** Tells why the last answer is what it is, as the engine says it. */
export async function why(ctx: BotContext): Promise<void> {
  const because = ctx.conversation.lastTurn?.because ?? [];
  if (because.length === 0) await ctx.reply(ctx.say('why-nothing'));
  else {
    const lines = [ctx.say('why'), ...because.map((reason) => `• ${reason}`)];
    await ctx.reply(shorten(lines.join('\n'), maxMessageChars));
  }
}

export async function language(ctx: BotContext): Promise<void> {
  const { text, keyboard } = renderLanguages(ctx.answerer, ctx.language);
  await ctx.reply(text, keyboard);
}

/** Says what is kept with the present settings, no more and no less. */
export async function privacy(ctx: BotContext): Promise<void> {
  const { author, feedback, logsText } = ctx.services;
  const keys = [
    'privacy',
    feedback.isOn && 'privacy-feedback',
    author && 'privacy-author',
    logsText && 'privacy-log',
    'privacy-forget',
  ];
  const texts = keys.filter((key) => typeof key === 'string').map((key) => ctx.say(key));
  await ctx.reply(join(texts, '\n\n'));
}

export async function forget(ctx: BotContext): Promise<void> {
  const { conversations, posts } = ctx.services;
  await posts.forget(ctx.place, ctx.post?.id ?? 0);
  // Of a group all that is kept of it goes, too: nobody knows whose text it was.
  for (const id of new Set([ctx.person.id, ctx.place.chatId])) await conversations.forget(id);
  await ctx.reply(ctx.say('forgotten'));
}

/** In a group an unknown command may be for anybody. */
export async function unknownCommand(ctx: BotContext): Promise<void> {
  if (ctx.place.isPrivate) await ctx.reply(ctx.say('unknown-command'));
  else ctx.outcome = 'ignored';
}
