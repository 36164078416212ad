// The scripts ask the built command, as in a shell.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildBot } from '../support/bot-process.ts';
import { runCommandLine } from './run-command-line.ts';

const root = resolve(import.meta.dirname, '../..');
const hasShell = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
const scriptFor = async (shell: string) => (await runCommandLine(['completion', shell])).stdout;

/** What bash offers for a line that ends where the cursor is. */
async function completeInBash(...words: string[]): Promise<string[]> {
  const list = words.map((word) => `'${word}'`).join(' ');
  const script = `meeting-bot() { '${process.execPath}' '${root}/dist/cli.js' "$@"; }
npx() { "$@"; }
${await scriptFor('bash')}
COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _meeting_bot; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', cwd: root });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

beforeAll(buildBot, 120_000);

describe('completion', () => {
  test.runIf(hasShell('bash')).each([
    [
      ['meeting-bot', 'ch'],
      ['chat', 'check'],
    ],
    [['meeting-bot', '--ver'], ['--version']],
    [['meeting-bot', 'help', 'che'], ['check']],
    [
      ['meeting-bot', 'ask', '--js'],
      ['--json', '--jsonl'],
    ],
    [['meeting-bot', 'completion', 'f'], ['fish']],
    [['meeting-bot', 'check', '--content', '/us'], ['/usr']],
    [['meeting-bot', 'test', 'src/cli.t'], ['src/cli.ts']],
    [['meeting-bot', 'nosuch', '--x'], ['']],
    [['meeting-bot', 'imp'], ['import']],
    [['meeting-bot', 'import', 'src/cli.t'], ['src/cli.ts']],
    [['meeting-bot', 'export', '--b'], ['--bom']],
    [['npx', 'meeting-bot', 'rev'], ['review']],
    [['npx', 'meeting-bot', 'test', '--jun'], ['--junit']],
    [['npx', 'other', 'rev'], ['']],
  ])('bash completes %j to %j', async (words, offered) => {
    expect(await completeInBash(...words)).toEqual(offered);
  });

  test.runIf(hasShell('zsh')).each([
    [['meeting-bot', 'ask', '--js'], '--json:the whole answer as JSON\n--jsonl:JSON lines'],
    [['meeting-bot', 'ch'], 'chat:talk to the bot'],
    [['meeting-bot', 'test', 'x'], 'paths'],
  ])('zsh completes %j', async (words, offered) => {
    const script = `meeting-bot() { '${process.execPath}' '${root}/dist/cli.js' "$@"; }
compdef() { :; }; _describe() { print -l -- "\${(@P)2}"; }; _files() { print paths; }
${await scriptFor('zsh')}
words=(${words.join(' ')}); CURRENT=${words.length}; _meeting_bot`;
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain(offered);
  });

  test.runIf(hasShell('fish')).each([
    ['meeting-bot ask --js', /^--json\tthe whole answer as JSON\n--jsonl\t/],
    ['meeting-bot ch', /^chat\t.*\ncheck\t/],
    ['meeting-bot completion ', /^bash\t?\nfish\t?\nzsh/],
    ['meeting-bot test src/cli.t', /^src\/cli\.ts/],
  ])('fish completes %j', async (line, offered) => {
    const script = `function meeting-bot; '${process.execPath}' '${root}/dist/cli.js' $argv; end
${await scriptFor('fish')}
complete -C '${line}'`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8', cwd: root });
    expect(stderr).toBe('');
    expect(stdout).toMatch(offered);
  });
});
