// What the studio is given of a running content: the answerer of now, and how changed content is learned.
import type { InspectableAnswerer } from '../answer/inspect.js';
import type { LoadedContent } from '../answer/load-answerer.js';

/** The content of now; exchanged when files have changed. */
export interface Live {
  answerer(): InspectableAnswerer;
  /** Names what was learned whole last. */
  key(): string;
}

/** Learns the content of a folder by what is different from that of the key. */
export interface Learner {
  learn(key: string, onLearned: (learned: LoadedContent & { isWhole: boolean }) => void): Promise<void>;
  stop(): void;
}

/** What the page is told while it is open. */
export type LiveEvent =
  /** Changed content answers; `isWhole` when all of it is learned. */
  | { kind: 'changed'; isWhole: boolean }
  /** Content that is broken, as a compiler says it; the old goes on. */
  | { kind: 'broken'; message: string };

/** Events for every page that listens. */
export function createBroadcast() {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    send(event: LiveEvent): void {
      for (const listener of listeners) listener(event);
    },
    /** Yields what is sent from now on, until the signal aborts. */
    async *listen(signal: AbortSignal): AsyncGenerator<LiveEvent, void, void> {
      const waiting: LiveEvent[] = [];
      let wake = () => {};
      const listener = (event: LiveEvent) => {
        waiting.push(event);
        wake();
      };
      const onAbort = () => wake();
      listeners.add(listener);
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        while (!signal.aborted) {
          yield* waiting.splice(0);
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (waiting.length > 0 || signal.aborted) resolve();
          });
        }
      } finally {
        listeners.delete(listener);
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}
