// The methods of the Bot API that a question-answering bot calls, strict about what they are given.
import { BotApiError, badRequest } from './bot-api-error.ts';
import { type Chat, type Chats, renderChat, type ShownMessage } from './chats.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { checkText } from './check-text.ts';
import { checkInlineResults, type ShownCard } from './inline-results.ts';
import { createProfileMethods } from './profile-methods.ts';
import { conflict, type UpdateQueue } from './update-queue.ts';

export type Params = Record<string, unknown>;
export type Method = (params: Params, onGone: (cancel: () => void) => void) => unknown;

export interface InlineReply {
  queryId: string;
  cards: ShownCard[];
  cacheSeconds: number;
  isPersonal: boolean;
  button?: { text: string; start_parameter?: string };
}

export interface Webhook {
  url: string;
  secret: string | null;
  maxConnections: number;
  allowedUpdates: string[];
  /** As PEM. */
  certificate: string | null;
}

/** What the server knows; the people of the tests act on it from the other side. */
export interface World {
  self: { id: number; username: string };
  chats: Chats;
  updates: UpdateQueue;
  /** Buttons pressed and queries typed that still wait for an answer. */
  queries: Set<string>;
  buttonReplies: { queryId: string; text?: string }[];
  inlineReplies: InlineReply[];
  guestReplies: { queryId: string; card: ShownCard }[];
  webhook: Webhook | null;
  allowedUpdates: string[];
  setWebhook(webhook: Webhook | null): void;
  changed(): void;
}

export function createMethods(world: World): Record<string, Method> {
  const { self, chats, updates } = world;

  return {
    async getUpdates(params, onGone) {
      if (world.webhook) {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      if (Array.isArray(params.allowed_updates)) world.allowedUpdates = params.allowed_updates.map(String);
      return await updates.poll(params, onGone);
    },
    setWebhook(params) {
      const url = String(params.url ?? '');
      const secret = params.secret_token === undefined ? null : String(params.secret_token);
      if (secret !== null && !/^[\w-]{1,256}$/.test(secret)) {
        throw badRequest('secret token contains unallowed characters');
      }
      if (url !== '' && !/^https?:\/\//.test(url))
        throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
      const allowed =
        typeof params.allowed_updates === 'string' ? JSON.parse(params.allowed_updates) : params.allowed_updates;
      world.setWebhook(
        url === ''
          ? null
          : {
              url,
              secret,
              maxConnections: Number(params.max_connections ?? 40),
              allowedUpdates: Array.isArray(allowed) ? allowed.map(String) : [],
              certificate: params.certificate === undefined ? null : String(params.certificate),
            },
      );
      return true;
    },
    deleteWebhook() {
      world.setWebhook(null);
      return true;
    },
    getWebhookInfo: () => ({
      url: world.webhook?.url ?? '',
      has_custom_certificate: typeof world.webhook?.certificate === 'string',
      pending_update_count: updates.pending().length,
    }),
    sendMessage(params) {
      const chat = chats.writable(params.chat_id);
      const formatted = checkText(params);
      const keyboard = checkKeyboard(params.reply_markup);
      const place = checkPlace(chat, params);
      checkFlood(chat);
      const message: ShownMessage = {
        id: chat.nextMessageId++,
        chatId: chat.id,
        ...formatted,
        keyboard,
        ...place,
        isSilent: params.disable_notification === true,
        hasPreview: (params.link_preview_options as { is_disabled?: boolean } | undefined)?.is_disabled !== true,
        edits: 0,
        atMs: Date.now(),
      };
      chat.shown.push(message);
      world.changed();
      return renderMessage(world, chat, message);
    },
    editMessageText(params) {
      const chat = chats.writable(params.chat_id);
      const message = findShown(chat, params.message_id);
      const formatted = checkText(params);
      const keyboard = checkKeyboard(params.reply_markup);
      const isSame =
        JSON.stringify([message.text, message.entities, message.keyboard]) ===
        JSON.stringify([formatted.text, formatted.entities, keyboard]);
      if (isSame) {
        throw badRequest(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        );
      }
      checkFlood(chat);
      Object.assign(message, formatted, { keyboard, edits: message.edits + 1 });
      world.changed();
      return renderMessage(world, chat, message);
    },
    sendChatAction(params) {
      chats.writable(params.chat_id);
      return true;
    },
    answerCallbackQuery(params) {
      const queryId = takeQuery(world, params.callback_query_id);
      const text = params.text === undefined ? undefined : String(params.text);
      if (text !== undefined && text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
      world.buttonReplies.push({ queryId, ...(text !== undefined && { text }) });
      world.changed();
      return true;
    },
    answerInlineQuery(params) {
      const queryId = takeQuery(world, params.inline_query_id);
      const cards = checkInlineResults(params.results);
      const button = params.button as InlineReply['button'];
      if (button && !/^[\w-]{1,64}$/.test(button.start_parameter ?? '')) throw badRequest('START_PARAM_INVALID');
      world.inlineReplies.push({
        queryId,
        cards,
        cacheSeconds: Number(params.cache_time ?? 300),
        isPersonal: params.is_personal === true,
        ...(button && { button }),
      });
      world.changed();
      return true;
    },
    answerGuestQuery(params) {
      const queryId = takeQuery(world, params.guest_query_id);
      const [card] = checkInlineResults([params.result]);
      world.guestReplies.push({ queryId, card: card! });
      world.changed();
      return { inline_message_id: `guest-${queryId}` };
    },
    ...createProfileMethods({ id: self.id, is_bot: true, first_name: 'Emulated bot', username: self.username }),
  };
}

export function renderMessage(world: World, chat: Chat, message: ShownMessage): object {
  return {
    message_id: message.id,
    from: { id: world.self.id, is_bot: true, first_name: 'Emulated bot', username: world.self.username },
    chat: renderChat(chat),
    date: Math.floor(message.atMs / 1000),
    ...(message.thread !== undefined && { message_thread_id: message.thread, is_topic_message: true }),
    text: message.text,
    ...(message.entities.length > 0 && { entities: message.entities }),
    ...(message.keyboard.length > 0 && { reply_markup: { inline_keyboard: message.keyboard } }),
  };
}

function checkPlace(chat: Chat, params: Params): Pick<ShownMessage, 'quotes' | 'proof' | 'thread' | 'onlyFor'> {
  const reply = params.reply_parameters as
    | {
        message_id?: number;
        ephemeral_message_id?: number;
        allow_sending_without_reply?: boolean;
        quote?: string;
        quote_position?: number;
      }
    | undefined;
  const quoted = reply?.message_id;
  const isThere = quoted !== undefined && (chat.known.has(quoted) || chat.shown.some(({ id }) => id === quoted));
  if (quoted !== undefined && !isThere && reply?.allow_sending_without_reply !== true) {
    throw badRequest('message to be replied not found');
  }
  const proof = isThere && reply?.quote !== undefined ? checkQuote(chat, quoted, reply.quote) : undefined;
  const thread = params.message_thread_id === undefined ? undefined : Number(params.message_thread_id);
  if (thread !== undefined && !chat.threads.has(thread)) throw badRequest('message thread not found');
  const onlyFor = (params.ephemeral_message_parameters as { receiver_user_id?: number } | undefined)?.receiver_user_id;
  if (reply?.ephemeral_message_id !== undefined && onlyFor === undefined)
    throw badRequest('EPHEMERAL_RECEIVER_INVALID');
  return {
    ...(isThere && quoted !== undefined && { quotes: quoted }),
    ...(proof !== undefined && { proof }),
    ...(thread !== undefined && { thread }),
    ...(onlyFor !== undefined && { onlyFor }),
  };
}

/** A quote of at most 1,024 characters that stands letter for letter in the message, where the text of that is known. */
function checkQuote(chat: Chat, messageId: number, quote: string): string {
  const text = chat.shown.find(({ id }) => id === messageId)?.text ?? chat.texts.get(messageId) ?? '';
  if (quote === '' || quote.length > 1024 || !text.includes(quote)) throw badRequest('QUOTE_TEXT_INVALID');
  return quote;
}

function checkFlood({ floodLimit, shown }: Chat): void {
  if (!floodLimit) return;
  const sinceMs = Date.now() - floodLimit.perMs;
  if (shown.filter(({ atMs }) => atMs > sinceMs).length < floodLimit.messages) return;
  const seconds = floodLimit.retryAfterSeconds;
  throw new BotApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}

function findShown(chat: Chat, messageId: unknown): ShownMessage {
  const message = chat.shown.find(({ id }) => id === Number(messageId));
  if (message) return message;
  throw badRequest(chat.known.has(Number(messageId)) ? "message can't be edited" : 'message to edit not found');
}

function takeQuery(world: World, id: unknown): string {
  const queryId = String(id);
  if (!world.queries.delete(queryId)) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  return queryId;
}
