// The real world outside: this process's streams, the clock, the engine.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Environment, readContentDir } from '../environment.js';
import type { CommandContext } from './command.js';

/** The content that comes with the package. */
export const OWN_CONTENT = resolve(import.meta.dirname, '../..');

export function systemContext(environment: Environment): CommandContext {
  const { stdin, stdout, stderr } = process;
  return {
    stdin,
    stdout,
    stderr,
    // Also heeds NO_COLOR, FORCE_COLOR and TERM.
    colours: stdout.isTTY === true && stdout.hasColors(),
    contentDir: readContentDir(environment) ?? OWN_CONTENT,
    historyFile: environment.CHAT_HISTORY === 'off' ? null : join(stateFolder(environment), 'meeting-bot/chat-history'),
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

/** Where programs keep what outlives a run, as the XDG base directory specification has it. */
const stateFolder = ({ XDG_STATE_HOME }: Environment): string => XDG_STATE_HOME || join(homedir(), '.local/state');
