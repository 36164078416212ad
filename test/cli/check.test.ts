import { afterEach, describe, expect, test } from 'vitest';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { runCommandLine } from './run-command-line.ts';

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

const check = async (changes: Readonly<Record<string, string>>, ...words: string[]) => {
  const { dir, remove } = makeContent(changes);
  removals.push(remove);
  return runCommandLine(['check', ...words], { contentDir: dir });
};
const intents = 'intents/program.yaml';

describe('check', () => {
  test('tells what is in good content, with hints, and ends with code 0', async () => {
    const { exitCode, stdout } = await check({});
    expect(stdout).toMatch(/^The first program: 2 facts, 1 entity, 2 intents, 4 examples \(en 4\)\. No mistakes\.\n/);
    expect(stdout).toContain('hint: no intent leads to the fact computed');
    expect(exitCode).toBe(0);
  });

  test('tells mistakes of the content and of the cases at once', async () => {
    const { exitCode, stderr } = await check({
      [intents]: SMALL_CONTENT[intents]!.replace('kind: question', 'kind: questoin'),
      'test/cases/own.yaml': '- ask: hello\n  knd: smalltalk\n- ask: hello\n  intent: who-wrote\n',
    });
    expect(stderr).toMatch(/"questoin"[\s\S]*test\/cases\/own\.yaml:2:3: .*"knd"[\s\S]*2 mistakes/);
    expect(exitCode).toBe(1);
  });

  test('--fix mends, says what, and has nothing to mend then', async () => {
    const { dir, remove } = makeContent({ [intents]: `${SMALL_CONTENT[intents]}  \n\n` });
    removals.push(remove);
    const first = await runCommandLine(['check', '--fix'], { contentDir: dir });
    expect(first.stdout).toContain('data/schemas/intents.schema.json: written\n');
    expect(first.stdout).toMatch(/^intents\/program\.yaml: mended /m);
    expect((await runCommandLine(['check', '--fix'], { contentDir: dir })).stdout).toMatch(/^The first program/);
  });
});
