// Inline mode: facts as cards while a person types in any chat.
import type { NarrowedContext } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { BotContext } from '../context.js';
import { renderAnswerText } from '../render/render-answer.js';
import { renderCard } from '../render/render-card.js';
import { shorten } from '../render/shorten.js';

/** Telegram takes at most 50 results; nobody reads more than a screen or two of them. */
const maxCards = 20;
/** Seconds for which Telegram may show the same cards again without asking. */
const cacheSeconds = 30;

export async function answerInline(ctx: NarrowedContext<BotContext, Update.InlineQueryUpdate>): Promise<void> {
  const { answerer, language, inlineQuery } = ctx;
  // There is one page only: a query for a further one gets nothing.
  const cards = inlineQuery.offset === '' ? answerer.cards(inlineQuery.query, { language, limit: maxCards }) : [];
  const results = cards.map(({ id, title, short, evidence }) =>
    renderCard({
      id,
      title,
      description: short,
      image: answerer.article.image,
      text: renderAnswerText(answerer, { short, evidence: [evidence], language }),
    }),
  );
  await ctx.answerInlineQuery(results, {
    cache_time: cacheSeconds,
    // Cards are in the asker's language.
    is_personal: true,
    button: { text: shorten(ctx.say('inline-start'), 64), start_parameter: 'inline' },
  });
}
