// Keeps the content of a running bot: the answerer of now, exchanged whole when a valid change is there.
import type { InspectableAnswerer } from '../answer/inspect.js';
import { type LoadedContent, loadReady } from '../answer/load-answerer.js';
import { serveContent } from '../answer/serve-content.js';
import { ContentError } from '../errors.js';
import { renderIssues } from './render-issues.js';
import { createTrainer, type Trainer } from './trainer.js';
import { watchFiles } from './watch-files.js';

export interface LiveContent {
  /** The answerer of now. */
  answerer(): InspectableAnswerer;
  /** Names the content that was learned whole last (`LoadedContent`). */
  key(): string;
  /**
   * Loads the content anew; what is broken is told, and the old content goes on answering. A change that comes while
   * another is being learned takes its place. Never fails.
   */
  reload(): Promise<void>;
  /** Ends when it watches; from then on every change is loaded, until the signal aborts. */
  watch(signal: AbortSignal): Promise<void>;
}

interface LiveContentParts {
  /** @param isWhole  false when examples that changed are heeded already, and the whole is still being learned */
  onReload(ms: number, isWhole: boolean): void;
  /** Told with places and next steps, ready to print. */
  onTrouble(message: string): void;
  /** Default: learns in threads. */
  trainer?: Trainer;
  /** Aborted, what is being learned at the start is given up. */
  signal?: AbortSignal;
}

/**
 * @param isWatching  whether changes are expected: then they are live sooner, at the cost of a thread that waits
 * @throws ContentError when the content is broken at the start; an error when the signal is aborted before it is learned
 */
export async function createLiveContent(
  contentDir: string,
  isWatching: boolean,
  { onReload, onTrouble, trainer, signal }: LiveContentParts,
): Promise<LiveContent> {
  const { learn, stop } = trainer ?? createTrainer(contentDir, isWatching);
  signal?.addEventListener('abort', stop, { once: true });
  const ready = await loadReady(contentDir);
  signal?.throwIfAborted();
  const { compiled, key: firstKey } = ready ?? (await learnAnew(learn));
  let answerer = serveContent(compiled);
  let key = firstKey;

  async function reload(): Promise<void> {
    const startMs = performance.now();
    try {
      await learn(key, (learned) => {
        if (learned.isWhole) key = learned.key;
        answerer = serveContent(learned.compiled);
        onReload(Math.round(performance.now() - startMs), learned.isWhole);
      });
    } catch (error) {
      onTrouble(error instanceof ContentError ? renderIssues(error, false) : String(error));
    }
  }

  return {
    answerer: () => answerer,
    key: () => key,
    reload,
    async watch(signal) {
      signal.addEventListener('abort', stop, { once: true });
      const changes = await watchFiles(contentDir, [], signal);
      const follow = async () => {
        while (await changes.next()) void reload();
      };
      void follow();
    },
  };
}

/** In the thread, too: half a minute, in which a bot is asked whether it is well, and told to stop. */
async function learnAnew(learn: Trainer['learn']): Promise<LoadedContent> {
  const learned: LoadedContent[] = [];
  await learn('', (one) => learned.push(one));
  const last = learned.at(-1);
  if (!last) throw new Error('stopped before the content was learned');
  return last;
}
