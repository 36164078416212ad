// What a command of the command line is: arguments and options for commander, and a run that yields text.
import type { Readable, Writable } from 'node:stream';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Answerer } from '../answer/answer.js';

/** What the world outside is to a command: the terminal, the clock and the engine, so that tests can stand in for them. */
export interface CommandContext {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean };
  /** Whether stdout shows colours. */
  colours: boolean;
  /** The content folder where `--content` names none. */
  contentDir: string;
  /** The file that keeps what was typed in the chat; null keeps nothing. */
  historyFile: string | null;
  nowMs(): number;
  openAnswerer(contentDir: string): Promise<Answerer>;
  /** For commands that go on until told to stop: from this call on, Ctrl-C and SIGTERM abort the signal, not the process. */
  stopSignal(): AbortSignal;
}

export interface CommandInput<Options> {
  /** As commander names them: `--use-lang` is `useLang`. */
  options: Options;
  positionals: readonly string[];
  /** The content folder that this run uses. */
  contentDir: string;
  /** The command as commander knows it. */
  command: Command;
}

export interface CommandModule<Options = unknown> {
  /** Adds description, arguments and options. */
  define(command: Command): void;
  /** One place prints what this yields, to stdout; what it returns is the process's exit code. */
  run(input: CommandInput<Options>, context: CommandContext): AsyncGenerator<string, number, void>;
}

/** Keeps the type of a command's options for its `run`; to the table of commands it is a command like any other. */
export function defineCommand<Options>(module: CommandModule<Options>): CommandModule {
  return module as CommandModule;
}

/** A mistake in how the command line was written: exit code 2, and a pointer to the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * An option with a value; one that begins with a dash is refused: that is the next option, and the value was forgotten.
 *
 * @param flags  `--report <FILE>`; completion offers paths for `FILE` and `DIR`
 */
export function valueOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    if (value.startsWith('-')) throw new InvalidArgumentError('It begins with a dash: is the value missing?');
    return value;
  });
}

export const contentOption = (): Option =>
  valueOption(
    '--content <DIR>',
    'content folder (data/ and intents/) to use; default: CONTENT_DIR, else the bot’s own',
  );

export const languageOption = (description: string): Option => valueOption('--language <CODE>', description);

/** @throws UsageError on a language that the bot has no texts in */
export function checkLanguage(language: string | undefined, { languages }: Answerer): void {
  if (language !== undefined && !languages.includes(language))
    throw new UsageError(`--language knows ${languages.join(', ')}, got "${language}".`);
}
