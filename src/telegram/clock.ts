// Time and chance, as arguments: tests hand in their own.

export interface Clock {
  /**
   * Milliseconds, only ever going forward: those since 1970 when the process began, and those that have passed since. A clock
   * that is set back or forward meanwhile changes no waiting.
   */
  now(): number;
  /** Resolves after so many milliseconds, or at once (never rejecting) when the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** 0 ≤ x < 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  random: Math.random,
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done);
    }),
};

const firstWaitMs = 200;
const mostWaitMs = 2000;
/** From so many failures on it is no hiccup, and there is no hurry. */
const manyTries = 20;
const longWaitMs = 15_000;

/**
 * How long to wait before a further try: doubling from 0.2 s to 2 s, 15 s when it has failed very often; less up to half by
 * chance, so that many waiters do not come back at the same moment. Ten failures take 9 s on the average.
 *
 * @param tries  failures so far, 1 or more
 */
export function backOffMs(tries: number, random: number): number {
  const full = tries > manyTries ? longWaitMs : Math.min(mostWaitMs, firstWaitMs * 2 ** (tries - 1));
  return Math.round(full * (1 - random / 2));
}
