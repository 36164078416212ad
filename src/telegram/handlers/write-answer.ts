// "Write the answer": the author's words, then the sentence of the article that proves them, then a last look.
import { Markup, Scenes } from 'telegraf';
import { bold, join, quote } from 'telegraf/format';
import type { AuthorDesk } from '../author/author-desk.js';
import type { BotContext } from '../context.js';
import { button } from '../render/button-data.js';
import { decide } from './decide-question.js';
import type { Pressed } from './press-button.js';

const writeAnswerScene = 'write-answer';

interface Draft {
  id: string;
  text: string;
  answer: string;
  /** A whole sentence of the article. */
  evidence: string;
}

const draftOf = (ctx: BotContext) => ctx.wizard.state as Draft;

/** Quotation marks that people put around a quotation. */
const aroundQuote = /^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’]+$/g;
const maxAnswerChars = 1000;

export async function beginAnswer(ctx: Pressed, { inbox }: AuthorDesk): Promise<void> {
  const group = await inbox.group(ctx.match[1]!);
  await ctx.answerCbQuery();
  if (group) await ctx.scene.enter(writeAnswerScene, { id: group.id, text: group.text });
  else await ctx.reply(ctx.say('author-gone'));
}

/** Puts an answer that was begun away. */
export async function cancelAnswer(ctx: BotContext): Promise<void> {
  await ctx.scene.leave();
  if (ctx.incoming.kind === 'button') await ctx.answerCbQuery();
  await ctx.reply(ctx.say('author-cancelled'));
}

export const writeAnswer = new Scenes.WizardScene<BotContext>(
  writeAnswerScene,
  async (ctx) => {
    await ask(ctx, 'author-write-answer', { question: draftOf(ctx).text });
    ctx.wizard.next();
  },
  async (ctx, next) => {
    const answer = said(ctx);
    if (answer === null) return await next();
    if (answer.length > maxAnswerChars) return await ask(ctx, 'author-too-long', { most: String(maxAnswerChars) });
    draftOf(ctx).answer = answer;
    await ask(ctx, 'author-write-proof');
    ctx.wizard.next();
  },
  async (ctx, next) => {
    const words = said(ctx)?.replace(aroundQuote, '') ?? null;
    if (words === null) return await next();
    const { article } = ctx.answerer;
    const proof = article.sentences.find(({ sentence }) => words !== '' && sentence.includes(words));
    if (!proof) return await refuse(ctx, words);
    const draft = draftOf(ctx);
    draft.evidence = proof.sentence;
    const buttons = Markup.inlineKeyboard([
      [button(ctx.say('author-keep'), 'keep', draft.id), button(ctx.say('author-cancel'), 'cancel', draft.id)],
    ]);
    await ctx.reply(join([bold(draft.text), draft.answer, quote(draft.evidence)], '\n'), buttons);
    ctx.wizard.next();
  },
  // The last look: by its buttons, below.
  async (_ctx, next) => await next(),
);

/** Another answer may have been begun since. */
export async function keepAnswer(ctx: Pressed, desk: AuthorDesk): Promise<void> {
  await ctx.answerCbQuery();
  const { id, answer, evidence } = ctx.scene.state as Partial<Draft>;
  if (!id || id !== ctx.match[1] || answer === undefined || evidence === undefined) {
    await ctx.reply(ctx.say('author-gone'));
    return;
  }
  if (await decide(ctx, desk, id, { kind: 'answer', answer, evidence })) await ctx.scene.leave();
}

/** What the author wrote, also where it is long enough to be a text to be asked about; null for everything else. */
const said = ({ incoming }: BotContext) =>
  (incoming.kind === 'question' || incoming.kind === 'post') && !incoming.isEdited ? incoming.text.trim() : null;

async function ask(ctx: BotContext, key: string, slots: Record<string, string> = {}): Promise<void> {
  await ctx.reply(ctx.say(key, slots), Markup.forceReply());
}

/** Shows the sentence that was perhaps meant. */
async function refuse(ctx: BotContext, words: string): Promise<void> {
  const [near] = ctx.answerer.cards(words, { language: ctx.language, limit: 1 });
  const text = ctx.say('author-not-verbatim');
  await ctx.reply(near ? join([text, quote(near.evidence.sentence)], '\n') : text, Markup.forceReply());
}
