// Runs a command line in this process, with streams of its own.
import { PassThrough, Writable } from 'node:stream';
import type { Answerer } from '../../src/answer/answer.ts';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import type { CommandContext } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';
import { loadContent } from '../../src/content/index.ts';
import { makeContent } from '../support/small-content.ts';

export interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  stdin?: string | PassThrough;
  contentDir?: string;
  nowMs?: number;
  stop?: AbortSignal;
  colours?: boolean;
  /** Columns of the terminal that stdin and stdout are; default: they are pipes. */
  columns?: number;
  historyFile?: string;
  /** Told every piece of output as it comes. */
  onOutput?: (text: string) => void;
}

/** The engine over the smallest content, learned once a test file. */
export const openSmallAnswerer: () => Answerer = (() => {
  let kept: Answerer | null = null;
  return () => {
    if (kept) return kept;
    const { dir, remove } = makeContent();
    kept = createAnswerer(loadContent(dir));
    remove();
    return kept;
  };
})();

export async function runCommandLine(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const collect = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk: Buffer, _, done) {
        written[name] += chunk.toString();
        if (name === 'stdout') options.onOutput?.(chunk.toString());
        done();
      },
    });
  const terminal = options.columns === undefined ? {} : { isTTY: true, columns: options.columns, setRawMode() {} };
  const stdin = options.stdin instanceof PassThrough ? options.stdin : new PassThrough().end(options.stdin ?? '');
  const context: CommandContext = {
    stdin: Object.assign(stdin, terminal),
    stdout: Object.assign(collect('stdout'), terminal),
    stderr: collect('stderr'),
    colours: options.colours ?? false,
    contentDir: options.contentDir ?? '/nowhere',
    historyFile: options.historyFile ?? null,
    nowMs: () => options.nowMs ?? 0,
    openAnswerer: async (dir) => (dir === '/nowhere' ? openSmallAnswerer() : createAnswerer(loadContent(dir))),
    stopSignal: () => options.stop ?? new AbortController().signal,
  };
  const exitCode = await run(words, context);
  return { exitCode, ...written };
}
