// The map of the source: a line for each file, which is the first sentence that the file says of itself.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** The first sentence of the comment that a file begins with; empty where it begins otherwise. */
function purposeOf(file: string): string {
  const lines = readFileSync(join(src, file), 'utf8').split('\n');
  const first = lines[0]!.startsWith('#!') ? 1 : 0;
  const end = lines.findIndex((line, at) => at >= first && !line.startsWith('// '));
  const comment = lines.slice(first, end).map((line) => line.slice('// '.length));
  return /^.*?\.(?= [A-Z`]|$)/.exec(comment.join(' '))?.[0] ?? comment.join(' ');
}

test.each(files)('%s says first what it is for', (file) => {
  expect(purposeOf(file)).not.toBe('');
});

test('src/FILES.md lists every file with its purpose (npx vitest run test/files.test.ts -u writes it)', async () => {
  const folders = [...new Set(files.map((file) => dirname(file)))].sort();
  const sections = folders.map((folder) => {
    const here = files.filter((file) => dirname(file) === folder);
    const rows = here.map((file) => `- \`${file.split('/').at(-1)}\` ${purposeOf(file)}`);
    return [`## ${folder === '.' ? 'src' : folder}`, '', ...rows].join('\n');
  });
  const text = `# A line for each file\n\nWritten by \`test/files.test.ts\` from the files' first sentences.\n\n${sections.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('../src/FILES.md');
});
