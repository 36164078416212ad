// Which updates were answered, written down soon after, so that even a kill in the middle of a crowd repeats at most one a chat.
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { setImmediate as turnEnd } from 'node:timers/promises';
import type { Log } from '../log.js';
import { readStateFile, writeStateFileSync } from './state-file.js';

interface AnsweredLog {
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
 * process. A disk that is full costs the memory of a restart, never an answer: it is logged once.
 */
export function openAnsweredLog(path: string, log: Log): AnsweredLog {
  let marks = readMarks(path);
  const earlier = [...marks];
  /** Marks that are not yet written. */
  let waiting: string[] = [];
  let written: Promise<void> | null = null;
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
    writeStateFileSync(path, renderLines(marks));
  };
  const append = (lines: string) => {
    const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
    file ??= openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
    writeSync(file, lines);
  };
  const flush = () => {
    const lines = renderLines(waiting);
    waiting = [];
    written = null;
    if (lines !== '') attempt(() => (marks.length > maxLines ? cutDown() : append(lines)));
  };
  attempt(cutDown);

  return {
    earlier,
    add(mark) {
      marks.push(mark);
      waiting.push(mark);
      written ??= turnEnd().then(flush);
      return written;
    },
    close() {
      flush();
      attempt(close);
    },
  };
}

const renderLines = (marks: readonly string[]) => marks.map((mark) => `${mark}\n`).join('');

/** A last line that a crash has cut off is one update that may be answered twice; a file that can not be read is as none. */
function readMarks(path: string): string[] {
  try {
    return (readStateFile(path) ?? '').split('\n').filter(Boolean).slice(-maxKept);
  } catch {
    return [];
  }
}
