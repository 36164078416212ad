// The bot: what every update goes through, and what handles it. Read this first.
import { Composer, Telegraf } from 'telegraf';
import { editedMessage, message } from 'telegraf/filters';
import type { UserFromGetMe } from 'telegraf/types';
import { BotContext, type Services } from './context.js';
import { answerGuest } from './handlers/answer-guest.js';
import { answerInline } from './handlers/answer-inline.js';
import { answerQuestion } from './handlers/answer-question.js';
import { createAuthorChat, sendDigest } from './handlers/author-chat.js';
import * as commands from './handlers/commands.js';
import * as buttons from './handlers/press-button.js';
import { countReaction, forgetChat } from './handlers/take-feedback.js';
import { pressBack, takePost, tellTextOnly } from './handlers/take-post.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { inTurn } from './middleware/in-turn.js';
import { measured } from './middleware/measured.js';
import { oncePerUpdate } from './middleware/once-per-update.js';
import { readIncoming } from './middleware/read-incoming.js';
import { recallConversation } from './middleware/recall-conversation.js';
import { settleFailures } from './middleware/settle-failures.js';
import { pressed } from './render/button-data.js';
import { BotTelegram } from './send/bot-telegram.js';
import type { Deliver } from './send/deliver.js';
import type { Claims, Store } from './state/store.js';
import type { ChatQueues } from './updates/chat-queues.js';
import { createDispatcher, type Dispatcher } from './updates/dispatcher.js';
import type { FloodControl } from './updates/flood-control.js';

/** Where updates come from: long polling or a webhook. */
export interface UpdateSource {
  /** Who the bot is; waits for a server that is away. */
  identify(): Promise<UserFromGetMe>;
  /** Ends when updates can come. */
  start(dispatcher: Dispatcher): Promise<void>;
  /** Takes nothing more, finishes what was taken, and confirms it. */
  stop(): Promise<void>;
}

interface BotParts {
  token: string;
  source: UpdateSource;
  services: Services;
  store: Store;
  deliver: Deliver;
  claims: Claims;
  queues: ChatQueues;
  floods: FloodControl;
  log: Log;
  metrics: Metrics;
  /** Ends what the bot does of its own accord. */
  signal: AbortSignal;
}

/**
 * telegraf's bot, but for what it would lose: updates come from a source that confirms them when they are answered
 * (`handleUpdate` rejects where one has to come again), and every call goes out by `deliver`.
 */
export class ArticleBot extends Telegraf<BotContext> {
  /** What the source hands updates to. */
  readonly dispatcher: Dispatcher;

  constructor(private readonly parts: BotParts) {
    const { token, services, store, deliver, claims, queues, floods, log, metrics } = parts;
    // telegraf's own limit would leave the handler running while the update counts as failed.
    super(token, {
      contextType: BotContext,
      handlerTimeout: Number.POSITIVE_INFINITY,
      telegram: { webhookReply: false },
    });
    this.telegram = new BotTelegram(token, deliver);
    // telegraf makes a client of its own for each update, which this takes the place of (telegraf#2096).
    Object.assign(this.context, { telegram: this.telegram, services });
    this.dispatcher = createDispatcher({ bot: this, floods, log, metrics });
    // Its default prints the whole update, people's words and all.
    this.catch((error) => {
      throw error;
    });

    this.use(
      readIncoming(log, metrics),
      inTurn({ clock: services.clock, queues, floods, log, metrics }),
      oncePerUpdate(claims, services.clock, log),
      settleFailures(log, metrics),
      measured(log, metrics),
      async (ctx, next) => {
        await recallConversation(ctx);
        await next();
      },
    );

    if (services.author) this.use(createAuthorChat(services.author, store));
    this.start(commands.start);
    this.help(commands.help);
    this.command('topics', commands.topics);
    this.command('article', commands.article);
    this.command('about', commands.about);
    this.command('why', commands.why);
    this.command('language', commands.language);
    this.settings(commands.language);
    this.command('privacy', commands.privacy);
    this.command('forget', commands.forget);
    this.command(/./, commands.unknownCommand);

    const isPost = (ctx: BotContext) => ctx.incoming.kind === 'post';
    this.on([message('text'), editedMessage('text')], Composer.branch(isPost, takePost, answerQuestion));
    // Voice, pictures, stickers: what is left of messages.
    this.on('message', tellTextOnly);

    this.action(pressed('ask'), buttons.pressQuestion);
    this.action(pressed('topic'), buttons.pressTopic);
    this.action(pressed('page'), buttons.pressPage);
    this.action(pressed('language'), buttons.pressLanguage);
    this.action(pressed('wait'), buttons.pressWait);
    this.action(pressed('good'), buttons.pressGood);
    this.action(pressed('bad'), buttons.pressBad);
    this.action(pressed('back'), pressBack);
    this.on('callback_query', buttons.pressOldButton);

    this.on('inline_query', answerInline);
    this.on('guest_message' as never, answerGuest);
    this.reaction(['👍', '👎'], countReaction);
    this.on('my_chat_member', forgetChat);
  }

  /** Ends when updates can come and be answered. */
  override async launch(): Promise<void> {
    this.botInfo ??= await this.parts.source.identify();
    const { services, source, signal } = this.parts;
    await source.start(this.dispatcher);
    void services.author?.run((groups) => sendDigest(this.telegram, services, groups), signal);
  }

  /** Ends when what was taken is answered and confirmed; may be called at any time. */
  override async stop(reason = 'asked to'): Promise<void> {
    this.parts.log.info({ reason }, 'stopping: what is being answered is finished first');
    await this.parts.source.stop();
  }
}
