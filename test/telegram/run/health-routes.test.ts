// What monitoring is told, and who else is not.
import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { noMetrics } from '../../../src/telegram/metrics.ts';
import { addHealthRoutes, addMetricsRoute } from '../../../src/telegram/run/health-routes.ts';
import { type HttpServer, startHttpServer } from '../../../src/telegram/updates/http-server.ts';

let server: HttpServer;
afterEach(() => server.close());

async function start(host: string, isReady = true) {
  server = await startHttpServer('127.0.0.1', 0, (app) => {
    addHealthRoutes(app, () => isReady);
    addMetricsRoute(app, noMetrics, host);
  });
}

/** The status of a request that says it is meant for that host. */
const ask = (path: string, host: string, method = 'GET') =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, method, headers: { host } };
    request(options, (reply) => resolve(reply.resume().statusCode))
      .on('error', reject)
      .end();
  });

test('a bot that can answer nobody is alive, and not ready', async () => {
  await start('127.0.0.1', false);
  expect(await ask('/healthz', 'localhost')).toBe(200);
  expect(await ask('/readyz', 'localhost')).toBe(503);
});

test.each(['localhost', '127.0.0.1:9090', '[::1]:9090'])('figures are for who asks %s', async (host) => {
  await start('127.0.0.1');
  expect(await ask('/metrics', host)).toBe(200);
});

test('figures are not for a page that leads its own name to this machine', async () => {
  await start('127.0.0.1');
  expect(await ask('/metrics', 'rebound.example.org:9090')).toBe(403);
});

test('figures are for any name where the server is open to other machines', async () => {
  await start('0.0.0.0');
  expect(await ask('/metrics', 'bot:9090')).toBe(200);
});

test('figures are only read', async () => {
  await start('127.0.0.1');
  expect(await ask('/metrics', 'localhost', 'POST')).toBe(404);
});
