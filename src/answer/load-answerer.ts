// A content folder → an answerer, by way of what was compiled before, where that is still good.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Content } from '../content/index.js';
import { writeWholeFile } from '../intents/cache-file.js';
import { decodeModel, encodeModel } from '../intents/feature-model.js';
import type { Answerer } from './answer.js';
import type { CompiledContent } from './compile.js';
import { createAnswerer } from './create-answerer.js';

export interface LoadOptions {
  /** Where compiled content is kept; default `.cache` in the content folder, apart for the built code and its source. */
  cacheDir?: string;
  /** Told what kept the cache from being written (a read-only folder); it costs time only. Default: nobody is told. */
  onCacheTrouble?: (error: unknown) => void;
}

/**
 * Loads a content folder. The first time takes seconds, as the engine learns from every example; what it has learned
 * is kept, and checked against every byte of the content and of the code that made it.
 *
 * @param dir  the folder that holds `data/` and `intents/`
 * @throws ContentError with every mistake in the content
 */
export async function loadAnswerer(dir: string, options: LoadOptions = {}): Promise<Answerer> {
  const { cacheDir = join(dir, '.cache', CODE), onCacheTrouble = () => {} } = options;
  const key = keyOf(dir);
  const kept = readCache(cacheDir, key);
  if (kept) return createAnswerer(kept);
  // Reading YAML and learning are only loaded when they are needed: an answer from the cold must be quick.
  const [{ loadContent }, { compileContent }] = await Promise.all([
    import('../content/load-content.js'),
    import('./compile.js'),
  ]);
  const compiled = compileContent(loadContent(dir));
  try {
    writeCache(cacheDir, key, { ...compiled, content: withoutExamples(compiled.content) });
  } catch (error) {
    onCacheTrouble(error);
  }
  return createAnswerer(compiled);
}

/** `dist`, or `src` where the source runs as it is. */
const CODE = basename(resolve(import.meta.dirname, '..'));

const CONTENT_FOLDERS = ['data', 'intents'];
const CODE_FOLDERS = ['answer', 'content', 'intents', 'language'];

/** Names the content and the code by every byte of both. */
function keyOf(dir: string): string {
  const hash = createHash('sha256');
  const addFolder = (folder: string) => {
    let entries: string[];
    try {
      entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    } catch {
      return; // No such folder: loading says so.
    }
    for (const name of entries) {
      if (!/\.(ya?ml|txt|m?[jt]s)$/.test(name)) continue;
      hash.update(`${name}\n`);
      hash.update(readFileSync(join(folder, name)));
    }
  };
  for (const folder of CONTENT_FOLDERS) addFolder(join(dir, folder));
  for (const folder of CODE_FOLDERS) addFolder(join(import.meta.dirname, '..', folder));
  return hash.digest('hex').slice(0, 32);
}

function readCache(cacheDir: string, key: string): CompiledContent | null {
  try {
    const {
      key: keptKey,
      content,
      lexicon,
      statistics,
    } = JSON.parse(readFileSync(join(cacheDir, 'content.json'), 'utf8'));
    const model = decodeModel(readFileSync(join(cacheDir, 'model.bin')), key);
    return keptKey === key && model ? { content, lexicon, statistics, model } : null;
  } catch {
    return null; // None kept, or not whole: it is made anew.
  }
}

/** What has been learned from the examples is in the model; they would only cost time and memory at every start. */
const withoutExamples = (content: Content): Content => ({
  ...content,
  topics: content.topics.map((topic) => ({
    ...topic,
    intents: topic.intents.map((intent) => ({ ...intent, examples: {} })),
  })),
});

function writeCache(cacheDir: string, key: string, { content, lexicon, statistics, model }: CompiledContent): void {
  writeWholeFile(join(cacheDir, 'model.bin'), encodeModel(model, key));
  writeWholeFile(join(cacheDir, 'content.json'), JSON.stringify({ key, content, lexicon, statistics }));
}
