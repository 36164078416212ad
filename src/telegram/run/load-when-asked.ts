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
  async function loadInTime() {
    await Promise.race([asked, clock.wait(patienceMs, signal)]);
    if (!signal.aborted) current = await load();
  }
  return { begin, done: loadInTime(), answerer: () => current!() };
}
