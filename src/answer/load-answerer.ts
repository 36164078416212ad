// A content folder → an answerer, by way of what was compiled before, where that is still good.
import type { Answerer } from './answer.js';
import { cacheFolder, cacheKey, readCompiled } from './cache.js';
import type { ReadyContent } from './serve-content.js';

export interface LoadOptions {
  /** Where compiled content is kept; default `.cache` in the content folder, apart for the built code and its source. */
  cacheDir?: string;
  /** Told what kept the cache from being written (a read-only folder); it costs time only. Default: nobody is told. */
  onCacheTrouble?: (error: unknown) => void;
}

/**
 * Loads a content folder. One without intents is ready at once. Of one with intents the first time takes seconds, as the
 * engine learns from every example; what it has learned is kept, and checked against every byte of the content and of the
 * code that made it.
 *
 * @param dir  the folder that holds `data/`, and `intents/` where questions are told by examples
 * @throws ContentError with every mistake in the content
 */
export async function loadAnswerer(dir: string, options: LoadOptions = {}): Promise<Answerer> {
  const { compiled } = await loadCompiled(dir, options);
  // An engine of intents needs little of what reads any text.
  if ('contentWords' in compiled) return (await import('./content-answerer.js')).createContentAnswerer(compiled);
  return (await import('./serve-content.js')).serveContent(compiled);
}

export interface LoadedContent {
  compiled: ReadyContent;
  /** Names the content and the code that it was compiled by. */
  key: string;
}

/** What an answerer is made of, where nothing is to be learned; null where it is, which takes seconds. */
export async function loadReady(dir: string): Promise<LoadedContent | null> {
  const key = cacheKey(dir);
  const cached = readCompiled(cacheFolder(dir), key);
  if (cached) return { compiled: cached, key };
  const [{ loadContent }, { hasQuestionIntents }] = await Promise.all([
    import('../content/load-content.js'),
    import('./serve-content.js'),
  ]);
  const content = loadContent(dir);
  return hasQuestionIntents(content) ? null : { compiled: content, key };
}

/** As `loadAnswerer`: what an answerer is made of. */
export async function loadCompiled(dir: string, options: LoadOptions = {}): Promise<LoadedContent> {
  const { cacheDir = cacheFolder(dir), onCacheTrouble = () => {} } = options;
  const key = cacheKey(dir);
  const cached = readCompiled(cacheDir, key);
  if (cached) return { compiled: cached, key };
  // Reading YAML and learning are only loaded when they are needed: an answer from the cold must be quick.
  const [{ loadContent }, { compileWithFeatures }, { hasQuestionIntents }, { writeCache }, { withoutExamples }] =
    await Promise.all([
      import('../content/load-content.js'),
      import('./compile.js'),
      import('./serve-content.js'),
      import('./write-cache.js'),
      import('./without-examples.js'),
    ]);
  const files = new Map();
  const content = loadContent(dir, files);
  if (!hasQuestionIntents(content)) return { compiled: content, key };
  const { compiled: learned, features } = compileWithFeatures(content);
  const compiled = { ...learned, content: withoutExamples(learned.content) };
  try {
    writeCache(cacheDir, key, compiled, { files, features });
  } catch (error) {
    onCacheTrouble(error);
  }
  return { compiled, key };
}
