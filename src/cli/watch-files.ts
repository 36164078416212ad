// Tells when files change: for commands that work again after each change.
import { join, sep } from 'node:path';
import { watch } from 'chokidar';

/** Editors write a file in several steps; what comes within this time is one change. */
const SETTLE_MS = 80;

export interface Changes {
  /** Ends at the next change, also one since the last call; with false when the signal has aborted. */
  next(): Promise<boolean>;
}

/** The folders of a content folder that hold its files. */
const FOLDERS = ['data', 'intents', 'test/cases'];

/**
 * Ends when it watches: what changes from then on is told. A save that replaces a file by a new one is a change as any
 * other, and so is a file in a folder that is made later.
 *
 * @param contentDir  its YAML and text files are watched
 * @param files       watched besides, whatever they hold
 */
export async function watchFiles(contentDir: string, files: readonly string[], signal: AbortSignal): Promise<Changes> {
  let hasChanged = false;
  let wake = () => {};
  let settling: NodeJS.Timeout | undefined;
  const meant = [...FOLDERS.map((folder) => join(contentDir, folder)), ...files];
  const isMeant = (path: string) =>
    meant.some((one) => one === path || path.startsWith(one + sep) || one.startsWith(path + sep));
  const watcher = watch([contentDir, ...files], { ignoreInitial: true, ignored: (path) => !isMeant(path) });
  watcher.on('all', (event, path) => {
    if (/Dir$/.test(event) || !(files.includes(path) || /\.(ya?ml|txt)$/.test(path))) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      hasChanged = true;
      wake();
    }, SETTLE_MS);
  });
  const stop = () => {
    clearTimeout(settling);
    void watcher.close();
    wake();
  };
  if (signal.aborted) stop();
  else {
    signal.addEventListener('abort', stop, { once: true });
    await new Promise<void>((ready) => {
      watcher.once('ready', ready);
      signal.addEventListener('abort', () => ready(), { once: true });
    });
  }

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
