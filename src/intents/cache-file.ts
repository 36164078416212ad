// A cache in a file: the one place of this folder's matcher that touches the disk.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ModelCache } from './model-cache.js';

/**
 * Keeps a model in one file; its folder is made when first needed. A file that isn't there, or can't be read or
 * written (a read-only folder), costs time only: the model is learned again at the next start.
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
        writeCacheFile(path, bytes);
      } catch (error) {
        onTrouble(error);
      }
    },
  };
}

/** Writes a file whole or not at all, in a folder made where there is none. Throws what the disk says. */
export function writeCacheFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomic.sync(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
