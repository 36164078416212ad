// Against a server that says, byte by byte, what the test wants.
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttpClient, type HttpClient, type PostOptions } from '../../../src/telegram/api/http-client.ts';

/** Enough for a part of a reply to come, also on a busy machine. */
const partMs = 200;

type Say = (socket: Socket, request: string, count: number) => void;

let server: Server;
let sockets: Socket[];
let requests: string[];
let say: Say;
let client: HttpClient;

const createClient = (port: number) =>
  createHttpClient({ origin: `http://127.0.0.1:${port}`, proxyUrl: null, maxRequests: 2 });

const reply = (body: string, head = '') =>
  `HTTP/1.1 200 OK\r\n${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

beforeEach(async () => {
  sockets = [];
  requests = [];
  say = (socket) => socket.write(reply('{}'));
  server = createServer((socket) => {
    sockets.push(socket);
    let waiting = '';
    socket.on('error', () => {});
    socket.setEncoding('utf8').on('data', (text: string) => {
      waiting += text;
      const whole = /^POST [\s\S]*?content-length: (\d+)\r\n[\s\S]*?\r\n\r\n/i.exec(waiting);
      if (!whole || Buffer.byteLength(waiting) < Buffer.byteLength(whole[0]) + Number(whole[1])) return;
      requests.push(waiting);
      waiting = '';
      say(socket, requests.at(-1)!, requests.length);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = createClient((server.address() as AddressInfo).port);
});
afterEach(async () => {
  client.close();
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
});

const post = (body = '{}', options: Partial<PostOptions> = {}) =>
  client.post('/bot1:A/x', { type: 'application/json', body }, { timeoutMs: 5000, ...options });
/** The code with which a post fails, and what came of the reply. */
const failure = (posted: Promise<unknown>) =>
  posted.then(
    () => 'no failure',
    ({ code, body }: { code: string; body: string }) => ({ code, body }),
  );

test('a post says where it goes and how long it is, in bytes', async () => {
  await post('{"text":"ə"}');
  const [head, body] = requests[0]!.split('\r\n\r\n');
  expect(head!.split('\r\n')[0]).toBe('POST /bot1:A/x HTTP/1.1');
  expect(head).toMatch(/\r\nHost: 127\.0\.0\.1:\d+\r\n/);
  expect(head).toMatch(/\r\nContent-Length: 13\r\n/);
  expect(body).toBe('{"text":"ə"}');
});

describe('a reply is read', () => {
  test.each([
    ['of a length', reply('{"ok":true}'), 200, '{"ok":true}'],
    [
      'in chunks',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"a\r\n3;x=y\r\n":1\r\n1\r\n}\r\n0\r\n\r\n',
      200,
      '{"a":1}',
    ],
    ['behind one that tells to go on', `HTTP/1.1 100 Continue\r\n\r\n${reply('later')}`, 200, 'later'],
    ['without a body', 'HTTP/1.1 204 No Content\r\n\r\n', 204, ''],
    ['of another status', 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 3\r\n\r\n<p>', 502, '<p>'],
    ['in letters of two bytes', reply('Привет, Bakı'), 200, 'Привет, Bakı'],
  ])('%s, in whatever pieces it comes', async (_what, bytes, status, body) => {
    const whole = Buffer.from(bytes);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(whole.length), { maxLength: 6 }), async (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
        say = async (socket) => {
          for (const [index, from] of edges.slice(0, -1).entries()) {
            socket.write(whole.subarray(from, edges[index + 1]));
            await nextTurn();
          }
        };
        expect(await post()).toEqual({ status, body });
      }),
      { numRuns: 30 },
    );
  });

  test('in a hundred thousand pieces, is put together', async () => {
    const letters = 'abcçğ'.repeat(20_000);
    const pieces = Array.from(letters, (letter) => `${Buffer.byteLength(letter)}\r\n${letter}\r\n`).join('');
    say = (socket) => socket.write(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`);
    expect((await post('{}', { timeoutMs: 30_000 })).body).toBe(letters);
  });

  test('that has no length, until the server ends it', async () => {
    say = (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nall of it');
    expect(await post()).toEqual({ status: 200, body: 'all of it' });
  });
});

describe('a connection', () => {
  test('is used for the next post', async () => {
    await post();
    await post();
    expect(sockets).toHaveLength(1);
  });

  test.each([
    ['the server wants it closed', (socket: Socket) => socket.write(reply('{}', 'Connection: close\r\n'))],
    ['the reply has no length', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n{}')],
    ['more came than the reply', (socket: Socket) => socket.write(`${reply('{}')}rest`)],
    [
      'the server keeps it for no longer than a moment',
      (socket: Socket) => socket.write(reply('{}', 'Keep-Alive: timeout=1\r\n')),
    ],
  ])('is not used again when %s', async (_why, write) => {
    say = write;
    await post();
    say = (socket) => socket.write(reply('next'));
    expect((await post()).body).toBe('next');
    expect(sockets).toHaveLength(2);
  });

  test('that the server closed while it rested is not used again', async () => {
    await post();
    sockets[0]!.end();
    await once(sockets[0]!, 'close');
    await post();
    expect(sockets).toHaveLength(2);
  });

  test('is waited for when as many as may be are in use, in the order of asking', async () => {
    const replies: (() => void)[] = [];
    say = (socket, request) => replies.push(() => socket.write(reply(request.split('\r\n\r\n')[1]!)));
    const posted = ['1', '2', '3', '4'].map((json) => post(json));
    const done: string[] = [];
    for (const one of posted) void one.then(({ body }) => done.push(body));
    while (replies.length < 2) await nextTurn();
    expect(sockets).toHaveLength(2);
    for (let count = 0; count < 4; count++) {
      while (replies.length <= count) await nextTurn();
      replies[count]!();
      await posted[count];
    }
    expect(requests.map((request) => request.split('\r\n\r\n')[1])).toEqual(['1', '2', '3', '4']);
    expect(done).toEqual(['1', '2', '3', '4']);
    expect(sockets).toHaveLength(2);
  });
});

describe('a post fails', () => {
  test.each<[string, Say, { code: string; body: string }]>([
    [
      'when its reply is cut short',
      (socket) => socket.end(reply('{"ok":true}').slice(0, -4)),
      { code: 'CUT_SHORT', body: '{"ok":t' },
    ],
    [
      'when its last chunk is missing',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n'),
      { code: 'CUT_SHORT', body: 'abc' },
    ],
    ['when the connection is closed without a reply', (socket) => socket.end(), { code: 'ECONNRESET', body: '' }],
    ['when the connection is reset', (socket) => socket.resetAndDestroy(), { code: 'ECONNRESET', body: '' }],
    [
      'when the size of a chunk is negative',
      (socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n-5\r\nabc\r\n'),
      { code: 'CUT_SHORT', body: 'abc' },
    ],
    [
      'when what comes is not HTTP',
      (socket) => socket.write('220 ready for mail\r\n'),
      { code: 'HPE_INVALID_CONSTANT', body: '' },
    ],
  ])('%s', async (_when, answer, expected) => {
    say = answer;
    expect(await failure(post())).toEqual(expected);
    say = (socket) => socket.write(reply('again'));
    expect((await post()).body).toBe('again');
  });

  test('when nobody listens', async () => {
    server.close();
    await once(server, 'close');
    expect(await failure(post())).toEqual({ code: 'ECONNREFUSED', body: '' });
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  test('when its reply has no end', async () => {
    say = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(100_000)));
      };
      socket.on('drain', more);
      more();
    };
    expect(await failure(post())).toMatchObject({ code: 'TOO_LONG' });
  });

  test('when the server is silent for too long', async () => {
    say = () => {};
    expect(await failure(post('{}', { timeoutMs: 20 }))).toEqual({ code: 'ETIMEDOUT', body: '' });
  });

  test('not while it waits for a connection: its time counts from when it is sent', async () => {
    const replyMs = 60;
    say = (socket) => setTimeout(() => socket.write(reply('{}')), replyMs);
    const posts = Array.from({ length: 8 }, () => post('{}', { timeoutMs: 3 * replyMs }));
    expect(await Promise.all(posts)).toHaveLength(8);
    expect(sockets).toHaveLength(2);
  });

  test('not because the process was held up, and could not read the reply in time', async () => {
    const posted = post('{}', { timeoutMs: 20 });
    const endMs = performance.now() + 400;
    await nextTurn();
    while (performance.now() < endMs);
    expect((await posted).body).toBe('{}');
  });

  test('when it is aborted: before, on its way, and while it waits for a connection', async () => {
    say = () => {};
    const abort = new AbortController();
    const posts = [1, 2, 3].map(() => failure(post('{}', { signal: abort.signal })));
    while (requests.length < 2) await nextTurn();
    abort.abort();
    expect(await Promise.all(posts)).toEqual(Array(3).fill({ code: 'ABORTED', body: '' }));
    expect(await failure(post('{}', { signal: abort.signal }))).toEqual({ code: 'ABORTED', body: '' });
    say = (socket) => socket.write(reply('next'));
    expect((await post()).body).toBe('next');
  });

  test('when the client is closed', async () => {
    say = () => {};
    const posts = [1, 2, 3].map(() => failure(post()));
    while (requests.length < 2) await nextTurn();
    client.close();
    expect(await Promise.all(posts)).toEqual(Array(3).fill({ code: 'ABORTED', body: '' }));
  });

  test('when the client is closed while its reply is coming', async () => {
    say = (socket) => socket.write(reply('{}').slice(0, -1));
    let part = '';
    const posted = failure(
      post('{}', {
        timeoutMs: partMs,
        acceptPartial: (body) => {
          part = body;
          client.close();
          return false;
        },
      }),
    );
    expect(await posted).toEqual({ code: 'ABORTED', body: '{' });
    expect(part).toBe('{');
  });
});

describe('a reply whose time is over', () => {
  const whole = reply('0123');
  const firstOf = (count: number) => whole.slice(0, whole.length - 4 + count);
  /** Sends the next letter of the body. */
  const drop = (count: number) => sockets[0]!.write('0123'.slice(count, count + 1));

  beforeEach(() => {
    say = (socket) => socket.write(firstOf(1));
  });

  test('is waited for as long as it goes on to come', async () => {
    const acceptPartial = ({ length }: string) => {
      drop(length);
      return false;
    };
    expect((await post('{}', { timeoutMs: partMs, acceptPartial })).body).toBe('0123');
  });

  test('is not waited for once enough has come', async () => {
    const acceptPartial = ({ length }: string) => {
      drop(length);
      return length === 2;
    };
    expect(await failure(post('{}', { timeoutMs: partMs, acceptPartial }))).toEqual({ code: 'ETIMEDOUT', body: '01' });
  });

  test('is not waited for when it stands still, or where nothing is said of its parts', async () => {
    expect(await failure(post('{}', { timeoutMs: partMs, acceptPartial: () => false }))).toEqual({
      code: 'ETIMEDOUT',
      body: '0',
    });
    expect(await failure(post('{}', { timeoutMs: partMs }))).toEqual({ code: 'ETIMEDOUT', body: '0' });
  });
});
