// Completion scripts for three shells, made from the table of commands.
import { COMMON_OPTIONS, type Command, type OptionSpec } from './command.js';

/** A command as completion sees it. */
export interface Shape {
  name: string;
  summary: string;
  command: Command;
}

const optionsOf = ({ options }: Command): [string, OptionSpec][] => Object.entries({ ...options, ...COMMON_OPTIONS });

export function renderBash(shapes: readonly Shape[]): string {
  const cases = shapes.map(({ name, command }) => {
    const options = optionsOf(command).map(([option]) => `--${option}`);
    return `    ${name}) options="${options.join(' ')}"; words="${wordsOf(command.completes)}"; files=${command.completes === 'file' ? 1 : 0} ;;`;
  });
  const values = new Map<string, OptionSpec['values']>(
    shapes.flatMap(({ command }) =>
      optionsOf(command).map(([option, { values }]): [string, OptionSpec['values']] => [option, values]),
    ),
  );
  const valueCases = [...values]
    .filter(([, kind]) => kind !== undefined)
    .map(([option, kind]) => {
      const compgen = kind === 'dir' ? '-d' : kind === 'file' ? '-f' : `-W "${wordsOf(kind)}"`;
      return `    --${option}) mapfile -t COMPREPLY < <(compgen ${compgen} -- "$word"); return ;;`;
    });
  return `# bash completion of meeting-bot
_meeting_bot() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options="" words="" files=0
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "${shapes.map(({ name }) => name).join(' ')} help --help --version" -- "$word")
    return
  fi
  case "$before" in
${valueCases.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    help) words="${shapes.map(({ name }) => name).join(' ')}" ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options $words" -- "$word")
  if [ "$files" -eq 1 ] && [ "\${word:0:1}" != "-" ]; then
    mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _meeting_bot meeting-bot
`;
}

export function renderZsh(shapes: readonly Shape[]): string {
  const cases = shapes.map(({ name, command }) => {
    const specs = optionsOf(command).map(([option, { about, argument, values }]) => {
      const value = argument ? `:${argument}:${zshAction(values)}` : '';
      return `'--${option}[${quoteZsh(about)}]${value}'`;
    });
    const rest = command.completes ? ` '*::${zshAction(command.completes)}'` : '';
    return `    ${name}) _arguments ${[...specs].join(' ')}${rest.replace("'*::", "'*:argument:")} ;;`;
  });
  const list = shapes.map(({ name, summary }) => `'${name}:${quoteZsh(summary)}'`).join(' ');
  return `#compdef meeting-bot
_meeting_bot() {
  local -a commands
  commands=(${list})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join('\n')}
    help) _describe command commands ;;
  esac
}
compdef _meeting_bot meeting-bot
`;
}

export function renderFish(shapes: readonly Shape[]): string {
  const lines = shapes.flatMap(({ name, summary, command }) => [
    `complete -c meeting-bot -n __fish_use_subcommand -a ${name} -d '${quoteFish(summary)}'`,
    ...optionsOf(command).map(([option, { about, argument, values }]) => {
      const value =
        argument === undefined
          ? ''
          : values === 'file' || values === 'dir'
            ? ' -r -F'
            : ` -x${values ? ` -a '${wordsOf(values)}'` : ''}`;
      return `complete -c meeting-bot -n '__fish_seen_subcommand_from ${name}' -l ${option}${value} -d '${quoteFish(about)}'`;
    }),
    ...(command.completes
      ? [
          `complete -c meeting-bot -n '__fish_seen_subcommand_from ${name}' ${command.completes === 'file' ? '-F' : `-a '${wordsOf(command.completes)}'`}`,
        ]
      : []),
  ]);
  return `# fish completion of meeting-bot\ncomplete -c meeting-bot -f\n${lines.join('\n')}\n`;
}

const wordsOf = (values: OptionSpec['values'] | Command['completes']): string =>
  values === undefined || typeof values === 'string' ? '' : values.join(' ');

const zshAction = (values: OptionSpec['values'] | Command['completes']): string =>
  values === 'file' ? '_files' : values === 'dir' ? '_files -/' : values === undefined ? ' ' : `(${values.join(' ')})`;

const quoteZsh = (text: string) => text.replace(/'/g, '’').replace(/[[\]:]/g, '\\$&');
const quoteFish = (text: string) => text.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
