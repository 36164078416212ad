// New texts of content files → the disk: all of them or none, and only where nobody has changed them meanwhile.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type FilesRead, loadContent } from '../content/load-content.js';
import { ConfigError } from '../errors.js';

/** What becomes of one file. */
export interface FileChange {
  /** Relative to the content folder. */
  file: string;
  /** Null where there is none. */
  before: string | null;
  /** Null where there is to be none. */
  after: string | null;
}

/**
 * Writes changes, and takes them back where one can't be written, or the content would be broken after them.
 *
 * @param known  files as read before, so that only what changes is read again
 * @throws ConfigError where a file is not as the change has it before; ContentError where the content would be
 *         broken; what the disk says where it can't be written
 */
export function writeChanges(contentDir: string, changes: readonly FileChange[], known: FilesRead = new Map()): void {
  for (const { file, before } of changes)
    if (readIfThere(join(contentDir, file)) !== before)
      throw new ConfigError(
        `${file}: expected it as it was when this was begun, got a file that has changed since. Nothing was written; look at it again.`,
      );
  const written: FileChange[] = [];
  try {
    for (const change of changes) {
      write(join(contentDir, change.file), change.after);
      written.push(change);
    }
    loadContent(contentDir, known);
  } catch (error) {
    for (const { file, before } of written) write(join(contentDir, file), before);
    throw error;
  }
}

/** The same changes the other way round. */
export const undoOf = (changes: readonly FileChange[]): FileChange[] =>
  changes.map(({ file, before, after }) => ({ file, before: after, after: before }));

export const readIfThere = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

function write(path: string, text: string | null): void {
  if (text === null) rmSync(path, { force: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, text);
  }
}
