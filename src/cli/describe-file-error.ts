// The system's error on a file → what a person reads.

const FOUND: Readonly<Record<string, readonly [expected: string, found: string, nextStep: string]>> = {
  ENOENT: ['a file', 'nothing: it is not there', 'Look at the name, and at the folder that you are in.'],
  EISDIR: ['a file', 'a folder', 'Name a file in it.'],
  ENOTDIR: ['a folder', 'a file on the way to it', 'Look at the path.'],
  EACCES: ['a file that may be used', 'one that this user may not', 'Look at its owner and its permissions.'],
  EPERM: ['a file that may be used', 'one that this user may not', 'Look at its owner and its permissions.'],
  EROFS: ['a place to write to', 'a disk that can only be read', 'Name a place elsewhere.'],
  ENOSPC: ['room on the disk', 'none', 'Free some, and try again.'],
};

/** Null of an error that is none of a file's. */
export function describeFileError(error: unknown): string | null {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return null;
  const known = FOUND[code];
  if (!known) return message;
  // Reading a folder fails on its descriptor: Node names no path then.
  return `${path ?? 'A path'}: expected ${known[0]}, got ${known[1]}. ${known[2]}`;
}
