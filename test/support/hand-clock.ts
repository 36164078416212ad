// A clock that tests put forward: long waits end when their time has come by it, short ones by the system's.
import { type Clock, systemClock } from '../../src/telegram/clock.ts';

export interface HandClock extends Clock {
  /** Puts it forward by so many milliseconds; what waits for that goes on. */
  pass(ms: number): void;
  /** Ends when so many wait for a minute or longer (default 1): what they did before has come to rest. */
  rests(count?: number): Promise<void>;
}

const longMs = 60_000;

export function createHandClock(): HandClock {
  let aheadMs = 0;
  const waiting = new Set<{ untilMs: number; done: () => void }>();
  const watchers = new Set<() => void>();
  const now = () => systemClock.now() + aheadMs;
  return {
    now,
    random: systemClock.random,
    wait(ms, signal) {
      if (ms < longMs || signal?.aborted) return systemClock.wait(ms, signal);
      return new Promise((resolve) => {
        const one = {
          untilMs: now() + ms,
          done: () => {
            waiting.delete(one);
            resolve();
          },
        };
        waiting.add(one);
        signal?.addEventListener('abort', one.done, { once: true });
        for (const watcher of watchers) watcher();
        watchers.clear();
      });
    },
    pass(ms) {
      aheadMs += ms;
      for (const one of [...waiting]) if (one.untilMs <= now()) one.done();
    },
    async rests(count = 1) {
      while (waiting.size < count) await new Promise<void>((resolve) => void watchers.add(resolve));
    },
  };
}
