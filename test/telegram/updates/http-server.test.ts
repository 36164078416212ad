import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startHttpServer } from '../../../src/telegram/updates/http-server.ts';

describe('a server that closes', () => {
  test('lets a request at work be answered', async () => {
    let arrived = () => {};
    let answer = () => {};
    const isHere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const mayAnswer = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const server = await startHttpServer('127.0.0.1', 0, (app) => {
      app.get('/slow', async () => {
        arrived();
        await mayAnswer;
        return 'done';
      });
    });
    const reply = fetch(`http://127.0.0.1:${server.port}/slow`);
    await isHere;
    const closed = server.close();
    answer();
    expect(await (await reply).text()).toBe('done');
    await closed;
    await expect(fetch(`http://127.0.0.1:${server.port}/slow`)).rejects.toThrow();
  });

  test('waits no longer than a second for one that hangs', async () => {
    let arrived = () => {};
    const isHere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const server = await startHttpServer('127.0.0.1', 0, (app) => {
      app.addHook('onRequest', async () => arrived());
      app.post('/hang', async () => 'never');
    });
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write('POST /hang HTTP/1.1\r\nhost: here\r\ncontent-length: 10\r\n\r\nhalf');
    await isHere;
    const cut = new Promise((resolve) => socket.once('close', resolve));
    await server.close();
    await cut;
    expect(socket.destroyed).toBe(true);
  });
});

test('a path that is no route is not found, and a route that throws is told with 500', async () => {
  const server = await startHttpServer('127.0.0.1', 0, (app) => {
    app.get('/broken', () => Promise.reject(new Error('private words')));
  });
  const answerOf = async (path: string) => {
    const reply = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return [reply.status, await reply.text()];
  };
  expect(await answerOf('/none')).toEqual([404, '']);
  expect(await answerOf('/broken')).toEqual([500, '']);
  await server.close();
});
