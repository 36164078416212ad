// Calls to the Bot API: telegraf's `callApi`, with an end to every call and errors that tell no secrets.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Telegram, TelegramError } from 'telegraf';
import { ApiError } from './api-error.js';
import { EndSignal } from './end-signal.js';
import { watchRequest } from './watched-agent.js';

export interface CallOptions {
  /** Default: that of the client. */
  timeoutMs?: number;
  /** Ends the call early; it then fails with the code `ABORTED`. */
  signal?: AbortSignal;
}

export interface Api {
  /**
   * The result of a method of the Bot API. A method that telegraf's types do not know is as good as any other.
   *
   * @throws ApiError in every other case
   */
  call(method: string, payload: object, options?: CallOptions): Promise<unknown>;
  close(): void;
}

export interface ApiOptions {
  token: string;
  /** `https://api.telegram.org`, a Bot API server of one's own, or an emulator. */
  apiRoot: string;
  /** How long a call may take before it counts as failed; telegraf's own limit of 500 s leaves a bot deaf for minutes. */
  timeoutMs: number;
  /** Connections at once. Telegram's server refuses when a bot holds about a thousand. */
  maxSockets: number;
}

/** Enough for `{"ok":true,"result":{"message_id":…`, by which a reply that broke off still shows a delivered message. */
const keptChars = 256;

/** A reply to a sent message that comes drop by drop gets the time so often again: it is about to tell whether it is there. */
const dripExtensions = 5;

export function createApi({ token, apiRoot, timeoutMs, maxSockets }: ApiOptions): Api {
  // Without the slash the last part of a path would be replaced by the token's.
  const root = apiRoot.replace(/\/*$/, '/');
  const secure = apiRoot.startsWith('https:');
  const agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true, keepAliveMsecs: 10_000, maxSockets });

  return {
    async call(method, payload, options = {}) {
      const ending = new EndSignal();
      let isCut = false;
      const watch = watchRequest(agent, method.startsWith('send') ? keptChars : 0, () => {
        isCut = true;
        ending.end();
      });
      const telegram = new Telegram(token, { apiRoot: root, webhookReply: false });
      // telegraf drops the agent given to its constructor when the root is plain HTTP.
      telegram.options.agent = watch.agent as HttpsAgent;

      const stop = () => ending.end();
      let timer: NodeJS.Timeout;
      let isOver = false;
      let length = 0;
      const limitTime = (extensions: number) => {
        const judge = () => {
          if (isOver) return;
          const isComing = watch.body().length > length && deliveredMessage(watch.body()) === null;
          length = watch.body().length;
          if (isComing && extensions > 0) limitTime(extensions - 1);
          else stop();
        };
        // On a busy machine timers come first and late: a reply that lies in the socket by then still counts.
        timer = setTimeout(() => setImmediate(judge), options.timeoutMs ?? timeoutMs);
      };
      limitTime(dripExtensions);
      options.signal?.addEventListener('abort', stop);
      if (options.signal?.aborted) stop();
      try {
        return await telegram.callApi(method as never, payload as never, { signal: ending as never });
      } catch (error) {
        // Frees the socket of a reply that nobody will read on.
        stop();
        const messageId = deliveredMessage(watch.body());
        if (messageId !== null && !(error instanceof TelegramError)) return { message_id: messageId };
        throw toApiError(method, error, isCut, options.signal?.aborted === true);
      } finally {
        isOver = true;
        clearTimeout(timer!);
        options.signal?.removeEventListener('abort', stop);
      }
    },
    close: () => agent.destroy(),
  };
}

/**
 * The id of the message that a reply cut short still tells of, or null. Telegram gives an id only to what it has
 * delivered, so sending again would be the second time.
 *
 * @example deliveredMessage('{"ok":true,"result":{"message_id":7,"da')  // 7
 */
export function deliveredMessage(reply: string): number | null {
  const match = /^\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\{[^{}[\]]*"message_id"\s*:\s*(\d+)\s*,/.exec(reply);
  return match ? Number(match[1]) : null;
}

function toApiError(method: string, error: unknown, isCut: boolean, isAborted: boolean): ApiError {
  if (error instanceof TelegramError) {
    const { retry_after: retryAfterSeconds, migrate_to_chat_id: migrateToChatId } = error.response.parameters ?? {};
    return new ApiError({
      method,
      code: error.response.error_code,
      description: error.response.description,
      ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
      ...(typeof migrateToChatId === 'number' && { migrateToChatId }),
    });
  }
  if (isAborted) return new ApiError({ method, code: 'ABORTED' });
  if (isCut) return new ApiError({ method, code: 'CUT_SHORT', description: 'the reply broke off' });
  const { name, type, code } = (error ?? {}) as { name?: unknown; type?: unknown; code?: unknown };
  if (name === 'AbortError') return new ApiError({ method, code: 'ETIMEDOUT', description: 'no whole reply in time' });
  if (type === 'invalid-json') return new ApiError({ method, code: 'NOT_JSON', description: 'the reply is not JSON' });
  // The message of a network error holds the whole address, and so the token: only its code goes on.
  return new ApiError({ method, code: typeof code === 'string' ? code : 'NETWORK' });
}
