// A real Redis on a free port, for as long as a test needs it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createConnection, createServer } from 'node:net';
import { newFolder } from './bot-process.ts';
import { outageOf } from './outage.ts';

export const hasRedis = isInstalled();

if (!hasRedis) {
  const text = 'redis-server is not installed';
  if (process.env.REDIS_REQUIRED) throw new Error(text);
  console.warn(`${text}: the tests of replicas are skipped`);
}

export interface RedisServer {
  url: string;
  /** Sends a command such as `CONFIG SET maxmemory 1`, and gives back what Redis says. */
  command(line: string): Promise<string>;
  /** Stops answering without closing connections, as a machine that hangs. */
  freeze(): void;
  thaw(): void;
  /** Does not answer for so long; ends when it does again. */
  hangs(ms: number): Promise<void>;
  /** Ends the process; what it held is lost, but where it keeps its data. */
  down(): Promise<void>;
  /** Starts it anew at the same port. */
  up(): Promise<void>;
  /** Is down for so long; ends when it is up again. */
  away(ms: number): Promise<void>;
}

/** @param keepsData  writes every change down at once, and has it again after a restart; default: starts anew empty */
export async function startRedis({ keepsData = false } = {}): Promise<RedisServer> {
  const port = await freePort();
  const folder = keepsData ? newFolder() : null;
  let child = await launch(port, folder);
  const freeze = () => void child.kill('SIGSTOP');
  const thaw = () => void child.kill('SIGCONT');
  async function down() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  async function up() {
    child = await launch(port, folder);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async command(line) {
      const socket = createConnection(port, '127.0.0.1');
      socket.write(`${line}\r\n`);
      const [reply] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      return reply.toString();
    },
    freeze,
    thaw,
    hangs: outageOf(
      async () => freeze(),
      async () => thaw(),
    ),
    down,
    up,
    away: outageOf(down, up),
  };
}

async function launch(port: number, folder: string | null): Promise<ChildProcess> {
  const keeping = folder === null ? ['no'] : ['yes', '--appendfsync', 'always', '--dir', folder];
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', ...keeping],
    { stdio: 'ignore' },
  );
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
  }
  return child;
}

/** True when somebody listens there; a refusal takes a moment, so asking again and again is no busy loop. */
async function answers(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function isInstalled(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
