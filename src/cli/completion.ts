// `meeting-bot completion SHELL`: a script that completes commands, options and paths.
import { defineCommand, UsageError } from './command.js';
import { renderBash, renderFish, renderZsh, type Shape } from './render-completion.js';

const SHELLS = { bash: renderBash, zsh: renderZsh, fish: renderFish };

export const completion = defineCommand({
  positionals: 'bash|zsh|fish',
  completes: Object.keys(SHELLS),
  about: `Prints a completion script. To have it in every new shell:

  bash  meeting-bot completion bash >> ~/.bashrc
  zsh   meeting-bot completion zsh > "\${fpath[1]}/_meeting-bot"
  fish  meeting-bot completion fish > ~/.config/fish/completions/meeting-bot.fish`,
  options: {},
  async *run({ positionals: [shell = ''] }) {
    const render = Object.hasOwn(SHELLS, shell) ? SHELLS[shell as keyof typeof SHELLS] : null;
    if (!render) throw new UsageError(`completion knows bash, zsh and fish, got "${shell}".`);
    const { COMMANDS } = await import('./commands.js');
    const shapes: Shape[] = [];
    for (const [name, { summary, load }] of Object.entries(COMMANDS))
      shapes.push({ name, summary, command: await load() });
    yield render(shapes);
    return 0;
  },
});
