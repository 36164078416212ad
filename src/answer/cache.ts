// Compiled content in a folder of its own, between two starts: what was learned, and what it was learned from.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FilesRead } from '../content/load-content.js';
import { unsealCache } from '../intents/model-cache.js';
import type { CompiledContent, ExampleFeatures } from './compile.js';

/** `dist`, or `src` where the source runs as it is. */
const CODE = basename(resolve(import.meta.dirname, '..'));

/** What is kept in the folder, each sealed with the key of content and code. */
export const CACHE_FILES = { compiled: 'compiled.bin', examples: 'examples.bin' } as const;

/** What content was learned from. */
export interface KeptExamples {
  /** The files as they were read, by name. */
  files: FilesRead;
  features: ExampleFeatures;
}

/** Where compiled content is kept, apart for the built code and its source. */
export const cacheFolder = (contentDir: string): string => join(contentDir, '.cache', CODE);

const CONTENT_FOLDERS = ['data', 'intents'];
const CODE_FOLDERS = ['answer', 'content', 'facts', 'intents', 'language'];

/** Names content and code by every byte of both: `code-content`. */
export function cacheKey(contentDir: string): string {
  const content = hashFolders(CONTENT_FOLDERS.map((folder) => join(contentDir, folder)));
  return `${codeKey()}-${content}`;
}

const codeKey = () => hashFolders(CODE_FOLDERS.map((folder) => join(import.meta.dirname, '..', folder)));

function hashFolders(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    let entries: string[];
    try {
      entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    } catch {
      continue; // No such folder: loading says so.
    }
    for (const name of entries) {
      if (!/\.(ya?ml|txt|json|m?[jt]s)$/.test(name) || name.endsWith('.d.ts')) continue;
      hash.update(`${name}\n`);
      hash.update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** The content that is kept for a key; null where none is, or it is not whole. */
export const readCompiled = (folder: string, key: string): CompiledContent | null =>
  readSealed(join(folder, CACHE_FILES.compiled), key);

/** What the content of a key was learned from; null where it is not kept, or not whole. */
export const readExamples = (folder: string, key: string): KeptExamples | null =>
  readSealed(join(folder, CACHE_FILES.examples), key);

function readSealed<Value>(path: string, key: string): Value | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return null; // Not there, or not to be read: it is made anew.
  }
  return unsealCache<Value>(bytes, key);
}
