import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { runCommandLine } from './run-command-line.ts';

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function makeFolder(changes: Record<string, string> = {}): string {
  const { dir, remove } = makeContent(changes);
  removals.push(remove);
  return dir;
}

describe('check', () => {
  test('tells the place of an answer that says what its evidence does not, and ends well', async () => {
    const facts = 'data/facts/program.yaml';
    const contentDir = makeFolder({
      [facts]: SMALL_CONTENT[facts]!.replace('Bernoulli numbers. }', '9000 numbers by Charles Babbage. }'),
    });
    const { exitCode, stdout } = await runCommandLine(['check'], { contentDir });
    expect(stdout.split('\n').filter((line) => line.startsWith('hint: data/'))).toEqual([
      'hint: data/facts/program.yaml:7:17: the answer says 9000, which its evidence does not.',
      'hint: data/facts/program.yaml:7:17: the answer names Charles, which its evidence does not.',
      'hint: data/facts/program.yaml:7:17: the answer names Babbage, which its evidence does not.',
    ]);
    expect(exitCode).toBe(0);
  });

  test('--fix mends files of utterances, too', async () => {
    const contentDir = makeFolder();
    const lines = 'intents/utterances/program.en.txt';
    mkdirSync(join(contentDir, 'intents/utterances'));
    writeFileSync(join(contentDir, lines), '[hello]\nahoy  \nAhoy!\n');
    const { stdout } = await runCommandLine(['check', '--fix'], { contentDir });
    expect(stdout).toContain(`${lines}: mended blanks at line ends, repeats\n`);
    expect(readFileSync(join(contentDir, lines), 'utf8')).toBe('[hello]\nahoy\n');
  });
});
