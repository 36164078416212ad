// The bot's own content as its command has learned it: once for all tests, of the source and of what is built.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CompiledContent } from '../../src/answer/compile.ts';
import { createContentAnswerer } from '../../src/answer/content-answerer.ts';
import { type Content, loadContent } from '../../src/content/index.ts';
import { unsealCache } from '../../src/intents/model-cache.ts';
import { buildBot } from './bot-process.ts';

export const root = resolve(import.meta.dirname, '../..');

buildBot();
const bytes = readFileSync(join(root, '.cache/dist/compiled.bin'));
const key = bytes.toString('utf8', 0, bytes.indexOf(' '));

export const compiled = unsealCache<CompiledContent>(bytes, key)!;
export const answerer = createContentAnswerer(compiled);

let content: Content | null = null;

/** As the files have it, with the examples. */
export function readContent(): Content {
  content ??= loadContent(root);
  return content;
}
