import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { openSmallAnswerer, runCommandLine } from './run-command-line.ts';

const SHOWN = Object.keys(COMMANDS).filter((name) => COMMANDS[name]!.summary !== null);

describe('run', () => {
  test('lists every command on --help', async () => {
    const { exitCode, stdout } = await runCommandLine(['--help']);
    expect(exitCode).toBe(0);
    for (const name of SHOWN) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stdout).not.toContain('complete ');
  });

  test.each(SHOWN)('%s --help names its options, as help %s does', async (name) => {
    const { exitCode, stdout } = await runCommandLine([name, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: meeting-bot ${name} .*\\n[\\s\\S]*\\nOptions:\\n`));
    expect((await runCommandLine(['help', name])).stdout).toBe(stdout);
  });

  test('tells its version', async () => {
    expect((await runCommandLine(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [[], 2, 'stderr', 'Commands:'],
    [['aks', 'x'], 2, 'stderr', "unknown command 'aks'\n(Did you mean ask?)"],
    [['chekc'], 2, 'stderr', "unknown command 'chekc'\n(Did you mean check?)"],
    [['qwertz'], 2, 'stderr', "unknown command 'qwertz'\n"],
    [['--json'], 2, 'stderr', "unknown option '--json'"],
    [['ask', 'x', '--jsn'], 2, 'stderr', "unknown option '--jsn'\n(Did you mean --json?)"],
    [['ask', '-x'], 2, 'stderr', "unknown option '-x'"],
    [['ask', 'x', '--language'], 2, 'stderr', "option '--language <CODE>' argument missing"],
    [['ask', 'x', '--language', '--json'], 2, 'stderr', 'is the value missing?'],
    [['new', 'article.txt'], 2, 'stderr', "missing required argument 'DIR'"],
    [['new', 'article.txt', 'mine', '--content', 'x'], 2, 'stderr', "unknown option '--content'"],
    [['completion', 'tcsh'], 2, 'stderr', 'bash, zsh, fish'],
    [['ask', 'x', '--language', 'xx'], 2, 'stderr', '--language knows en, got "xx".'],
    [['ask'], 2, 'stderr', 'ask needs a question'],
    [['constructor'], 2, 'stderr', "unknown command 'constructor'"],
    [['check', '--content', '/nowhere/at/all'], 1, 'stderr', '/nowhere/at/all: expected a content folder'],
  ] as const)('%j ends with code %i', async (words, exitCode, stream, text) => {
    const ran = await runCommandLine(words);
    expect(ran[stream]).toContain(text);
    expect(ran.exitCode).toBe(exitCode);
  });

  test('ends quietly when its reader has seen enough', async () => {
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    let told = '';
    const stderr = new Writable({
      write(chunk, _, done) {
        told += String(chunk);
        done();
      },
    });
    const exitCode = await run(['--help'], {
      stdin: process.stdin,
      stdout,
      stderr,
      colours: false,
      contentDir: '/nowhere',
      historyFile: null,
      nowMs: () => 0,
      openAnswerer: async () => openSmallAnswerer(),
      stopSignal: () => new AbortController().signal,
    });
    expect(exitCode).toBe(0);
    expect(told).toBe('');
  });
});
