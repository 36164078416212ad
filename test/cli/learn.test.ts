import { expect, test } from 'vitest';
import { makeContent } from '../support/small-content.ts';
import { runCommandLine } from './run-command-line.ts';

test('learn says what it learns from before it does, and how long it took', async () => {
  const { dir, remove } = makeContent();
  const { exitCode, stdout } = await runCommandLine(['learn'], { contentDir: dir });
  expect(stdout).toMatch(/^learning from 4 utterances of 2 intents.*…\nready after \d+\.\d s\n$/);
  expect(exitCode).toBe(0);
  remove();
});
