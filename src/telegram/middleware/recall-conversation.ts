// What is remembered of the person: the language they chose and the last turn in this chat.
import type { Answerer } from '../../answer/answer.js';
import type { BotContext } from '../context.js';
import { talkOf } from '../state/conversation-state.js';
import type { Person } from '../updates/incoming.js';
import { recallPost } from './recall-post.js';

export async function recallConversation(ctx: BotContext): Promise<void> {
  const { answerer, person, place } = ctx;
  if (!person) return;
  const { languages } = answerer;
  const { conversations } = ctx.services;
  // Stands also where the store fails, for the apology.
  ctx.language = appLanguage(answerer, person);
  ctx.post = await recallPost(ctx);
  const [chosen, last] = await Promise.all([
    conversations.language(person.id),
    place ? conversations.turn(person.id, talkOf(place.chatId, ctx.post?.id)) : undefined,
  ]);
  // What was kept may come from other content, or another version.
  const chosenLanguage = chosen !== undefined && languages.includes(chosen) ? chosen : undefined;
  const lastTurn = last && languages.includes(last.dialogue.language) ? last : undefined;
  ctx.conversation = { chosenLanguage, lastTurn };
  ctx.language = chosenLanguage ?? lastTurn?.dialogue.language ?? ctx.language;
}

/** The language of the person's app where there are texts in it, else the first of those there are. */
export function appLanguage({ languages }: Answerer, { languageCode }: Person): string {
  const code = languageCode?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === code) ?? languages[0]!;
}
