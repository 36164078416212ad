// Tells when files change: for commands that work again after each change.
import { existsSync, watch } from 'node:fs';

/** Editors write a file in several steps; what comes within this time is one change. */
const SETTLE_MS = 80;

export interface Changes {
  /** Ends at the next change, also one since the last call; with false when the signal has aborted. */
  next(): Promise<boolean>;
}

/**
 * Watches from this call on.
 *
 * @param paths  files and folders; a folder's own files are watched, not its folders'. What is not there is left out.
 */
export function watchFiles(paths: readonly string[], signal: AbortSignal): Changes {
  let hasChanged = false;
  let wake = () => {};
  let settling: NodeJS.Timeout | undefined;
  const watchers = paths
    .filter((path) => existsSync(path))
    .map((path) =>
      watch(path, () => {
        clearTimeout(settling);
        settling = setTimeout(() => {
          hasChanged = true;
          wake();
        }, SETTLE_MS);
      }),
    );
  const stop = () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
    wake();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });

  return {
    async next() {
      while (!hasChanged && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      hasChanged = false;
      return !signal.aborted;
    },
  };
}

/** The folders of a content folder that hold files. */
export const contentFolders = (contentDir: string): string[] =>
  ['data', 'data/facts', 'data/languages', 'intents', 'test/cases'].map((folder) => `${contentDir}/${folder}`);
