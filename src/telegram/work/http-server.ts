// Node's HTTP server with a few routes: the webhook, and what watchers ask.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../../errors.js';
import { systemClock } from '../clock.js';

export interface Reply {
  status: number;
  text?: string;
  contentType?: string;
  /** Seconds; Telegram obeys it, up to an hour. */
  retryAfterSeconds?: number;
}

export type Route = (request: IncomingMessage) => Promise<Reply>;

export interface HttpServer {
  port: number;
  /** Takes no new connection, lets the requests at work be answered for a second, and cuts what is left. */
  close(): Promise<void>;
}

/** Nobody needs longer to send a request of a megabyte at most; slow senders would hold connections for ever. */
const requestTimeoutMs = 30_000;

/** An answer that is ready gets out in a millisecond; a request that hangs must not hold a stop. */
const graceMs = 1000;

/**
 * @param routes  by path; all else is not found. A route that throws is answered with 500.
 * @throws ConfigError where it can't listen there
 */
export async function startHttpServer(
  host: string,
  port: number,
  routes: Readonly<Record<string, Route>>,
): Promise<HttpServer> {
  const byPath = new Map(Object.entries(routes));
  const unanswered = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    void serve(request, response);
  });
  server.requestTimeout = requestTimeoutMs;
  server.headersTimeout = requestTimeoutMs / 2;

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const path = request.url?.split('?')[0] ?? '';
    const route = byPath.get(path);
    const reply = route ? await route(request).catch(() => ({ status: 500 })) : { status: 404 };
    send(response, reply);
    // What was not read would be taken for the next request.
    if (!request.complete) response.once('finish', () => request.destroy());
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(new ConfigError(`Can not listen on ${host}:${port} (${code}). Choose a free port, or stop what uses it.`));
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const grace = new AbortController();
      const answered = Promise.all(
        [...unanswered].map((response) => new Promise((resolve) => response.once('close', resolve))),
      );
      await Promise.race([answered, systemClock.wait(graceMs, grace.signal)]);
      grace.abort();
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, { status, text = '', contentType = 'text/plain', retryAfterSeconds }: Reply) {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  });
  response.end(text);
}
