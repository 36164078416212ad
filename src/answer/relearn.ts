// Content that has changed since it was learned → its engine within a second, by what was learned before.
import type { Intent } from '../content/index.js';
import { type FilesRead, loadContent } from '../content/load-content.js';
import { cacheFolder, readCompiled, readExamples } from './cache.js';
import type { CompiledContent } from './compile.js';
import { type LearnedContent, recompile } from './recompile.js';
import { hasQuestionIntents } from './serve-content.js';

/** What was learned, and the files that it was learned from. */
export interface LearnedFiles extends LearnedContent {
  /** Names content and code (`cacheKey`). */
  key: string;
  files: FilesRead;
}

/** What was learned for a key; null where it is not kept. */
export function readLearned(contentDir: string, key: string): LearnedFiles | null {
  const folder = cacheFolder(contentDir);
  const [compiled, examples] = [readCompiled(folder, key), readExamples(folder, key)];
  return compiled && examples && { key, compiled, intents: intentsIn(examples.files), ...examples };
}

/**
 * Reads the content as it is now, and learns what has changed in it.
 *
 * @param learned  null where nothing was
 * @returns null where only learning anew helps, or there is nothing to learn
 * @throws ContentError with every mistake in the content
 */
export function relearn(learned: LearnedFiles | null, contentDir: string): CompiledContent | null {
  const content = loadContent(contentDir, learned?.files);
  return learned && hasQuestionIntents(content) ? recompile(learned, content) : null;
}

function intentsIn(files: FilesRead): Intent[] {
  return [...files].flatMap(([file, { value }]) =>
    file.startsWith('intents/') ? (value as { intents: Intent[] }).intents : [],
  );
}
