// The outbox: messages and places → calls of the Bot API.
import { ApiError } from '../api/api-error.js';
import type { InlineCard, Outbox } from '../handlers/desk.js';
import { fieldsOf, idOf } from '../receive/fields.js';
import type { Place } from '../receive/incoming.js';
import { type Message, renderMessage } from '../reply/message.js';
import { shorten } from '../reply/shorten.js';
import type { Deliver } from './deliver.js';

/** Telegram shows a note for a moment; longer ones are refused. */
const maxNoteChars = 200;
/** Seconds for which Telegram may show the same cards again without asking. */
const inlineCacheSeconds = 30;
/** A button rests and a query ends by itself soon; there is no use in a long fight. */
const quickTries = 3;

export function createOutbox(deliver: Deliver): Outbox {
  const send = async (place: Place, message: Message) => {
    const payload = Object.assign(renderPlace(place), renderMessage(message));
    const sent = await deliver({ method: 'sendMessage', payload, pacedChatId: place.chatId });
    return idOf(fieldsOf(sent)?.message_id) ?? 0;
  };

  return {
    send,
    async edit(place, messageId, message) {
      const payload = { chat_id: place.chatId, message_id: messageId, ...renderMessage(message) };
      try {
        await deliver({ method: 'editMessageText', payload, pacedChatId: place.chatId });
      } catch (error) {
        if (isRefused(error, /message is not modified/i)) return;
        if (!isRefused(error, /message to edit not found|can't be edited|MESSAGE_ID_INVALID/i)) throw error;
        await send(place, message);
      }
    },
    async answerButton(queryId, note) {
      const payload = { callback_query_id: queryId, ...(note !== undefined && { text: shorten(note, maxNoteChars) }) };
      await passing(deliver({ method: 'answerCallbackQuery', payload, pacedChatId: null, maxTries: quickTries }));
    },
    async answerInline(queryId, cards, startText) {
      const payload = {
        inline_query_id: queryId,
        results: cards.map(renderCard),
        cache_time: inlineCacheSeconds,
        // Cards are in the asker's language.
        is_personal: true,
        button: { text: shorten(startText, 64), start_parameter: 'inline' },
      };
      await passing(deliver({ method: 'answerInlineQuery', payload, pacedChatId: null, maxTries: quickTries }));
    },
    async answerGuest(queryId, card) {
      const payload = { guest_query_id: queryId, result: renderCard(card) };
      await passing(deliver({ method: 'answerGuestQuery', payload, pacedChatId: null, maxTries: quickTries }));
    },
  };
}

/** Where a message goes, as fields of `sendMessage`. */
export function renderPlace({ chatId, threadId, quoteId, ephemeral }: Place): Record<string, unknown> {
  const fields: Record<string, unknown> = { chat_id: chatId };
  if (threadId !== undefined) fields.message_thread_id = threadId;
  if (quoteId !== undefined) fields.reply_parameters = { message_id: quoteId, allow_sending_without_reply: true };
  if (ephemeral) {
    fields.reply_parameters = { ephemeral_message_id: ephemeral.messageId };
    fields.ephemeral_message_parameters = { receiver_user_id: ephemeral.personId };
  }
  return fields;
}

function renderCard({ id, title, description, message }: InlineCard): object {
  const { text, ...rest } = renderMessage(message);
  const { reply_markup: keyboard, ...content } = rest;
  return {
    type: 'article',
    id,
    title,
    description,
    input_message_content: { message_text: text, ...content },
    ...(keyboard !== undefined && { reply_markup: keyboard }),
  };
}

/** Of a query that came and went ("query is too old"), an error says nothing about the person or the bot. */
async function passing(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'ABORTED') throw error;
  }
}

function isRefused(error: unknown, why: RegExp): boolean {
  return error instanceof ApiError && error.code === 400 && why.test(error.description);
}
