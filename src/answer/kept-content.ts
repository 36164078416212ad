// Compiled content in a folder of its own, between two starts: what was learned, and the files that it was learned from.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FilesRead } from '../content/load-content.js';
import { writeWholeFile } from '../intents/cache-file.js';
import { decodeModel, encodeModel } from '../intents/model-cache.js';
import { decodeLanguages, encodeLanguages } from '../language/index.js';
import type { CompiledContent } from './compile.js';
import { packWords, unpackWords } from './pack-words.js';
import { withoutExamples } from './without-examples.js';

/** `dist`, or `src` where the source runs as it is. */
const CODE = basename(resolve(import.meta.dirname, '..'));

/** Where compiled content is kept, apart for the built code and its source. */
export const keptFolder = (contentDir: string): string => join(contentDir, '.cache', CODE);

const CONTENT_FOLDERS = ['data', 'intents'];
const CODE_FOLDERS = ['answer', 'content', 'intents', 'language'];

/** Names content and code by every byte of both: `code-content`. */
export function keyOf(contentDir: string): string {
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
      if (!/\.(ya?ml|txt|m?[jt]s)$/.test(name)) continue;
      hash.update(`${name}\n`);
      hash.update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** What is kept for a key; null where that is something else, or not whole. */
export function readKept(folder: string, key: string): CompiledContent | null {
  try {
    const kept = JSON.parse(readFileSync(join(folder, 'content.json'), 'utf8'));
    if (kept.key !== key) return null;
    const model = decodeModel(readFileSync(join(folder, 'model.bin')), key);
    const languageModel = decodeLanguages(readFileSync(join(folder, 'languages.bin')), key);
    if (!model || !languageModel) return null;
    const { statistics, ...words } = unpackWords(kept.words);
    return { content: kept.content, lexicon: { ...kept.lexicon, ...words, languageModel }, statistics, model };
  } catch {
    return null; // None kept, or not whole: it is made anew.
  }
}

/** The files that the content kept last was learned from; null where none are, or they are not whole. */
export function readKeptFiles(folder: string): { key: string; files: FilesRead } | null {
  try {
    const { key, files } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
    return { key, files: new Map(files) };
  } catch {
    return null;
  }
}

/** Throws what the disk says. */
export function keep(
  folder: string,
  key: string,
  { model, content, lexicon, statistics }: CompiledContent,
  files: FilesRead,
): void {
  const { languageModel, weights, forms, ...tables } = lexicon;
  const words = packWords({ weights, forms, statistics });
  writeWholeFile(join(folder, 'model.bin'), encodeModel(model, key));
  writeWholeFile(join(folder, 'languages.bin'), encodeLanguages(languageModel, key));
  writeWholeFile(
    join(folder, 'content.json'),
    JSON.stringify({ key, content: withoutExamples(content), lexicon: tables, words }),
  );
  writeWholeFile(join(folder, 'files.json'), JSON.stringify({ key, files: [...files] }));
}
