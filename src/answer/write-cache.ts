// Writes what was learned where `cache.ts` reads it. Apart from it, as most starts only read.
import { join } from 'node:path';
import { writeCacheFile } from '../intents/cache-file.js';
import { sealCache } from '../intents/model-cache.js';
import { CACHE_FILES, type KeptExamples } from './cache.js';
import type { CompiledContent } from './compile.js';

/** Throws what the disk says. */
export function writeCache(folder: string, key: string, compiled: CompiledContent, examples: KeptExamples): void {
  writeCacheFile(join(folder, CACHE_FILES.compiled), sealCache(key, compiled));
  writeCacheFile(join(folder, CACHE_FILES.examples), sealCache(key, examples));
}
