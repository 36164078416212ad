// A model's cache on disk: the one place of this folder's matcher that touches a file.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ModelCache } from './model-cache.js';

/**
 * Keeps a model in one file; its folder is made when first needed. A file that isn't there, or can't be read or
 * written (a read-only folder), costs time only: the model is learnt again at the next start.
 *
 * @param onTrouble  told what went wrong when reading or writing; default: nobody is told
 */
export function createFileCache(path: string, onTrouble: (error: unknown) => void = () => {}): ModelCache {
  return {
    load() {
      try {
        return readFileSync(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onTrouble(error);
        return null;
      }
    },
    save(bytes) {
      try {
        writeWholeFile(path, bytes);
      } catch (error) {
        onTrouble(error);
      }
    },
  };
}

/**
 * Writes beside the file's place, in a folder made where there is none, and moves it there: two bots starting at once
 * never read half a file. Throws what the disk says.
 */
export function writeWholeFile(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}
