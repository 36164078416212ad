// Which updates were answered, written down soon after, so that even a kill in the middle of a crowd repeats at most one a chat.
import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { gatherLines } from '../gather-lines.js';
import type { Log } from '../log.js';

export interface AnsweredLog {
  /** What an earlier run has written, oldest first. */
  earlier: readonly string[];
  /** Ends when it is written. */
  add(mark: string): Promise<void>;
  close(): void;
}

/** Four times what Telegram may give out again after a restart. */
const maxKept = 400;
/** The file is cut down to what is kept when it has grown to so many lines, about 40 kB. */
const maxLines = 2000;

/**
 * Lines are written at the end of the event loop's turn, all of it in one go, and into the system's memory, which outlives the
 * process. A disk that is full costs the memory of a restart, never an answer: it is said once.
 */
export function openAnsweredLog(path: string, log: Log): AnsweredLog {
  let marks = readMarks(path);
  const earlier = [...marks];
  let file: number | null = null;
  let isFailing = false;
  const attempt = (write: () => void) => {
    try {
      write();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ error }, 'answered updates can not be written down, a restart may answer some twice');
      isFailing = true;
    }
  };
  const close = () => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const cutDown = () => {
    marks = marks.slice(-maxKept);
    close();
    writeFileSync(`${path}.new`, marks.map((mark) => `${mark}\n`).join(''), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  attempt(cutDown);
  const lines = gatherLines((text) =>
    attempt(() => {
      if (marks.length > maxLines) return cutDown();
      file ??= openSync(path, 'a', 0o600);
      writeSync(file, text);
    }),
  );

  return {
    earlier,
    add(mark) {
      marks.push(mark);
      return lines.add(`${mark}\n`);
    },
    close() {
      lines.flush();
      attempt(close);
    },
  };
}

/** A last line that a crash has cut off is one update that may be answered twice. */
function readMarks(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(-maxKept);
  } catch {
    return [];
  }
}
