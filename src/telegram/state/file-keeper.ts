// A small file that holds the present state: replaced as a whole, soon after each change.
import type { Log } from '../log.js';
import { readStateFile, writeStateFile } from './state-file.js';

interface FileKeeper {
  /** Writes what `render` gives, within `delayMs`; changes until then go into the same writing. */
  keep(render: () => string): void;
  /** Ends when everything is written. */
  flush(): Promise<void>;
}

/** A disk that is full or read-only costs what would have been kept, never an answer: it is logged once. */
export function createFileKeeper(path: string, delayMs: number, log: Log): FileKeeper {
  let render: (() => string) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  let isFailing = false;

  async function write() {
    const present = render;
    if (!present) return;
    render = null;
    try {
      await writeStateFile(path, present());
      isFailing = false;
    } catch (error) {
      if (!isFailing) {
        log.warn({ error }, 'the state folder can not be written, what was to be kept is kept in memory only');
      }
      isFailing = true;
      render ??= present;
    }
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
      writing = writing.then(write);
      await writing;
    },
  };
}

/** The JSON of a file, or undefined: there is none yet, it can not be read, or it is damaged. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readStateFile(path) ?? '');
  } catch {
    return undefined;
  }
}
