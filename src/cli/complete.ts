// `meeting-bot complete -- WORDS…`: what may stand in place of the last word, for the scripts of `completion`.
import type { Command } from 'commander';
import { defineCommand } from './command.js';

/** The last line, which tells the shell to offer paths, too. */
const PATHS = ':paths';

export const complete = defineCommand({
  define: (command) => {
    command.argument('[WORD...]').description('Prints what the last word may be, one a line.').helpOption(false);
  },
  async *run({ positionals, command }) {
    yield completeWords(command.parent as Command, positionals)
      .map((line) => `${line}\n`)
      .join('');
    return 0;
  },
});

/** Candidates as `value<TAB>about`, and `:paths` where files fit. */
function completeWords(program: Command, words: readonly string[]): string[] {
  const [name, ...rest] = words;
  const word = words.at(-1) ?? '';
  const help = program.createHelp();
  const offer = (rows: readonly (readonly [value: string, about: string])[]) =>
    rows.filter(([value]) => value.startsWith(word)).map(([value, about]) => `${value}\t${about}`);
  const optionsOf = (of: Command) =>
    help.visibleOptions(of).map(({ long, short, description }) => [long ?? short ?? '', description] as const);
  const commands = help.visibleCommands(program).map((one) => [one.name(), one.summary()] as const);
  if (rest.length === 0) return offer([...commands, ...optionsOf(program)]);
  if (name === 'help') return offer(commands);
  const command = program.commands.find((one) => one.name() === name);
  if (!command) return [];
  const before = rest.at(-2);
  const valued = command.options.find((option) => option.long === before && option.required);
  if (valued) return offerValues(valued.argChoices, valued.flags, offer);
  if (word.startsWith('-')) return offer(optionsOf(command));
  const argument = command.registeredArguments.at(0);
  return argument ? offerValues(argument.argChoices, argument.name(), offer) : [];
}

function offerValues(
  choices: readonly string[] | undefined,
  called: string,
  offer: (rows: (readonly [string, string])[]) => string[],
): string[] {
  if (choices) return offer(choices.map((value) => [value, ''] as const));
  return /(FILE|DIR)/.test(called) ? [PATHS] : [];
}
