// What was typed in the chat, kept between runs in a file that nobody else may read.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Lines that are kept. */
export const MOST_LINES = 500;

/** The last lines, the newest first; none where there is no file. */
export function readHistory(file: string | null): string[] {
  if (file === null) return [];
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line !== '').reverse();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** @param lines  the newest first */
export function writeHistory(file: string | null, lines: readonly string[]): void {
  if (file === null) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileAtomic.sync(file, `${lines.slice(0, MOST_LINES).reverse().join('\n')}\n`, { mode: 0o600, fsync: false });
}
