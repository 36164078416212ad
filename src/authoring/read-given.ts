// Files that people name on the command line.
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError } from '../errors.js';

/**
 * The whole path of a file that was named.
 *
 * @throws ConfigError on a folder, or an address of the web; what the disk says where there is no such file
 */
export function resolveGiven(file: string): string {
  if (/^\w{2,}:\/\//.test(file))
    throw new ConfigError(
      `${file}: expected a file, got an address of the web. Save the page and name the saved file.`,
    );
  const path = resolve(file);
  if (statSync(path).isDirectory()) throw new ConfigError(`${file}: expected a file, got a folder. Name a file in it.`);
  return path;
}

/** The bytes of a file that was named; throws as `resolveGiven` does. */
export const readGiven = (file: string): Buffer => readFileSync(resolveGiven(file));
