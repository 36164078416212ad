import { describe, expect, test } from 'vitest';
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

  test('/why explains the last answer', async () => {
    expect(await talk('/why')).toContain('Ask something first.');
    expect(await talk('who wrote the first program?', '/why')).toMatch(/answer, confidence .* because/);
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
