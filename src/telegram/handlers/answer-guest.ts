// Guest mode: somebody mentions the bot in a chat that it has not joined. One answer, without a conversation.
import { FmtString } from 'telegraf/format';
import { isLegible, isLongEnough } from '../../answer/judge-text.js';
import type { BotContext } from '../context.js';
import { articleIn } from '../render/article-in.js';
import { renderAnswerText } from '../render/render-answer.js';
import { renderCard } from '../render/render-card.js';
import { askOptions } from './answer-question.js';

/** Answers from the post that is replied to, which is not kept; else from the standing article. */
export async function answerGuest(ctx: BotContext): Promise<void> {
  const { answerer, incoming, services } = ctx;
  if (incoming.kind !== 'guest') return;
  const { text, post, queryId } = incoming;
  if (post && text === '') return await say('post-ask');
  if (post && !isLegible(post.text)) return await say('post-script');
  const engine = post && isLongEnough(post.text) ? services.engineOf(post.text) : null;
  const answer = (engine ?? answerer).ask(text, askOptions(ctx));
  // Without buttons: they would come back without a chat that could be answered in.
  await send(answer.short, renderAnswerText({ ...answerer, article: (engine ?? answerer).article }, answer));
  if (!engine) services.feedback.asked(text, answer);
  ctx.outcome = answer.kind;

  async function say(key: string) {
    await send(ctx.say(key), new FmtString(ctx.say(key)));
  }
  async function send(description: string, text: FmtString) {
    const { title } = articleIn(answerer.article, ctx.language);
    await ctx.answerGuestQuery(
      queryId,
      renderCard({ id: 'answer', title, description, text, image: answerer.article.image }),
    );
  }
}
