// What the bot says of its own accord.
import type { BotContext } from '../context.js';

/** Says a text of the interface to whoever sent the update, where they can be spoken to. */
export async function tell(ctx: BotContext, key: string, slots: Record<string, string> = {}): Promise<void> {
  if (ctx.incoming.kind === 'button') await ctx.answerCbQuery(ctx.say(key, slots));
  else if (ctx.place) await ctx.reply(ctx.say(key, slots));
}
