// Calls to the Bot API, with an end to every call and errors that tell no secrets.
import { Telegram, TelegramError } from 'telegraf';
import { type Fields, fieldsOf, textOf } from '../receive/fields.js';
import { ApiError } from './api-error.js';
import { createWire, type Reply, WireError } from './wire.js';

export interface CallOptions {
  /** Default: that of the client. */
  timeoutMs?: number;
  /** Ends the call early; it then fails with the code `ABORTED`. */
  signal?: AbortSignal;
}

export interface Api {
  /**
   * The result of a method of the Bot API, whether telegraf's types know it or not. A file goes as `{ source: path }`.
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

export function createApi({ token, apiRoot, timeoutMs: usualTimeoutMs, maxSockets }: ApiOptions): Api {
  const { origin, pathname } = new URL(apiRoot);
  const root = pathname.replace(/\/*$/, '/');
  const wire = createWire(origin, maxSockets);
  const methods = `${root}bot${encodeURI(token)}/`;
  const telegram = new Telegram(token, { apiRoot: `${origin}${root}` });

  /** telegraf builds the form in which a file goes. */
  const upload = (method: string, payload: object, timeoutMs: number, signal: AbortSignal | undefined) => {
    const signals = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
    return telegram.callApi(method as never, payload as never, { signal: AbortSignal.any(signals) as never });
  };

  return {
    async call(method, payload, { timeoutMs = usualTimeoutMs, signal } = {}) {
      const isSending = method.startsWith('send');
      try {
        if (hasFile(payload)) return await upload(method, payload, timeoutMs, signal);
        const isEnough = isSending ? (body: string) => deliveredMessage(body) !== null : undefined;
        const reply = await wire.post(methods + method, JSON.stringify(payload), { timeoutMs, signal, isEnough });
        return (isSending ? deliveredMessage(reply.body) : null) ?? resultOf(method, reply);
      } catch (error) {
        const delivered = isSending && error instanceof WireError ? deliveredMessage(error.body) : null;
        if (delivered) return delivered;
        throw error instanceof ApiError ? error : toApiError(method, error, signal?.aborted === true);
      }
    },
    close: () => wire.close(),
  };
}

/**
 * What a reply to a sent message tells of it, even where it was cut short; null where it tells nothing. Telegram gives an id only
 * to what it has delivered, so sending again would be the second time.
 *
 * @example deliveredMessage('{"ok":true,"result":{"message_id":7,"da')  // { message_id: 7 }
 */
export function deliveredMessage(reply: string): { message_id: number } | null {
  const match = /^\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\{[^{}[\]]*"message_id"\s*:\s*(\d+)\s*,/.exec(reply);
  return match && { message_id: Number(match[1]) };
}

function hasFile(payload: object): boolean {
  return Object.values(payload).some((value) => fieldsOf(value)?.source !== undefined);
}

function resultOf(method: string, { status, body }: Reply): unknown {
  let reply: Fields | null = null;
  try {
    reply = fieldsOf(JSON.parse(body));
  } catch {
    // A server in front of Telegram's says what it says in HTML.
  }
  if (reply?.ok === true) return reply.result;
  if (typeof reply?.error_code === 'number') throw refusal(method, reply.error_code, reply);
  if (status >= 500) throw new ApiError({ method, code: status });
  throw new ApiError({
    method,
    code: 'NOT_JSON',
    description: `the reply (status ${status}) is not that of a Bot API`,
  });
}

function refusal(method: string, code: number, reply: Fields): ApiError {
  const { retry_after: retryAfterSeconds, migrate_to_chat_id: migrateToChatId } = fieldsOf(reply.parameters) ?? {};
  return new ApiError({
    method,
    code,
    description: textOf(reply.description) ?? '',
    ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
    ...(typeof migrateToChatId === 'number' && { migrateToChatId }),
  });
}

function toApiError(method: string, error: unknown, isAborted: boolean): ApiError {
  if (error instanceof TelegramError) return refusal(method, error.code, { ...error.response });
  if (isAborted) return new ApiError({ method, code: 'ABORTED' });
  // The message of a network error may hold the whole address, and so the token: only its code goes on.
  const { name, type, code } = (error ?? {}) as { name?: unknown; type?: unknown; code?: unknown };
  if (name === 'AbortError') return new ApiError({ method, code: 'ETIMEDOUT' });
  if (type === 'invalid-json') return new ApiError({ method, code: 'NOT_JSON' });
  return new ApiError({ method, code: typeof code === 'string' ? code : 'NETWORK' });
}
