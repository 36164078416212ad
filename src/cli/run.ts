// The command line as a whole: finds the command, prints what it yields, turns errors into messages and exit codes.
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { ConfigError, ContentError } from '../errors.js';
import { type CommandContext, UsageError } from './command.js';
import { describeFileError } from './describe-file-error.js';
import { createProgram } from './program.js';

/** Exit codes: what was asked for failed (wrong content, failing tests), or was not understood. */
const FAILED = 1;
const MISUSED = 2;

/**
 * Runs one command line.
 *
 * @param words  without node and script: `['ask', 'who met?']`
 * @returns the exit code: 0 done, 1 failed, 2 the command line was not understood
 */
export async function run(words: readonly string[], context: CommandContext): Promise<number> {
  const { stdout, stderr } = context;
  // A reader that has seen enough (`| head -1`) closes the pipe: no failure, and nothing more to do.
  // Listens to the end, as the pipe's error may come after the last word.
  let isClosed = false;
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  };
  stdout.on('error', onError);
  try {
    const output = await startCommand(words, context);
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
    // Commander has printed its message, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
    const { text, exitCode } = await renderFailure(error, context);
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

/** @throws CommanderError when the words are no command line, or ask for help */
async function startCommand(
  words: readonly string[],
  context: CommandContext,
): Promise<AsyncGenerator<string, number, void>> {
  const { stdout, stderr } = context;
  const { program, modules } = await createProgram(words);
  let output: AsyncGenerator<string, number, void> | null = null;
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  for (const [name, module] of modules) {
    program.commands
      .find((command) => command.name() === name)
      ?.action((...parts) => {
        const command = parts.at(-1);
        const options = command.opts();
        const contentDir = options.content === undefined ? context.contentDir : resolve(options.content);
        output = module.run({ options, positionals: command.args, contentDir, command }, context);
      });
  }
  program.parse(words, { from: 'user' });
  // Without a command commander has thrown: it shows the help.
  return output!;
}

async function renderFailure(error: unknown, { colours }: CommandContext): Promise<{ text: string; exitCode: number }> {
  if (error instanceof UsageError)
    return { text: `${error.message}\nmeeting-bot --help lists the commands.\n`, exitCode: MISUSED };
  if (error instanceof ContentError)
    return { text: (await import('./render-issues.js')).renderIssues(error, colours), exitCode: FAILED };
  if (error instanceof ConfigError) return { text: `${error.message}\n`, exitCode: FAILED };
  // A file that can't be read or written. Anything else is our mistake, shown whole.
  const described = describeFileError(error);
  if (described !== null) return { text: `${described}\n`, exitCode: FAILED };
  return { text: `${error instanceof Error ? error.stack : String(error)}\n`, exitCode: FAILED };
}
