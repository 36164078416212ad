// What an author decides, written into a folder of a disk that can only be read: a real one, in a mount namespace of its own.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { build } from '../support/bot-process.ts';
import { makeTextContent } from '../support/text-content.ts';

const root = resolve(import.meta.dirname, '../..');
const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** Runs a command where the folder can only be read; what it prints. */
function withReadOnly(dir: string, command: string, ...args: string[]): string {
  const mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';
  return execFileSync('unshare', ['-rm', 'sh', '-c', mount, dir, command, ...args], { encoding: 'utf8' });
}

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('namespaces of mounts are not allowed here: the test of a read-only disk is skipped');
    return false;
  }
}

beforeAll(build, 120_000);

test.skipIf(!mayMount())('a read-only disk is told of in one sentence, and nothing is changed or live', async () => {
  const { dir, remove } = makeTextContent();
  removals.push(remove);
  const script = `
    const { createContentEditor } = await import(${JSON.stringify(`${root}/dist/cli/content-editor.js`)});
    const editor = createContentEditor(${JSON.stringify(dir)}, async () => console.log('reloaded'));
    const question = { text: 'Who feeds the cats?', language: 'en' };
    for (const decision of [{ kind: 'untold', missing: 'that' }, { kind: 'same', fact: 'depot-cost', sentence: '' }])
      await editor.decide(question, decision).catch(({ name, message }) => console.log(name + ': ' + message));
  `;
  const lines = withReadOnly(dir, process.execPath, '--input-type=module', '-e', script).trim().split('\n');
  const refusal = `ConfigError: ${dir}: expected a folder that the bot may write to, got one that is read-only (EROFS).`;
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toBe(`${refusal} Change its rights, or set CONTENT_DIR to a copy.`);
});
