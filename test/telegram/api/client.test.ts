// What a call of the Bot API gives back and fails with, against a server that answers as the test wants.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError } from '../../../src/errors.ts';
import { type Api, createApi } from '../../../src/telegram/api/client.ts';
import { newFolder } from '../../support/bot-process.ts';

const token = '123456:AAtest-token-of-nobody-0000000000001';
let server: Server;
let api: Api;
let answer: (method: string, reply: ServerResponse, request: IncomingMessage) => void;

beforeEach(async () => {
  server = createServer((request, reply) => answer(request.url!.split('/').at(-1)!, reply, request));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = createApi({ token, apiRoot, timeoutMs: 5000, maxSockets: 1 });
});
afterEach(async () => {
  api.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

test('updates come while every connection for other calls hangs', async () => {
  answer = (method, reply) => {
    if (method === 'getUpdates') reply.end('{"ok":true,"result":[]}');
  };
  const hanging = api.call('sendMessage', {}).catch(({ code }) => code);
  expect(await api.call('getUpdates', {})).toEqual([]);
  api.close();
  expect(await hanging).toBe('ABORTED');
});

test('an error holds neither the token nor what was to be sent', async () => {
  answer = (_, reply) => reply.socket!.destroy();
  const error = await api.call('sendMessage', { chat_id: 7, text: 'private words' }).catch((one: unknown) => one);
  const told = JSON.stringify([error, String(error), (error as Error).stack, Object.entries(error as object)]);
  expect(told).toContain('ECONNRESET');
  expect(told).not.toMatch(/AAtest|private words/);
});

test('a file goes as a form, with the other fields as they are', async () => {
  let form = '';
  answer = async (_, reply, request) => {
    form = `${request.headers['content-type']}\n${await text(request)}`;
    reply.end('{"ok":true,"result":true}');
  };
  const path = join(newFolder(), 'public.pem');
  writeFileSync(path, 'PEM');
  const payload = { url: 'https://x.org/a', allowed_updates: ['message'], certificate: { source: path } };
  expect(await api.call('setWebhook', payload)).toBe(true);
  expect(form).toMatch(/^multipart\/form-data; boundary=/);
  expect(form).toMatch(/name="url"\r\n\r\nhttps:\/\/x\.org\/a\r\n/);
  expect(form).toMatch(/name="allowed_updates"\r\n\r\n\["message"\]\r\n/);
  expect(form).toMatch(/name="certificate"; filename="public\.pem"\r\n[\s\S]*?\r\n\r\nPEM\r\n/);
});

test('a file that is not there is a wrong setting, which no further try mends', async () => {
  const call = api.call('setWebhook', { certificate: { source: '/none/public.pem' } });
  await expect(call).rejects.toThrow(ConfigError);
  await expect(call).rejects.toThrow('setWebhook: expected a readable file at /none/public.pem (ENOENT).');
});
