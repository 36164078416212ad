// What Telegram hears: 200 means answered, and nothing else.
import { afterEach, expect, test } from 'vitest';
import type { Dispatcher, Disposition } from '../../../src/telegram/updates/dispatcher.ts';
import { type HttpServer, startHttpServer } from '../../../src/telegram/updates/http-server.ts';
import { addWebhookRoute } from '../../../src/telegram/updates/webhook.ts';

let server: HttpServer;
afterEach(() => server.close());

interface Scene {
  take?: () => Promise<Disposition>;
  size?: number;
  isStopping?: boolean;
  isHasty?: boolean;
}

/** @returns what a call with an update is answered */
async function call({ take = async () => 'done', size = 0, isStopping = false, isHasty = false }: Scene) {
  const dispatcher: Dispatcher = { dispatch: take, size: () => size, relieve() {} };
  const wait = (_: number, signal?: AbortSignal) =>
    isHasty ? Promise.resolve() : new Promise<void>((done) => signal?.addEventListener('abort', () => done()));
  const signal = isStopping ? AbortSignal.abort() : new AbortController().signal;
  const clock = { now: () => 0, wait, random: () => 0 };
  server = await startHttpServer('127.0.0.1', 0, (app) =>
    addWebhookRoute(app, { path: '/bot1:A*%41', dispatcher, secret: 's', clock, signal }),
  );
  const headers = { 'x-telegram-bot-api-secret-token': 's' };
  const reply = await fetch(`http://127.0.0.1:${server.port}/bot1:A*%41`, {
    method: 'POST',
    body: '{"update_id":1}',
    headers,
  });
  return [reply.status, reply.headers.get('retry-after')];
}

test('an update that was answered, or given up for a reason, is accepted', async () => {
  expect(await call({})).toEqual([200, null]);
});

test('one that could not be answered now is asked for again, soon', async () => {
  expect(await call({ take: async () => 'retry' })).toEqual([503, '1']);
});

test('one on which everything failed is asked for again', async () => {
  const take = async () => {
    throw new Error('broken');
  };
  expect(await call({ take })).toEqual([500, null]);
});

test('one that takes long is asked for again: it is found done then', async () => {
  expect(await call({ take: () => new Promise(() => {}), isHasty: true })).toEqual([503, '1']);
});

test('nothing is taken while there is too much, nor while the bot stops', async () => {
  const take = async (): Promise<Disposition> => {
    throw new Error('taken all the same');
  };
  expect(await call({ take, size: 1000 })).toEqual([503, '1']);
  await server.close();
  expect(await call({ take, isStopping: true })).toEqual([503, '1']);
});
