// Learns changed content in a thread, while the bot goes on answering.
import { Worker } from 'node:worker_threads';
import type { LoadedContent } from '../answer/load-answerer.js';
import { ContentError, type ContentIssue } from '../errors.js';

/** The changed content with only what changed in it learned, within a second; then the whole, learned anew. */
export interface Learned extends LoadedContent {
  isWhole: boolean;
}

export interface Trainer {
  /**
   * Reads the content as it is now. Ends when the whole is learned, or another call has taken its place.
   *
   * @param key  of the content that is answered from, as it was loaded whole
   * @throws ContentError with every mistake in the content
   */
  learn(key: string, onLearned: (learned: Learned) => void): Promise<void>;
  /** Ends what is going on. */
  stop(): void;
}

/** What the thread tells. */
export type ThreadReport = Learned | { issues: readonly ContentIssue[] };

/** @param isReady  keeps a thread waiting with its code loaded, so that the next change is live sooner */
export function createTrainer(contentDir: string, isReady: boolean): Trainer {
  let waiting: Worker | null = isReady ? startThread(contentDir) : null;
  let endRunning = () => {};
  return {
    async learn(key, onLearned) {
      endRunning();
      const thread = waiting ?? startThread(contentDir);
      waiting = null;
      try {
        await new Promise<void>((done, fail) => {
          endRunning = done;
          thread.on('message', (report: ThreadReport) => {
            if ('issues' in report) return fail(new ContentError(report.issues));
            onLearned(report);
            if (report.isWhole) done();
            else if (isReady) waiting ??= startThread(contentDir);
          });
          thread.once('error', fail);
          thread.postMessage(key);
        });
      } finally {
        thread.removeAllListeners('message');
        // One whose place was taken may still be learning what nobody waits for.
        void thread.terminate();
        if (isReady) waiting ??= startThread(contentDir);
      }
    },
    stop() {
      isReady = false;
      endRunning();
      void waiting?.terminate();
      waiting = null;
    },
  };
}

function startThread(contentDir: string): Worker {
  const thread = new Worker(new URL('./train-thread.js', import.meta.url), { workerData: contentDir });
  // A bot that stops does not wait for what it would have learned.
  thread.unref();
  return thread;
}
