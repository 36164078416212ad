// The author's chat: its commands and buttons, which are nobody else's.
import { Composer, Scenes, session, type Telegram } from 'telegraf';
import type { AuthorDesk } from '../author/author-desk.js';
import type { QuestionGroup } from '../author/inbox.js';
import type { BotContext, Services } from '../context.js';
import { pressed } from '../render/button-data.js';
import { renderInbox } from '../render/render-inbox.js';
import type { Json, Store } from '../state/store.js';
import { decideSame, decideUntold, openQuestion, stats, undoDecision } from './decide-question.js';
import { beginAnswer, cancelAnswer, keepAnswer, writeAnswer } from './write-answer.js';

/** What is being written is forgotten after so long. */
const sessionTtlMs = 3_600_000;

export function createAuthorChat(desk: AuthorDesk, store: Store) {
  const chat = new Composer<BotContext>();
  const stage = new Scenes.Stage<BotContext>([writeAnswer]);
  chat.use(session({ store: sessionStore(store) }));
  // Sets `ctx.scene` and hands on what a scene under way does not take.
  chat.use(stage.middleware());
  chat.command('stats', (ctx) => stats(ctx, desk));
  chat.command('cancel', cancelAnswer);
  chat.action(pressed('open'), (ctx) => openQuestion(ctx, desk));
  chat.action(pressed('same'), (ctx) => decideSame(ctx, desk));
  chat.action(pressed('untold'), (ctx) => decideUntold(ctx, desk));
  chat.action(pressed('write'), (ctx) => beginAnswer(ctx, desk));
  chat.action(pressed('keep'), (ctx) => keepAnswer(ctx, desk));
  chat.action(pressed('cancel'), cancelAnswer);
  chat.action(pressed('undo'), (ctx) => undoDecision(ctx, desk));
  return Composer.optional<BotContext>(({ place }) => place?.chatId === desk.chatId, chat);
}

/** In the language that was chosen in that chat, else the first. */
export async function sendDigest(
  telegram: Telegram,
  { answerer, author, conversations }: Services,
  groups: readonly QuestionGroup[],
): Promise<void> {
  if (!author) return;
  const chosen = await conversations.language(author.chatId);
  const engine = answerer();
  const language = engine.languages.find((one) => one === chosen) ?? engine.languages[0]!;
  const { text, keyboard } = renderInbox(engine, groups, language);
  await telegram.sendMessage(author.chatId, text, keyboard);
}

function sessionStore(store: Store) {
  const keyOf = (name: string) => `author/session/${name}`;
  return {
    get: async (name: string) => (await store.get(keyOf(name))) as Scenes.WizardSession | undefined,
    set: (name: string, value: Scenes.WizardSession) => store.set(keyOf(name), value as Json, sessionTtlMs),
    delete: (name: string) => store.deleteAll(keyOf(name)),
  };
}
