// Words of the command line → options and positionals, or a mistake told with what was probably meant.
import { parseArgs } from 'node:util';
import { nearestName } from '../content/nearest-name.js';
import { COMMON_OPTIONS, type Command, type OptionTable, type OptionValues, UsageError } from './command.js';

export interface ParsedArguments {
  options: OptionValues<OptionTable>;
  positionals: readonly string[];
}

/**
 * Reads the words behind a command's name. `--` ends the options.
 *
 * @throws UsageError on an unknown option, one without its value, or a value where none belongs
 */
export function parseArguments(words: readonly string[], command: Command): ParsedArguments {
  const table: OptionTable = { ...command.options, ...COMMON_OPTIONS };
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(Object.entries(table).map(([name, { type }]) => [name, { type }])) },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    const spec =
      Object.hasOwn(table, name) && (token.rawName === '-h' || token.rawName.startsWith('--')) && table[name];
    if (!spec) {
      const near = nearestName(token.name, Object.keys(table));
      throw new UsageError(`There is no option ${token.rawName}.${near ? ` Did you mean --${near}?` : ''}`);
    }
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`--${name} takes no value, got "${token.value}".`);
      options[name] = true;
    } else {
      // A path or a number never begins with a dash: that is the next option, and the value was forgotten.
      if (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))
        throw new UsageError(`--${name} needs a value: --${name} ${spec.argument ?? 'VALUE'}`);
      options[name] = token.value;
    }
  }
  return { options: options as OptionValues<OptionTable>, positionals };
}
