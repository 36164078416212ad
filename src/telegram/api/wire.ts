// HTTP to a Bot API server: posts of JSON over a few kept connections. telegraf's own client (node-fetch 2 over Node's http)
// takes three to four times the processor time for it (test/bench/RESULTS.md), does not notice a reply that is cut short, and
// tells nothing of the part that came.
import { Connection, createOpener, type ReplyListener } from './connection.js';

export interface Reply {
  status: number;
  body: string;
}

export interface PostOptions {
  /** How long the whole reply may take. */
  timeoutMs: number;
  /** Ends the request early; it then fails with the code `ABORTED`. */
  signal?: AbortSignal | undefined;
  /**
   * Where given, a reply that still comes when its time is over gets it anew, some times: until this says of what came
   * that it is enough.
   */
  isEnough?: ((body: string) => boolean) | undefined;
}

export interface Wire {
  /**
   * The reply to a POST of JSON, whatever its status.
   *
   * @param path  from the root of the server, with a slash first
   * @throws WireError where no whole reply came
   */
  post(path: string, json: string, options: PostOptions): Promise<Reply>;
  /** What is on its way fails with the code `ABORTED`. */
  close(): void;
}

export class WireError extends Error {
  /** `ABORTED`, `ETIMEDOUT`, `CUT_SHORT` (the reply broke off), `TOO_LONG`, or the network's own. */
  readonly code: string;
  /** What came of the reply. */
  readonly body: string;

  constructor(code: string, body: string) {
    super(code);
    this.code = code;
    this.body = body;
  }
}

/**
 * @param origin      `https://api.telegram.org`
 * @param maxSockets  connections at once; what is beyond them waits
 */
export function createWire(origin: string, maxSockets: number): Wire {
  const url = new URL(origin);
  const open = createOpener(url);
  const headers = [
    ' HTTP/1.1',
    `Host: ${url.host}`,
    'Connection: keep-alive',
    'Accept-Encoding: identity',
    'Content-Type: application/json',
    'Content-Length: ',
  ].join('\r\n');
  const connections = new Set<Connection>();
  /** The one that has rested longest first. */
  const idle: Connection[] = [];
  const waiting: Exchange[] = [];

  const owner = {
    onFree(connection: Connection) {
      idle.push(connection);
      startNext();
    },
    onClosed(connection: Connection) {
      connections.delete(connection);
      const index = idle.indexOf(connection);
      if (index >= 0) idle.splice(index, 1);
      startNext();
    },
  };

  function startNext() {
    let next = waiting.shift();
    while (next?.isOver) next = waiting.shift();
    if (next) start(next);
  }

  function start(exchange: Exchange) {
    const connection = freeConnection();
    if (connection) exchange.start(connection);
    else waiting.push(exchange);
  }

  function freeConnection(): Connection | undefined {
    while (idle[0]?.isStale) idle[0].close('STALE');
    const rested = idle.pop();
    if (rested || connections.size >= maxSockets) return rested;
    const connection = new Connection(open(), owner);
    connections.add(connection);
    return connection;
  }

  return {
    post: (path, json, options) =>
      new Promise((resolve, reject) => {
        const request = `POST ${path}${headers}${Buffer.byteLength(json)}\r\n\r\n${json}`;
        const exchange = new Exchange(request, options, resolve, reject);
        if (!exchange.isOver) start(exchange);
      }),
    close() {
      for (const exchange of waiting) exchange.onBroken('ABORTED');
      for (const connection of connections) connection.close('ABORTED');
    },
  };
}

/** So often a reply that still comes gets its time anew. */
const extensions = 5;
/** A hundred updates are a tenth of it at most. */
const maxBodyBytes = 16 * 1024 * 1024;

/** A request and its reply, until one of them is over. */
class Exchange implements ReplyListener {
  isOver = false;
  readonly #request: string;
  readonly #options: PostOptions;
  readonly #resolve: (reply: Reply) => void;
  readonly #reject: (error: WireError) => void;
  readonly #pieces: Buffer[] = [];
  #bytes = 0;
  #connection: Connection | undefined;
  #status = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    request: string,
    options: PostOptions,
    resolve: (reply: Reply) => void,
    reject: (error: WireError) => void,
  ) {
    this.#request = request;
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
    options.signal?.addEventListener('abort', this.#abort);
    if (options.signal?.aborted) this.#abort();
    else this.#limitTime(extensions, 0);
  }

  start(connection: Connection): void {
    this.#connection = connection;
    connection.send(this.#request, this);
  }

  onStatus(status: number): void {
    this.#status = status;
  }

  onData(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes > maxBodyBytes) this.#fail('TOO_LONG');
  }

  onEnd(): void {
    if (this.isOver) return;
    this.#end();
    this.#resolve({ status: this.#status, body: this.#body() });
  }

  onBroken(code: string): void {
    this.#fail(this.#status > 0 && code !== 'ABORTED' ? 'CUT_SHORT' : code);
  }

  readonly #abort = () => this.#fail('ABORTED');

  #limitTime(further: number, length: number): void {
    const judge = () => {
      if (this.isOver) return;
      const body = this.#body();
      const isComing = body.length > length && this.#options.isEnough?.(body) === false;
      if (isComing && further > 0) this.#limitTime(further - 1, body.length);
      else this.#fail('ETIMEDOUT');
    };
    // On a busy machine timers come first and late: a reply that lies in the socket by then still counts.
    this.#timer = setTimeout(() => setImmediate(judge), this.#options.timeoutMs);
  }

  #fail(code: string): void {
    if (this.isOver) return;
    this.#end();
    // Its reply would be taken for the next one's.
    this.#connection?.close(code);
    this.#reject(new WireError(code, this.#body()));
  }

  #end(): void {
    this.isOver = true;
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#abort);
  }

  #body(): string {
    const [first] = this.#pieces;
    return (this.#pieces.length === 1 ? first! : Buffer.concat(this.#pieces)).toString();
  }
}
