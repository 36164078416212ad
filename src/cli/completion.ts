// `meeting-bot completion SHELL`: a script by which a shell asks `meeting-bot complete` what may stand next.
import { Argument } from 'commander';
import { defineCommand } from './command.js';

/** `npx meeting-bot` is completed as well, where the shell leaves `npx` to others. */
const BASH = `# bash completion of meeting-bot, also as npx meeting-bot
_meeting_bot() {
  local line at=0 program=("\${COMP_WORDS[0]}") word="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  if [ "\${COMP_WORDS[0]##*/}" = npx ]; then
    [ "\${COMP_WORDS[1]}" = meeting-bot ] && [ "$COMP_CWORD" -gt 1 ] || return
    at=1
    program=(node_modules/.bin/meeting-bot)
    [ -x "\${program[0]}" ] || program=(npx meeting-bot)
  fi
  while IFS= read -r line; do
    if [ "$line" = :paths ]; then
      compopt -o filenames 2>/dev/null
      mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$word")
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <("\${program[@]}" complete -- "\${COMP_WORDS[@]:at+1:COMP_CWORD-at}" 2>/dev/null)
}
complete -F _meeting_bot meeting-bot
complete -o default -F _meeting_bot npx
`;

const ZSH = `#compdef meeting-bot
_meeting_bot() {
  local line paths=''
  local -a found
  for line in "\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == :paths ]]; then paths=1; elif [[ -n $line ]]; then found+=("\${line/$'\\t'/:}"); fi
  done
  (( \${#found} )) && _describe meeting-bot found
  [[ -n $paths ]] && _files
}
compdef _meeting_bot meeting-bot
`;

const FISH = `# fish completion of meeting-bot
function __meeting_bot_complete
  set -l words (commandline -opc) "$(commandline -ct)"
  for line in ($words[1] complete -- $words[2..] 2>/dev/null)
    if test "$line" = :paths
      __fish_complete_path "$(commandline -ct)"
    else
      echo $line
    end
  end
end
complete -c meeting-bot -f -a '(__meeting_bot_complete)'
`;

const SCRIPTS: Readonly<Record<string, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

export const completion = defineCommand({
  define: (command) => {
    command
      .description('Prints a completion script: commands, options and paths, while you type.')
      .addArgument(new Argument('<SHELL>', 'your shell').choices(Object.keys(SCRIPTS)))
      .addHelpText(
        'after',
        `
To have it in every new shell:

  bash  meeting-bot completion bash >> ~/.bashrc
  zsh   meeting-bot completion zsh > "\${fpath[1]}/_meeting-bot"
  fish  meeting-bot completion fish > ~/.config/fish/completions/meeting-bot.fish

In bash it completes npx meeting-bot, too.`,
      );
  },
  async *run({ positionals: [shell = ''] }) {
    yield SCRIPTS[shell] ?? '';
    return 0;
  },
});
