// Files of the state folder: read and replaced as a whole. A link, a pipe or a folder of their name is refused, for somebody
// else may have put it there.
import { lstatSync, readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { ConfigError } from '../../errors.js';

/** Only the bot's own user reads and writes what people chose. */
const mode = 0o600;

/**
 * The text, or undefined where there is no such file.
 *
 * @throws ConfigError where it is no regular file
 */
export function readStateFile(path: string): string | undefined {
  return isThere(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * Replaces the file in one step that outlives a power cut: the old text or the new one is there, never a part.
 *
 * @throws ConfigError where it is no regular file
 */
export async function writeStateFile(path: string, text: string): Promise<void> {
  isThere(path);
  await writeFileAtomic(path, text, { mode });
}

/** The same, before anything else happens. */
export function writeStateFileSync(path: string, text: string): void {
  isThere(path);
  writeFileAtomic.sync(path, text, { mode });
}

function isThere(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    throw new ConfigError(
      `${path}: expected a file of the bot's own, got a link or the like. Remove it, or set another STATE_FOLDER.`,
    );
  }
  return found !== undefined;
}
