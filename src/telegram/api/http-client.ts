// POST requests to a Bot API server over Node's own HTTP client: kept connections, a time limit, and the part of a reply that came.
import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestPlain } from 'node:http';
import { Agent as HttpsAgent, request as requestSecure } from 'node:https';
import { urlToHttpOptions } from 'node:url';

export interface Reply {
  status: number;
  body: string;
}

export interface Content {
  /** The media type. */
  type: string;
  body: string | Buffer;
}

export interface PostOptions {
  /** How long the reply may take, in milliseconds, counted from when the request is sent: waiting for a connection is not part of it. */
  timeoutMs: number;
  /** Ends the request early; it then fails with the code `ABORTED`. */
  signal?: AbortSignal | undefined;
  /**
   * Where given, a reply that is still arriving when its time is over gets the same time again, up to five times: until this
   * says that the part received is enough. A process that was itself held up gives the time again in any case.
   */
  acceptPartial?: ((body: string) => boolean) | undefined;
}

export interface HttpClient {
  /**
   * The reply, whatever its status.
   *
   * @param path  from the root of the server, beginning with a slash
   * @throws HttpError where no complete reply came
   */
  post(path: string, content: Content, options: PostOptions): Promise<Reply>;
  /** Requests under way or waiting fail with the code `ABORTED`. */
  close(): void;
}

interface HttpClientOptions {
  /** `https://api.telegram.org` */
  origin: string;
  /** An HTTP proxy through which to connect; null connects directly. */
  proxyUrl: string | null;
  /** Requests at the same time; further ones wait. */
  maxRequests: number;
}

export class HttpError extends Error {
  /** `ABORTED`, `ETIMEDOUT`, `CUT_SHORT` (the reply broke off), `TOO_LONG`, or the code of the system or of Node's parser. */
  readonly code: string;
  /** The part of the reply that came. */
  readonly body: string;

  constructor(code: string, body: string) {
    super(code);
    this.code = code;
    this.body = body;
  }
}

/** A connection may be idle for so long where the server does not announce less. */
const maxIdleMs = 60_000;
/** A timer that comes so late shows that the process was held up, and had no time to read. */
const maxLatenessMs = 200;
/** How often a reply that is still arriving gets its time again. */
const maxExtensions = 5;
/** A reply with a hundred updates has a tenth of it at most. */
const maxBodyChars = 16 * 1024 * 1024;
/** A text put together of pieces takes some 30 bytes for each, until it is written out anew: after so many. */
const maxPieces = 50_000;

export function createHttpClient({ origin, proxyUrl, maxRequests }: HttpClientOptions): HttpClient {
  const url = new URL(origin);
  const isSecure = url.protocol === 'https:';
  const send = isSecure ? requestSecure : requestPlain;
  const { protocol, hostname, port } = urlToHttpOptions(url);
  const agent = createAgent(isSecure, proxyUrl);
  /** Functions that abort the requests under way. */
  const underWay = new Set<() => void>();
  const waiting: (() => void)[] = [];
  let free = maxRequests;
  let isClosed = false;

  async function open(path: string, { type, body }: Content): Promise<ClientRequest> {
    const headers = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) };
    const options = { protocol, hostname, port, path, method: 'POST', headers, agent: await agent };
    return send({ ...options, rejectUnauthorized: true });
  }

  function exchange(path: string, content: Content, { timeoutMs, signal, acceptPartial }: PostOptions): Promise<Reply> {
    return new Promise((resolve, reject) => {
      let request: ClientRequest | undefined;
      let response: IncomingMessage | undefined;
      let body = '';
      let pieces = 0;
      let timer: NodeJS.Timeout | undefined;
      let isOver = false;
      const end = () => {
        isOver = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        underWay.delete(abort);
      };
      const fail = (code: string) => {
        if (isOver) return;
        end();
        request?.destroy();
        reject(new HttpError(code, body));
      };
      const abort = () => fail('ABORTED');
      const finish = () => {
        if (isOver) return;
        end();
        resolve({ status: response?.statusCode ?? 0, body });
      };
      const take = (text: string) => {
        body += text;
        if (++pieces % maxPieces === 0) body = Buffer.from(body).toString();
        if (body.length > maxBodyChars) fail('TOO_LONG');
      };
      const breakOff = (error: NodeJS.ErrnoException) => {
        // Hands over what came in the same piece as the error.
        response?.read();
        if (response?.complete) finish();
        else fail(response ? 'CUT_SHORT' : (error.code ?? 'NETWORK'));
      };
      const limitTime = (extensions: number, length: number) => {
        const startMs = performance.now();
        const judge = () => {
          if (isOver) return;
          const wasHeldUp = performance.now() - startMs > timeoutMs + maxLatenessMs;
          const isArriving = body.length > length && acceptPartial?.(body) === false;
          if ((isArriving || wasHeldUp) && extensions > 0) limitTime(extensions - 1, body.length);
          else fail('ETIMEDOUT');
        };
        // On a busy machine timers come first and late: a reply that lies in the socket by then still counts.
        timer = setTimeout(() => setImmediate(judge), timeoutMs);
      };
      const receive = (incoming: IncomingMessage) => {
        response = incoming.setEncoding('utf8').on('data', take).on('error', breakOff).on('end', finish);
      };
      signal?.addEventListener('abort', abort);
      underWay.add(abort);
      if (signal?.aborted || isClosed) return abort();
      limitTime(maxExtensions, 0);
      open(path, content).then((opened) => {
        request = opened;
        request.on('error', breakOff);
        request.on('response', receive);
        if (isOver) request.destroy();
        else request.end(content.body);
      }, breakOff);
    });
  }

  return {
    async post(path, content, options) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await exchange(path, content, options);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
    close() {
      isClosed = true;
      for (const abort of underWay) abort();
      void Promise.resolve(agent).then((one) => one.destroy());
    },
  };
}

/** The library for proxies is loaded only where there is one. */
function createAgent(isSecure: boolean, proxyUrl: string | null): HttpAgent | Promise<HttpAgent> {
  const options = { keepAlive: true, timeout: maxIdleMs };
  if (proxyUrl === null) return isSecure ? new HttpsAgent(options) : new HttpAgent(options);
  return import('https-proxy-agent').then(({ HttpsProxyAgent }) => new HttpsProxyAgent(proxyUrl, options));
}
