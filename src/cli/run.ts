// The command line as a whole: finds the command, prints what it yields, turns errors into messages and exit codes.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { nearestName } from '../content/nearest-name.js';
import { ConfigError, ContentError } from '../errors.js';
import { type Command, type Surroundings, UsageError } from './command.js';
import { COMMANDS } from './commands.js';

/** Exit codes: what was asked for failed (wrong content, failing tests), or was not understood. */
const FAILED = 1;
const MISUSED = 2;

/**
 * Runs one command line.
 *
 * @param words  without node and script: `['ask', 'who met?']`
 * @returns the exit code: 0 done, 1 failed, 2 the command line was not understood
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  // A reader that has seen enough (`| head -1`) closes the pipe: no failure, and nothing more to do.
  // Listens to the end, as the pipe's error may come after the last word.
  let isClosed = false;
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  };
  stdout.on('error', onError);
  try {
    const output = runCommand(words, surroundings);
    for (;;) {
      const step = await output.next();
      if (step.done) return step.value;
      if (!isClosed) await write(stdout, step.value, () => isClosed);
      if (isClosed) {
        await output.return(0);
        return 0;
      }
    }
  } catch (error) {
    const { text, exitCode } = await renderFailure(error, surroundings);
    stderr.write(text);
    return exitCode;
  }
}

async function write(stdout: Writable, text: string, isClosed: () => boolean): Promise<void> {
  if (stdout.write(text) || isClosed()) return;
  await new Promise<void>((resume) => {
    for (const event of ['drain', 'error', 'close']) stdout.once(event, () => resume());
  });
}

async function* runCommand(words: readonly string[], surroundings: Surroundings): AsyncGenerator<string, number, void> {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    yield `${readVersion()}\n`;
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const { renderCommandHelp, renderHelp } = await import('./help.js');
    const topic = rest[0];
    yield topic === undefined ? renderHelp(COMMANDS) : renderCommandHelp(topic, await findCommand(topic));
    return name === undefined ? MISUSED : 0;
  }
  const command = await findCommand(name);
  const { parseArguments } = await import('./parse-arguments.js');
  const { options, positionals } = parseArguments(rest, command);
  if (options.help) {
    yield (await import('./help.js')).renderCommandHelp(name, command);
    return 0;
  }
  const contentDir = typeof options.content === 'string' ? resolve(options.content) : surroundings.contentDir;
  return yield* command.run({ options, positionals, contentDir }, surroundings);
}

async function findCommand(name: string): Promise<Command> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry) return entry.load();
  const near = nearestName(name, Object.keys(COMMANDS));
  throw new UsageError(
    name.startsWith('-')
      ? `Expected a command first, got the option ${name}.`
      : `There is no command "${name}".${near ? ` Did you mean ${near}?` : ''}`,
  );
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

async function renderFailure(error: unknown, { colours }: Surroundings): Promise<{ text: string; exitCode: number }> {
  if (error instanceof UsageError)
    return { text: `${error.message}\nmeeting-bot --help lists commands and options.\n`, exitCode: MISUSED };
  if (error instanceof ContentError)
    return { text: (await import('./render-issues.js')).renderIssues(error, colours), exitCode: FAILED };
  if (error instanceof ConfigError) return { text: `${error.message}\n`, exitCode: FAILED };
  const { code, message } = error as NodeJS.ErrnoException;
  // A file that can't be read or written: the system's message names it. Anything else is our mistake, shown whole.
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return { text: `${message}\n`, exitCode: FAILED };
  return { text: `${error instanceof Error ? error.stack : String(error)}\n`, exitCode: FAILED };
}
