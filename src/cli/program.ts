// The command line as commander knows it: every command by its name, and in full those that are needed.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { CommandModule } from './command.js';
import { COMMANDS } from './commands.js';

interface Program {
  program: Command;
  /** The commands that were loaded, by name. */
  modules: ReadonlyMap<string, CommandModule>;
}

/**
 * @param words  of the command line: only commands that stand among the first (`help ask`, `complete -- ask`) are loaded
 */
export async function createProgram(words: readonly string[]): Promise<Program> {
  const program = new Command('meeting-bot')
    .description('Answers questions about a news article, and proves every answer with a sentence of it.')
    .version(readVersion(), '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [COMMAND]', 'show the help of a command')
    .enablePositionalOptions()
    .showHelpAfterError('meeting-bot --help lists the commands, meeting-bot COMMAND --help its options.')
    .exitOverride();
  const modules = new Map<string, CommandModule>();
  const named = words.slice(0, 3);
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name, { hidden: summary === null }).summary(summary ?? '');
    if (!named.includes(name)) continue;
    const module = await load();
    module.define(command);
    modules.set(name, module);
  }
  return { program, modules };
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
