// Keeps the content of a running bot: the answerer of now, exchanged whole when a valid change is there.
import { Worker } from 'node:worker_threads';
import type { Answerer } from '../answer/answer.js';
import { loadAnswerer } from '../answer/load-answerer.js';
import { ContentError, type ContentIssue } from '../errors.js';
import { renderIssues } from './render-issues.js';
import { contentFolders, watchFiles } from './watch-files.js';

export interface ContentKeeper {
  /** The answerer of now. */
  answerer(): Answerer;
  /** Loads the content anew; what is broken is told, and the old content goes on answering. Never fails. */
  reload(): Promise<void>;
  /** Reloads after every change, until the signal aborts. */
  watch(signal: AbortSignal): Promise<void>;
}

export interface KeeperParts {
  onReload(ms: number): void;
  /** Told with places and next steps, ready to print. */
  onTrouble(message: string): void;
  /** Makes loading quick without holding up this thread; default: learns in a thread of its own, into the cache. */
  prepare?: (contentDir: string) => Promise<void>;
}

/** @throws ContentError when the content is broken at the start */
export async function createContentKeeper(
  contentDir: string,
  { onReload, onTrouble, prepare = prepareInThread }: KeeperParts,
): Promise<ContentKeeper> {
  let answerer = await loadAnswerer(contentDir);
  let loading: Promise<void> | null = null;
  let isChangedMeanwhile = false;

  async function loadOnce(): Promise<void> {
    const startMs = performance.now();
    try {
      await prepare(contentDir);
      answerer = await loadAnswerer(contentDir);
      onReload(Math.round(performance.now() - startMs));
    } catch (error) {
      onTrouble(error instanceof ContentError ? renderIssues(error, false) : String(error));
    }
  }

  async function loadUntilUnchanged(): Promise<void> {
    do {
      isChangedMeanwhile = false;
      await loadOnce();
    } while (isChangedMeanwhile);
    loading = null;
  }

  const reload = (): Promise<void> => {
    if (loading) isChangedMeanwhile = true;
    else loading = loadUntilUnchanged();
    return loading;
  };

  return {
    answerer: () => answerer,
    reload,
    async watch(signal) {
      const changes = watchFiles(contentFolders(contentDir), signal);
      while (await changes.next()) await reload();
    },
  };
}

/** What the thread tells when it has ended its work. */
export interface PrepareReport {
  /** Every mistake in the content; null where it is good. */
  issues: readonly ContentIssue[] | null;
}

async function prepareInThread(contentDir: string): Promise<void> {
  const thread = new Worker(new URL('./prepare-content.js', import.meta.url), { workerData: contentDir });
  const { issues } = await new Promise<PrepareReport>((done, fail) => {
    thread.once('message', done);
    thread.once('error', fail);
  });
  if (issues) throw new ContentError(issues);
}
