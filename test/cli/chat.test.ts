import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { runCommandLine } from './run-command-line.ts';

const talk = async (...lines: string[]) => {
  const { exitCode, stdout, stderr } = await runCommandLine(['chat'], { stdin: `${lines.join('\n')}\n` });
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return stdout;
};

describe('chat', () => {
  test('answers every line of a pipe and ends with it', async () => {
    const said = await talk('hello', '', 'who wrote the first program?');
    expect(said).toContain('Ada Lovelace.');
    expect(said).toContain('Hello!');
  });

  test('/why explains the last answer in words of the reader', async () => {
    expect(await talk('/why')).toContain('Ask something first.');
    const texts =
      'texts: { why-question: "You asked: {question}", why-sentences: "I found it in sentence {numbers}." }';
    const file = 'data/languages/en.yaml';
    const { dir, remove } = makeContent({ [file]: SMALL_CONTENT[file]!.replace('texts: {}', texts) });
    const stdin = 'who wrote the first program?\n/why\n';
    const { stdout } = await runCommandLine(['chat', '--content', dir], { stdin });
    remove();
    expect(stdout).toContain('• You asked: Who wrote the first program?\n• I found it in sentence 1.\n');
  });

  test('/topics offers questions by number, and a number asks one', async () => {
    const said = await talk('/topics', '1');
    expect(said).toContain('The program\n  1  Who wrote the first program?');
    expect(said).toContain('Ada Lovelace.');
  });

  test('/article shows the article, /about where it comes from', async () => {
    expect(await talk('/article')).toContain('in 1843.\n\nIt computed');
    expect(await talk('/about')).toContain("The first program\nTaylor's Scientific Memoirs, London, 1843-09-01");
  });

  test('a misspelt command is answered with what was probably meant', async () => {
    expect(await talk('/topcis')).toContain('There is no /topcis. Did you mean /topics?');
  });

  test('/quit ends, whatever stands behind it', async () => {
    expect(await talk('/quit', 'hello')).not.toContain('Hello!');
  });
});

describe('chat --record', () => {
  test('keeps each conversation as a test case that passes, and leaves what stands in the file as it is', async () => {
    const { dir, remove } = makeContent();
    const file = join(dir, 'kept.yaml');
    writeFileSync(file, '# Mine\n- ask: hello # by hand\n  kind: smalltalk\n');
    const stdin = 'hello\n/why\n/new\nwho wrote the first program?\nwhat did it compute\n';
    const { stdout } = await runCommandLine(['chat', '--record', file], { stdin, contentDir: dir });
    expect(stdout).toContain(`Added 2 to ${file}`);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^# Mine\n- ask: hello # by hand\n {2}kind: smalltalk\n- ask: hello\n {2}language: en\n {2}intent: hello\n[\s\S]*- turns:\n {4}- who wrote the first program\?\n {4}- what did it compute\n/,
    );
    const { exitCode, stdout: tested } = await runCommandLine(['test', file], { contentDir: dir });
    expect(tested).toContain('3 of 3 cases passed.');
    expect(exitCode).toBe(0);
    remove();
  });
});
