// A bot as a process beside the emulator, and what it costs.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../support/bot-api/emulator.ts';

export interface Candidate {
  name: string;
  /** What `node` is started with. */
  args: readonly string[];
}

export interface Running {
  child: ChildProcess;
  /** From the start of the process to its first call of getUpdates. */
  firstPollMs: number;
  /** From the start of the process to the answer to a question that waited for it. */
  firstAnswerMs: number;
  /** Processor time so far, of user and system. */
  cpuMs(): number;
  /** Memory in use now, and the most so far. */
  memoryMb(): { now: number; peak: number };
  stop(): Promise<void>;
}

/** Linux counts processor time in hundredths of a second. */
const msPerTick = 10;

export async function startCandidate({ args }: Candidate, emulator: Emulator): Promise<Running> {
  const waiting = emulator.person({ language: 'en' });
  waiting.says('Who met?');
  const startMs = performance.now();
  const child = spawn(process.execPath, args, {
    // Also keeps its state away from that of others.
    cwd: mkdtempSync(join(tmpdir(), 'meeting-bot-bench-')),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_PATH: process.env.NODE_PATH,
      BOT_TOKEN: emulator.token,
      TELEGRAM_API_ROOT: emulator.url,
      OUTGOING_LIMITS: 'off',
      SET_PROFILE: '0',
    },
  });
  await emulator.until(
    () => emulator.server.calls.some(({ method }) => method === 'getUpdates'),
    'the first poll',
    60_000,
  );
  const firstPollMs = performance.now() - startMs;
  await emulator.until(() => waiting.sees().length > 0, 'the first answer', 60_000);
  const firstAnswerMs = performance.now() - startMs;
  const read = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(read('status'))![1]) / 1024;
  return {
    child,
    firstPollMs,
    firstAnswerMs,
    cpuMs() {
      const fields = read('stat').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) * msPerTick;
    },
    memoryMb: () => ({ now: megabytes('VmRSS'), peak: megabytes('VmHWM') }),
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
