// The HTTP side: who may call, which method, and the faults on the way.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { outageOf } from '../outage.ts';
import { BotApiError, renderRefusal } from './bot-api-error.ts';
import type { Fault, Faults } from './faults.ts';
import type { Method } from './methods.ts';
import { readParams } from './read-params.ts';

export interface Call {
  method: string;
  params: Record<string, unknown>;
  /** The error code of the reply, or 0 where it went well or a fault came between. */
  refused: number;
}

export interface ApiServer {
  url: string;
  /** Stops listening and cuts every connection. */
  down(): Promise<void>;
  /** Listens again at the same address. */
  up(): Promise<void>;
  /** Is down for so long; ends when it is up again. */
  away(ms: number): Promise<void>;
  /** Every call so far, oldest first; the last 5,000. */
  calls: Call[];
}

export interface ApiServerOptions {
  token: string;
  methods: Record<string, Method>;
  faults: Faults;
  onCall(): void;
}

const maxCalls = 5000;

export async function startApiServer({ token, methods, faults, onCall }: ApiServerOptions): Promise<ApiServer> {
  const byName = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }]));
  const calls: Call[] = [];
  const sockets = new Set<Socket>();
  let server: Server = await listen(0);
  const { port } = server.address() as AddressInfo;

  async function listen(at: number): Promise<Server> {
    const next = createServer((request, reply) => void serve(request, reply));
    next.keepAliveTimeout = 60_000;
    next.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => next.listen(at, '127.0.0.1', resolve));
    return next;
  }

  async function serve(request: IncomingMessage, reply: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, called, name = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    try {
      const params = await readParams(request, url.searchParams);
      const found = byName.get(name.toLowerCase());
      const call: Call = { method: found?.name ?? name, params, refused: 0 };
      calls.push(call);
      if (calls.length > maxCalls) calls.shift();
      onCall();
      const fault = faults.take(call.method);
      if (fault && isBefore(fault)) return failBefore(fault, reply);
      const { status, body } = await carryOut(called, found?.method, params, reply);
      call.refused = status === 200 ? 0 : status;
      if (fault) failAfter(fault, body, reply);
      else respond(reply, status, body);
    } catch {
      // The caller is gone in the middle of its request.
      reply.destroy();
    }
  }

  async function carryOut(
    called: string | undefined,
    method: Method | undefined,
    params: Call['params'],
    reply: ServerResponse,
  ) {
    try {
      if (!/^\d+:[\w-]{20,}$/.test(called ?? '')) throw new BotApiError(404, 'Not Found');
      if (called !== token) throw new BotApiError(401, 'Unauthorized');
      if (!method) throw new BotApiError(404, 'Not Found: method not found');
      const result = await method(params, (cancel) => reply.on('close', cancel));
      return { status: 200, body: JSON.stringify({ ok: true, result }) };
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error;
      return { status: error.status, body: JSON.stringify(renderRefusal(error)) };
    }
  }

  async function down() {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
  async function up() {
    server = await listen(port);
  }

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    down,
    up,
    away: outageOf(down, up),
  };
}

const isBefore = (fault: Fault) => fault.do === 'reply' || fault.do === 'reset' || fault.do === 'silence';

function respond(reply: ServerResponse, status: number, body: string, type = 'application/json') {
  reply.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

function failBefore(fault: Fault, reply: ServerResponse) {
  if (fault.do === 'reply') respond(reply, fault.status, fault.body, fault.type);
  else if (fault.do === 'reset') reply.socket?.resetAndDestroy();
}

function failAfter(fault: Fault, body: string, reply: ServerResponse) {
  if (fault.do === 'reset-after') return void reply.socket?.resetAndDestroy();
  reply.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  const bytes = Buffer.from(body);
  if (fault.do === 'cut') {
    const half = bytes.subarray(0, bytes.length / 2);
    reply.write(half, () => fault.ending === 'close' && reply.destroy());
  } else if (fault.do === 'drip') {
    let at = 0;
    const timer = setInterval(() => {
      if (reply.destroyed || at >= bytes.length) {
        clearInterval(timer);
        reply.end();
      } else reply.write(bytes.subarray(at, ++at));
    }, fault.everyMs);
  }
}
