// The built bot as a process of its own, the way its operator runs it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Emulator } from './bot-api/emulator.ts';

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'dist/main.js');

/** A step that all tests of a worker need once. */
function firstTime(step: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) step();
    isDone = true;
  };
}

/** Builds, where the sources are newer than what was built; files change places whole, as other tests run the bot meanwhile. */
export const build = firstTime(() => {
  const changed = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => statSync(join(root, 'src', file)).mtimeMs)
    .reduce((a, b) => Math.max(a, b));
  if (!existsSync(main) || statSync(main).mtimeMs < changed) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    const built = mkdtempSync(join(root, '.cache/build-'));
    execFileSync('npx', ['tsc', '--outDir', built], { cwd: root, stdio: 'ignore' });
    for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
      const from = join(entry.parentPath, entry.name);
      const to = join(root, 'dist', relative(built, from));
      if (entry.isDirectory()) mkdirSync(to, { recursive: true });
      else renameSync(from, to);
    }
    rmSync(built, { recursive: true });
  }
});

/** Builds, and learns from the bot's own content. */
export const buildBot = firstTime(() => {
  build();
  // The first start learns from the content, which takes long; what it has learned is kept.
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'ask', 'hello'], { cwd: root, stdio: 'ignore' });
});

export interface BotProcess {
  child: ChildProcess;
  /** Everything on both streams so far. */
  output(): string;
  /** Ends when the text stands in the output. */
  prints(text: string, timeoutMs?: number): Promise<void>;
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
}

export interface BotProcessOptions {
  /** Where it runs, and so keeps its state; default: a new folder. */
  folder?: string;
  environment?: Readonly<Record<string, string>>;
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'meeting-bot-'));

/** Starts the bot; `prints('the bot is running')` tells when it is. */
export function spawnBot(emulator: Pick<Emulator, 'url' | 'token'>, options: BotProcessOptions = {}): BotProcess {
  const { folder = newFolder(), environment = {} } = options;
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      BOT_TOKEN: emulator.token,
      TELEGRAM_API_ROOT: emulator.url,
      SET_PROFILE: '0',
      ...environment,
    },
  });
  let output = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const watcher of watchers) watcher();
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return {
    child,
    ended,
    output: () => output,
    prints(text, timeoutMs = 20_000) {
      return new Promise((done, fail) => {
        const finish = (error?: Error) => {
          watchers.delete(look);
          clearTimeout(timer);
          if (error) fail(error);
          else done();
        };
        const look = () => {
          if (output.includes(text)) finish();
        };
        const timer = setTimeout(() => finish(new Error(`Waited in vain for "${text}" in:\n${output}`)), timeoutMs);
        void ended.then(() => finish(new Error(`Ended before "${text}":\n${output}`)));
        watchers.add(look);
        look();
      });
    },
  };
}
