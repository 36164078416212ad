// A small file that holds the present state: written whole beside the old one and put in its place, soon after each change.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { Log } from '../log.js';

export interface FileKeeper {
  /** Writes what `render` gives, within `delayMs`; changes until then go into the same writing. */
  keep(render: () => string): void;
  /** Writes at once what waits. */
  flush(): Promise<void>;
}

/** A disk that is full or read-only costs what would have been kept, never an answer: it is said once. */
export function createFileKeeper(path: string, delayMs: number, log: Log): FileKeeper {
  let render: (() => string) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  let isFailing = false;
  const beside = `${path}.new`;

  async function write() {
    const present = render;
    render = null;
    if (!present) return;
    try {
      await writeFile(beside, present(), { mode: 0o600 });
      await rename(beside, path);
      isFailing = false;
    } catch (error) {
      takeFailure(error);
    }
  }

  function takeFailure(error: unknown) {
    if (!isFailing)
      log.warn({ error }, 'the state folder can not be written, what was to be kept is kept in memory only');
    isFailing = true;
  }

  return {
    keep(next) {
      render = next;
      timer ??= setTimeout(() => {
        timer = null;
        writing = writing.then(write);
      }, delayMs).unref();
    },
    async flush() {
      if (timer) clearTimeout(timer);
      timer = null;
      await writing;
      if (!render) return;
      try {
        writeFileSync(beside, render(), { mode: 0o600 });
        renameSync(beside, path);
        render = null;
      } catch (error) {
        takeFailure(error);
      }
    },
  };
}

/** The JSON of a file, or undefined: there is none yet, or it was cut off by a full disk. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
