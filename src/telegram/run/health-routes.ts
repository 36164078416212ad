// What monitoring asks: is the process there, can it answer people, and the figures.
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.js';

/** @param isReady  whether people get answers now: a load balancer sends nobody to a replica that is not ready */
export function addHealthRoutes(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/healthz', (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', (_request, reply) => {
    reply.type('text/plain');
    return isReady() ? reply.send('ready\n') : reply.code(503).send('not ready\n');
  });
}

/**
 * Figures, only for who asks by the server's own name where it listens on this machine alone: a page in a browser here could
 * otherwise read them under a name of its own that leads to this machine (DNS rebinding).
 */
export function addMetricsRoute(app: FastifyInstance, metrics: Metrics, host: string): void {
  app.get('/metrics', async (request, reply) => {
    if (isLoopback(host) && !isLoopback(request.headers.host?.replace(/:\d+$/, '') ?? ''))
      return reply.code(403).send();
    const { contentType, text } = await metrics.render();
    return reply.type(contentType).send(text);
  });
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i.test(host);
}
