import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.ts';

const hasShell = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
const scriptFor = async (shell: string) => (await runCommandLine(['completion', shell])).stdout;

/** What bash offers for a line that ends where the cursor is. */
async function completeInBash(...words: string[]): Promise<string[]> {
  const list = words.map((word) => `'${word}'`).join(' ');
  const script = `${await scriptFor('bash')}
COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _meeting_bot; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

describe('completion', () => {
  test.runIf(hasShell('bash'))('bash completes commands, options and values', async () => {
    expect(await completeInBash('meeting-bot', 'ch')).toEqual(['chat', 'check']);
    expect(await completeInBash('meeting-bot', 'ask', '--js')).toEqual(['--json', '--jsonl']);
    expect(await completeInBash('meeting-bot', 'completion', 'f')).toEqual(['fish']);
    expect(await completeInBash('meeting-bot', 'check', '--content', '/us')).toEqual(['/usr']);
  });

  test.runIf(hasShell('zsh'))('zsh reads its script', async () => {
    expect(spawnSync('zsh', ['-n'], { input: await scriptFor('zsh'), encoding: 'utf8' }).stderr).toBe('');
  });

  test.runIf(hasShell('fish'))('fish reads its script', async () => {
    expect(spawnSync('fish', ['-n'], { input: await scriptFor('fish'), encoding: 'utf8' }).stderr).toBe('');
  });

  test('other shells are refused', async () => {
    expect(await runCommandLine(['completion', 'tcsh'])).toMatchObject({ exitCode: 2 });
  });
});
