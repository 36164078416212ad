// The server for the webhook and for monitoring. Fastify is loaded only where one of them is set.
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ConfigError } from '../../errors.js';
import { systemClock } from '../clock.js';

export interface HttpServer {
  port: number;
  /** Takes no new connection, lets the requests at work be answered for a second, and cuts what is left. */
  close(): Promise<void>;
}

/** An update has some kilobytes; a text of 4,096 characters with all its entities stays far below. */
const maxBodyBytes = 1_000_000;
/** Nobody needs longer to send a request of a megabyte at most; slow senders would hold connections for ever. */
const requestTimeoutMs = 30_000;
/** Telegram opens a hundred at most. */
const maxConnections = 1000;
/** An answer that is ready gets out in a millisecond; a request that hangs must not hold a stop. */
const graceMs = 1000;

/**
 * Bodies are read as JSON whatever their type: 400 where they are not, 413 where they are too long. What is no route is
 * answered with 404, and a route that throws with 500 without a word of why.
 *
 * @throws ConfigError where it can't listen there
 */
export async function startHttpServer(
  host: string,
  port: number,
  addRoutes: (app: FastifyInstance) => void,
): Promise<HttpServer> {
  const { fastify } = await import('fastify');
  const app = fastify({ bodyLimit: maxBodyBytes, requestTimeout: requestTimeoutMs });
  app.server.headersTimeout = requestTimeoutMs / 2;
  app.server.maxConnections = maxConnections;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, app.getDefaultJsonParser('ignore', 'ignore'));
  app.setNotFoundHandler((_request, reply) => reply.code(404).send());
  app.setErrorHandler(({ statusCode = 500 }: { statusCode?: number }, _request, reply) =>
    reply.code(statusCode).send(),
  );
  addRoutes(app);
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`Can not listen on ${host}:${port} (${code}). Choose a free port, or stop what uses it.`);
  }
  return {
    port: (app.server.address() as AddressInfo).port,
    async close() {
      const closed = app.close();
      const grace = new AbortController();
      await Promise.race([closed, systemClock.wait(graceMs, grace.signal)]);
      grace.abort();
      app.server.closeAllConnections();
      await closed;
    },
  };
}
