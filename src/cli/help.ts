// The help texts, made from the tables of commands and options.
import { COMMON_OPTIONS, type Command, type OptionTable } from './command.js';
import type { CommandEntry } from './commands.js';

export function renderHelp(commands: Readonly<Record<string, CommandEntry>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]): [string, string] => [name, summary]);
  return `Answers questions about a news article, and proves every answer with a sentence of it.

Usage: meeting-bot COMMAND [OPTIONS]

Commands:
${renderRows(rows)}

Every command takes --content DIR (or the environment's CONTENT_DIR): a folder with data/ and intents/.
meeting-bot COMMAND --help tells more; --version tells the version.
`;
}

export function renderCommandHelp(name: string, { positionals, about, options }: Command): string {
  const all: OptionTable = { ...options, ...COMMON_OPTIONS };
  const rows = Object.entries(all).map(([option, spec]): [string, string] => [
    `--${option}${spec.argument ? ` ${spec.argument}` : ''}`,
    spec.about,
  ]);
  return `Usage: meeting-bot ${[name, '[OPTIONS]', positionals].filter(Boolean).join(' ')}

${about}

Options:
${renderRows(rows)}
`;
}

function renderRows(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}
