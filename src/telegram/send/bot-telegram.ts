// telegraf's client with our own way to Telegram: limits in time, retries, pacing, and errors without token or words.
import { Telegram } from 'telegraf';
import type { Telegram as ApiMethods, Opts } from 'telegraf/types';
import type { Deliver } from './deliver.js';

/** A button rests and a query ends by itself soon; there is no use in a long fight. */
const queryTries = 3;

/** Every method ends when Telegram has taken it, and throws ApiError when it can't be delivered. */
export class BotTelegram extends Telegram {
  constructor(
    token: string,
    private readonly deliver: Deliver,
  ) {
    super(token, { webhookReply: false });
  }

  override async callApi<M extends keyof ApiMethods>(method: M, payload: Opts<M>): Promise<ReturnType<ApiMethods[M]>> {
    const { chat_id: chatId } = payload as { chat_id?: unknown };
    const isMessage = /^(send|edit)/.test(method) && typeof chatId === 'number';
    const result = await this.deliver({
      method,
      payload: payload as Readonly<Record<string, unknown>>,
      pacedChatId: isMessage ? chatId : null,
      ...(/^answer\w+Query$/.test(method) && { maxTries: queryTries }),
    });
    return result as ReturnType<ApiMethods[M]>;
  }
}
