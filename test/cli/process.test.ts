// The built command as a process of its own.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildBot } from '../support/bot-process.ts';

const root = resolve(import.meta.dirname, '../..');
const { BOT_TOKEN: _, ...environment } = process.env;

const runScript = (script: string, words: readonly string[], input = '') =>
  spawnSync(process.execPath, [resolve(root, script), ...words], { encoding: 'utf8', input, env: environment });

beforeAll(buildBot, 120_000);

describe('the built command', () => {
  test('ask answers, with exit code 0', () => {
    const { status, stdout, stderr } = runScript('dist/cli.js', ['ask', 'who did Bayramov meet?', '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'answer', intent: 'who-met', evidence: [{ number: 1 }] });
    expect(status).toBe(0);
  });

  test('ask --jsonl answers each line', () => {
    const input = '{"id":"1","turns":["who did Bayramov meet?","where?"],"lang":"en"}\nbroken\n';
    const lines = runScript('dist/cli.js', ['ask', '--jsonl'], input).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ id: '1', kind: 'answer' }, { line: 2 }]);
  });

  test('a misspelt command ends with code 2 and says what was meant', () => {
    const { status, stdout, stderr } = runScript('dist/cli.js', ['chekc']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean check?');
  });

  test('npm start without a token says how to get one, and is the bot as a chat', () => {
    const { status, stdout, stderr } = runScript('dist/main.js', [], 'what about COP29?\n');
    expect(stderr).toMatch(/^No BOT_TOKEN .* @BotFather\.\n/);
    expect(stdout).toContain('COP29');
    expect(status).toBe(0);
  });

  const nobody = { stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[], env: environment };
  const inProduction = { input: 'what about COP29?\n', env: { ...environment, NODE_ENV: 'production' } };
  test.each([
    ['as a service, whose input is /dev/null', nobody],
    ['in production', inProduction],
  ])('npm start without a token and without a terminal, %s, ends with 1 and says what is missing', (_, options) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(root, 'dist/main.js')], {
      encoding: 'utf8',
      ...options,
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^BOT_TOKEN: expected a token, got none, .* set BOT_TOKEN in the environment or in \.env\.\n$/,
    );
  });
});
