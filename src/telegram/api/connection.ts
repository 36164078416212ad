// One kept connection to a Bot API server: a request goes out, its reply comes in, and then the next may go out.
import { isIP, connect as openPlain, type Socket } from 'node:net';
import { connect as openSecure } from 'node:tls';
import { HTTPParser } from 'http-parser-js';

/** Told what comes of a request: a status and pieces of the body, then one of the last two. */
export interface ReplyListener {
  onStatus(status: number): void;
  onData(piece: Buffer): void;
  onEnd(): void;
  /** No whole reply will come. The code is the network's, as in `ECONNRESET`, or the parser's, as in `HPE_INVALID_CONSTANT`. */
  onBroken(code: string): void;
}

export interface ConnectionOwner {
  /** The reply is there, and a further request may go out. */
  onFree(connection: Connection): void;
  onClosed(connection: Connection): void;
}

/** Where the parser stands in what has come; not in its types. */
interface Position {
  offset: number;
  end: number;
}

/** A connection may rest so long where the server does not say less. */
const usualRestMs = 60_000;
/** What a request may be late by when the server says how long a connection may rest. */
const restSlackMs = 1000;

export class Connection {
  readonly #socket: Socket;
  readonly #owner: ConnectionOwner;
  readonly #parser = new HTTPParser(HTTPParser.RESPONSE);
  #listener: ReplyListener | null = null;
  #status = 0;
  /** The whole reply is there. */
  #isDone = false;
  #mayStay = false;
  #isClosed = false;
  #restMs = usualRestMs;
  #freeAtMs = performance.now();

  constructor(socket: Socket, owner: ConnectionOwner) {
    this.#socket = socket;
    this.#owner = owner;
    this.#listenToParser();
    socket.setNoDelay(true);
    socket.on('data', (piece) => this.#take(piece));
    socket.on('end', () => this.#finish());
    socket.on('error', (error: NodeJS.ErrnoException) => this.close(error.code ?? 'NETWORK'));
    socket.on('close', () => this.close('ECONNRESET'));
  }

  /** Whether it has rested so long that the server may be closing it. */
  get isStale(): boolean {
    return performance.now() - this.#freeAtMs >= this.#restMs;
  }

  /** @param request  head and body; nothing else may be on its way */
  send(request: string, listener: ReplyListener): void {
    this.#listener = listener;
    this.#status = 0;
    this.#isDone = false;
    this.#socket.write(request);
  }

  close(code: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#socket.destroy();
    const listener = this.#listener;
    this.#listener = null;
    this.#owner.onClosed(this);
    listener?.onBroken(code);
  }

  #listenToParser(): void {
    const parser = this.#parser;
    parser[HTTPParser.kOnHeadersComplete] = ({ statusCode, headers, shouldKeepAlive }) => {
      this.#status = statusCode;
      this.#mayStay = shouldKeepAlive;
      this.#restMs = restOf(headers);
      this.#listener?.onStatus(statusCode);
    };
    // The parser gives the piece of the body on its own.
    parser[HTTPParser.kOnBody] = (piece) => this.#listener?.onData(piece);
    parser[HTTPParser.kOnMessageComplete] = () => {
      // "100 Continue" and the like come before the reply.
      if (this.#status < 200) return;
      this.#isDone = true;
      // What follows the reply that was asked for would be taken for the next one.
      const { offset, end } = parser as unknown as Position;
      if (offset < end) this.#mayStay = false;
    };
  }

  #take(piece: Buffer): void {
    if (!this.#listener) {
      this.close('UNASKED');
      return;
    }
    const read = this.#parser.execute(piece);
    if (this.#isDone) this.#complete();
    else if (read instanceof Error) this.close((read as NodeJS.ErrnoException).code ?? 'NOT_HTTP');
  }

  /** The server will send nothing more; of a reply that has no length that is its end. */
  #finish(): void {
    this.#mayStay = false;
    if (this.#listener && this.#status > 0) this.#parser.finish();
    if (this.#isDone) this.#complete();
    else this.close('ECONNRESET');
  }

  #complete(): void {
    const listener = this.#listener;
    this.#listener = null;
    this.#freeAtMs = performance.now();
    if (this.#mayStay) this.#owner.onFree(this);
    else this.close('ECONNRESET');
    listener?.onEnd();
  }
}

/** `keep-alive: timeout=5` as milliseconds, less what a request may be late by. */
function restOf(headers: readonly string[]): number {
  for (let index = 0; index < headers.length; index += 2) {
    if (headers[index]!.toLowerCase() !== 'keep-alive') continue;
    const seconds = /timeout=(\d+)/i.exec(headers[index + 1]!)?.[1];
    if (seconds !== undefined) return Math.min(usualRestMs, Number(seconds) * 1000 - restSlackMs);
  }
  return usualRestMs;
}

/** Opens sockets to a server, with TLS where its address says so. */
export function createOpener({ protocol, hostname, port }: URL): () => Socket {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (protocol === 'http:') return () => openPlain({ host, port: Number(port || 80) });
  /** What the server gave out last: with it, the next connection costs one round less. */
  let session: Buffer | undefined;
  return () => {
    const socket = openSecure({
      host,
      port: Number(port || 443),
      ALPNProtocols: ['http/1.1'],
      ...(isIP(host) === 0 && { servername: host }),
      ...(session && { session }),
    });
    socket.on('session', (given) => {
      session = given;
    });
    return socket;
  };
}
