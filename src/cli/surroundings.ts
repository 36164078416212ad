// The real world outside: this process's streams, the clock, the engine.
import { resolve } from 'node:path';
import { type Environment, readContentDir } from '../config.js';
import type { Surroundings } from './command.js';

/** The content that comes with the package. */
export const OWN_CONTENT = resolve(import.meta.dirname, '../..');

export function systemSurroundings(environment: Environment): Surroundings {
  const { stdin, stdout, stderr } = process;
  return {
    stdin,
    stdout,
    stderr,
    // Also heeds NO_COLOR, FORCE_COLOR and TERM.
    colours: stdout.isTTY === true && stdout.hasColors(),
    contentDir: readContentDir(environment) ?? OWN_CONTENT,
    nowMs: Date.now,
    async openAnswerer(contentDir) {
      const { loadAnswerer } = await import('../answer/load-answerer.js');
      return loadAnswerer(contentDir);
    },
    stopSignal() {
      const controller = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
      return controller.signal;
    },
  };
}
