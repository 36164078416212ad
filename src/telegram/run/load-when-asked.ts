// Loads the content while Telegram is asked for the first updates: loading may hold the process up.
import type { Answerer } from '../../answer/answer.js';
import type { Clock } from '../clock.js';

export interface Loading {
  /** Telegram has been asked: the content is needed. */
  begin(): void;
  /** Fails with what loading failed with; ends without it when the signal is aborted first. */
  done: Promise<void>;
  /** The engine of now; to be asked for after loading only. */
  answerer(): Answerer;
}

/** Telegram may be slow or away: content that can't be loaded is told soon in any case. */
const patienceMs = 500;

export function loadWhenAsked(load: () => Promise<() => Answerer>, clock: Clock, signal: AbortSignal): Loading {
  let current: (() => Answerer) | undefined;
  let begin = () => {};
  const asked = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  async function loadInTime() {
    await Promise.race([asked, clock.wait(patienceMs, signal)]);
    if (signal.aborted) return;
    // Learning anew takes long, and a stop does not wait for it.
    const loaded = load().then((answerer) => {
      current = answerer;
    });
    await Promise.race([loaded, aborted]);
  }
  return { begin, done: loadInTime(), answerer: () => current!() };
}
