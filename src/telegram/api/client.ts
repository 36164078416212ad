// Calls to the Bot API, with an end to every call and errors that tell no secrets.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ConfigError } from '../../errors.js';
import { type Fields, fieldsOf, textOf } from '../updates/fields.js';
import { ApiError } from './api-error.js';
import { type Content, createHttpClient, HttpError, type Reply } from './http-client.js';

interface CallOptions {
  /** Default: that of the client. */
  timeoutMs?: number;
  /** Ends the call early; it then fails with the code `ABORTED`. */
  signal?: AbortSignal;
}

export interface Api {
  /**
   * The result of a method of the Bot API, whether telegraf's types know it or not. A file goes as `{ source: path }`.
   *
   * @throws ConfigError where a file can not be read
   * @throws ApiError in every other case
   */
  call(method: string, payload: object, options?: CallOptions): Promise<unknown>;
  close(): void;
}

interface ApiOptions {
  token: string;
  /** `https://api.telegram.org`, a Bot API server of one's own, or an emulator. */
  apiRoot: string;
  /** An HTTP proxy through which to connect; default: none. */
  proxyUrl?: string | null;
  /** How long a call may take before it counts as failed; telegraf's own limit of 500 s leaves a bot deaf for minutes. */
  timeoutMs: number;
  /** Calls at once, besides getUpdates. Telegram's server refuses when a bot holds about a thousand. */
  maxSockets: number;
}

export function createApi({ token, apiRoot, proxyUrl = null, timeoutMs: usualTimeoutMs, maxSockets }: ApiOptions): Api {
  const { origin, pathname } = new URL(apiRoot);
  const methods = `${pathname.replace(/\/*$/, '/')}bot${encodeURI(token)}/`;
  const client = createHttpClient({ origin, proxyUrl, maxRequests: maxSockets });
  // Updates come even while every other connection hangs.
  const pollClient = createHttpClient({ origin, proxyUrl, maxRequests: 1 });

  return {
    async call(method, payload, { timeoutMs = usualTimeoutMs, signal } = {}) {
      const isSending = method.startsWith('send');
      const acceptPartial = isSending ? (body: string) => deliveredMessage(body) !== null : undefined;
      const content = await encodePayload(method, payload);
      try {
        const { post } = method === 'getUpdates' ? pollClient : client;
        const reply = await post(methods + method, content, { timeoutMs, signal, acceptPartial });
        return (isSending ? deliveredMessage(reply.body) : null) ?? resultOf(method, reply);
      } catch (error) {
        const delivered = isSending && error instanceof HttpError ? deliveredMessage(error.body) : null;
        if (delivered) return delivered;
        if (error instanceof ApiError) throw error;
        // The message of a network error may hold the whole address, and so the token: only its code goes on.
        throw new ApiError({ method, code: error instanceof HttpError ? error.code : 'NETWORK' });
      }
    },
    close() {
      client.close();
      pollClient.close();
    },
  };
}

/** JSON, or a form where a file goes along. */
async function encodePayload(method: string, payload: object): Promise<Content> {
  const entries = Object.entries(payload).map(([name, value]) => ({ name, value, path: fieldsOf(value)?.source }));
  if (entries.every(({ path }) => path === undefined)) {
    return { type: 'application/json', body: JSON.stringify(payload) };
  }
  const form = new FormData();
  for (const { name, value, path } of entries) {
    if (typeof path === 'string') form.append(name, await readBlob(method, path), basename(path));
    else form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const encoded = new Response(form);
  return { type: encoded.headers.get('content-type') ?? '', body: Buffer.from(await encoded.arrayBuffer()) };
}

async function readBlob(method: string, path: string): Promise<Blob> {
  try {
    return new Blob([await readFile(path)]);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`${method}: expected a readable file at ${path} (${code}). Change its path or its rights.`);
  }
}

/**
 * What a reply to a sent message tells of it, even where it was cut short; null where it tells nothing. Telegram gives an id only
 * to what it has delivered, so sending again would be the second time.
 *
 * @example deliveredMessage('{"ok":true,"result":{"message_id":7,"da')  // { message_id: 7 }
 */
function deliveredMessage(reply: string): { message_id: number } | null {
  const match = /^\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\{[^{}[\]]*"message_id"\s*:\s*(\d+)\s*,/.exec(reply);
  return match && { message_id: Number(match[1]) };
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
