import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-new-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('new', () => {
  test('reads the article from standard input for -', async () => {
    const dir = join(folder, 'piped');
    const { exitCode, stdout } = await runCommandLine(['new', '-', dir], {
      stdin: 'The town of Portley has opened a new bridge. It cost nine million pounds.\n',
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2, one for each sentence');
    expect(readFileSync(join(dir, 'data/article.txt'), 'utf8')).toMatch(/^The town of Portley/);
  });

  test.each([
    ['nowhere.txt', 'expected a file, got nothing: it is not there.'],
    ['.', '.: expected a file, got a folder.'],
    ['https://example.org/news', 'https://example.org/news: expected a file, got an address of the web. Save the page'],
  ])('refuses %s in words, and makes nothing', async (article, message) => {
    const dir = join(folder, 'none');
    const { exitCode, stderr } = await runCommandLine(['new', article, dir]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(1);
    expect(existsSync(dir)).toBe(false);
  });
});
