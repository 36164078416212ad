// What a command of the command line is: its options, and a run that yields text and ends with an exit code.
import type { Readable, Writable } from 'node:stream';
import type { Answerer } from '../answer/answer.js';

export interface OptionSpec {
  type: 'string' | 'boolean';
  /** What the value is called in the help: `DIR`. Only of strings. */
  argument?: string;
  /** One line for the help. */
  about: string;
  /** What the value may be, for shell completion; `file` and `dir` complete paths. */
  values?: 'file' | 'dir' | readonly string[];
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

export type OptionValues<O extends OptionTable> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string;
};

/** What the world outside is to a command: the terminal, the clock and the engine, so that tests can stand in for them. */
export interface Surroundings {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable;
  /** Whether stdout shows colours. */
  colours: boolean;
  /** The content folder where `--content` names none. */
  contentDir: string;
  nowMs(): number;
  openAnswerer(contentDir: string): Promise<Answerer>;
  /** For commands that go on until told to stop: from this call on, Ctrl-C and SIGTERM abort the signal, not the process. */
  stopSignal(): AbortSignal;
}

export interface CommandInput<O extends OptionTable> {
  options: OptionValues<O>;
  positionals: readonly string[];
  /** The content folder that this run uses. */
  contentDir: string;
}

export interface Command<O extends OptionTable = OptionTable> {
  /** What stands behind the options in the usage line: `[QUESTION…]`. */
  positionals: string;
  /** What the positionals may be, for shell completion. */
  completes?: 'file' | readonly string[];
  /** A few sentences under the usage line. */
  about: string;
  options: O;
  /** One place prints what this yields, to stdout; what it returns is the process's exit code. */
  run(input: CommandInput<O>, surroundings: Surroundings): AsyncGenerator<string, number, void>;
}

/** Keeps the types of a command's options for its `run`; to the table of commands it is a command like any other. */
export function defineCommand<const O extends OptionTable>(command: Command<O>): Command {
  return command as unknown as Command;
}

/** A mistake in how the command line was written: exit code 2, and a pointer to the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options that every command has. */
export const COMMON_OPTIONS = {
  content: { type: 'string', argument: 'DIR', about: 'content folder (data/ and intents/) to use', values: 'dir' },
  help: { type: 'boolean', about: 'show this help' },
} as const satisfies OptionTable;
