import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { watchFiles } from '../../src/cli/watch-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contentDir = join(folder, 'content');
mkdirSync(join(contentDir, 'intents'), { recursive: true });

/** As many editors save: a new file beside the old one, put in its place. */
function saveByRename(path: string, text: string) {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}

test('every save by rename of a named file is seen', async () => {
  const file = join(folder, 'cases.yaml');
  writeFileSync(file, '0');
  const stop = new AbortController();
  const changes = await watchFiles(contentDir, [file], stop.signal);
  for (const text of ['1', '2', '3', '4']) {
    saveByRename(file, text);
    expect(await changes.next()).toBe(true);
  }
  stop.abort();
  expect(await changes.next()).toBe(false);
});

test('a file in a folder that is made later is seen', async () => {
  const stop = new AbortController();
  const changes = await watchFiles(contentDir, [], stop.signal);
  mkdirSync(join(contentDir, 'data/facts'), { recursive: true });
  writeFileSync(join(contentDir, 'data/facts/new.yaml'), '[]');
  expect(await changes.next()).toBe(true);
  mkdirSync(join(contentDir, 'test/cases'), { recursive: true });
  writeFileSync(join(contentDir, 'test/cases/new.yaml'), '[]');
  expect(await changes.next()).toBe(true);
  saveByRename(join(contentDir, 'intents/late.yaml'), 'intents: []');
  expect(await changes.next()).toBe(true);
  stop.abort();
});
