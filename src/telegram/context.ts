// What a handler works with: telegraf's context, with who asked, where replies go, and what the bot consists of.
import { Context, type Scenes, type Types } from 'telegraf';
import type { FmtString } from 'telegraf/format';
import type { InlineQueryResultArticle, Message, Update } from 'telegraf/types';
import type { Answer, Answerer } from '../answer/answer.js';
import { ApiError } from './api/api-error.js';
import type { AuthorDesk } from './author/author-desk.js';
import type { Clock } from './clock.js';
import type { FeedbackLog } from './feedback-log.js';
import type { EngineOf } from './post-engine.js';
import type { Proof } from './render/find-proof.js';
import { shorten } from './render/shorten.js';
import type { Conversation, ConversationState } from './state/conversation-state.js';
import type { Post, PostState } from './state/post-state.js';
import type { Incoming, Person, Place } from './updates/incoming.js';

/** What all updates share. */
export interface Services {
  /** The engine of now: content can be exchanged while the bot runs. */
  answerer(): Answerer;
  /** The engine for a text that somebody brought. */
  engineOf: EngineOf;
  conversations: ConversationState;
  posts: PostState;
  feedback: FeedbackLog;
  /** Null where there is no author's chat. */
  author: AuthorDesk | null;
  clock: Clock;
  /** Whether people's questions go to the log: `/privacy` says so. */
  logsText: boolean;
}

/** For log and metrics: what became of an update. */
export type Outcome = Answer['kind'] | 'said' | 'ignored';

/** Telegram shows a note below a pressed button for a moment; longer ones are refused. */
const maxNoteChars = 200;

export class BotContext extends Context {
  declare update: Update;
  /** Put in by the bot (`bot.context`). */
  declare readonly services: Services;

  // By `readIncoming`, the first middleware:
  /** What the update asks. */
  declare incoming: Incoming;
  /** When it came, by the clock. */
  declare arrivedMs: number;
  /** The engine that answers it. */
  declare answerer: Answerer;
  /** Who asks; not there below reactions and blocked chats. */
  declare person: Person;
  /** Where replies go; there for messages and buttons. */
  declare place: Place;
  /** What became of it; handlers change it where more is to be told. */
  declare outcome: Outcome;

  /** What is worked off one after the other, by `inTurn`: everything of a chat, or the queries of a person. */
  declare queue: string;

  // By `recallConversation`, for updates that a person sent:
  declare conversation: Conversation;
  /** The text that this talk is about; null where it is the standing article. */
  declare post: Post | null;
  /** Language of the bot's own words to this person: chosen, else of the talk, else of their app, else the first there is. */
  declare language: string;

  // In the author's chat, by telegraf's session and scenes:
  declare session: Scenes.WizardSession;
  declare scene: Scenes.SceneContextScene<BotContext, Scenes.WizardSessionData>;
  declare wizard: Scenes.WizardContextWizard<BotContext>;

  /** Whether the text that the question is about is kept no more. */
  hasLostPost?: boolean;

  /** Id of a question that found no answer and that its asker may wait for. */
  openQuestionId?: string | undefined;

  /** A text of the interface in the person's language. */
  say(key: string, slots: Readonly<Record<string, string>> = {}): string {
    return this.answerer.say(key, this.language, slots);
  }

  /** As telegraf's, in the topic it was asked in, quoting the question in groups, and without previews of links. `reply` comes here too. */
  override async sendMessage(
    text: string | FmtString,
    extra: Types.ExtraReplyMessage = {},
  ): Promise<Message.TextMessage> {
    const { chatId, threadId, quoteId, ephemeral } = this.place;
    const fields = {
      ...noPreview,
      ...(threadId !== undefined && { message_thread_id: threadId }),
      ...(quoteId !== undefined && { reply_parameters: { message_id: quoteId, allow_sending_without_reply: true } }),
      // Newer than telegraf's types.
      ...((ephemeral && {
        reply_parameters: { ephemeral_message_id: ephemeral.messageId },
        ephemeral_message_parameters: { receiver_user_id: ephemeral.personId },
      }) as object),
    };
    return await this.telegram.sendMessage(chatId, text, { ...fields, ...extra });
  }

  /**
   * Replies to the words of a message that prove what is said: Telegram checks that they stand there, shows them, and jumps
   * to them.
   *
   * @returns the new message's id; null where Telegram does not find the words, or the message
   */
  async replyQuoting(proof: Proof, text: FmtString, keyboard?: Types.ExtraReplyMessage): Promise<number | null> {
    const { chatId, messageId, quote, position } = proof;
    const quoted = {
      message_id: messageId,
      quote,
      quote_position: position,
      ...(chatId !== this.place.chatId && { chat_id: chatId }),
    };
    try {
      return (await this.reply(text, { ...keyboard, reply_parameters: quoted })).message_id;
    } catch (error) {
      if (isRefused(error, /QUOTE_TEXT_INVALID|message to be replied not found|REPLY_MESSAGE_ID_INVALID/i)) return null;
      throw error;
    }
  }

  /**
   * Changes a message of the bot's; sends a new one where it is gone, or where there is none.
   *
   * @returns the id of the message that now stands there
   */
  async editOrReply(
    messageId: number | null | undefined,
    text: FmtString,
    keyboard?: Types.ExtraEditMessageText,
  ): Promise<number> {
    if (messageId) {
      const extra = { ...noPreview, ...keyboard };
      try {
        await this.telegram.editMessageText(this.place.chatId, messageId, undefined, text, extra);
        return messageId;
      } catch (error) {
        if (isRefused(error, /message is not modified/i)) return messageId;
        if (!isRefused(error, /message to edit not found|can't be edited|MESSAGE_ID_INVALID/i)) throw error;
      }
    }
    return (await this.reply(text, keyboard)).message_id;
  }

  /** Lets the pressed button rest; `note` is shown for a moment. */
  override async answerCbQuery(note?: string): Promise<true> {
    await inTime(super.answerCbQuery(note && shorten(note, maxNoteChars)));
    return true;
  }

  override async answerInlineQuery(...args: Parameters<Context['answerInlineQuery']>): Promise<true> {
    await inTime(super.answerInlineQuery(...args));
    return true;
  }

  /** Answers a mention in a chat that the bot has not joined (Bot API 10.0). */
  async answerGuestQuery(queryId: string, result: InlineQueryResultArticle): Promise<void> {
    const payload = { guest_query_id: queryId, result };
    await inTime(this.telegram.callApi('answerGuestQuery' as never, payload as never));
  }
}

const noPreview = { link_preview_options: { is_disabled: true } };

/** Buttons rest and queries end by themselves: an error says that it came too late, and nothing about the person or the bot. */
async function inTime(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'ABORTED') throw error;
  }
}

function isRefused(error: unknown, why: RegExp): boolean {
  return error instanceof ApiError && error.code === 400 && why.test(error.description);
}
