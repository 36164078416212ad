import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { cacheKey } from '../../src/answer/cache.ts';
import { loadContent } from '../../src/content/index.ts';
import type { FilesRead } from '../../src/content/load-content.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';

const lines = 'intents/utterances/program.en.txt';
const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function makeFolder(changes: Record<string, string>): string {
  const { dir, remove } = makeContent(changes);
  removals.push(remove);
  return dir;
}

const examplesIn = (dir: string, known?: FilesRead) =>
  Object.fromEntries(
    loadContent(dir, known).topics.flatMap(({ intents }) => intents.map((one) => [one.name, one.examples])),
  );

describe('files of utterances', () => {
  test('stand behind the examples of the definitions, one a line, without blank lines and comments', () => {
    const dir = makeFolder({
      [lines]: '\ufeff# Who.\r\n[who-wrote]\r\n  "who": coded it?  \r\n\r\n# x\r\n# y\r\nher, or not\r\n',
    });
    expect(examplesIn(dir)).toEqual({
      'who-wrote': {
        en: ['who wrote the first program', 'author of the first program', '"who": coded it?', 'her, or not'],
      },
      hello: { en: ['hello', 'good morning'] },
    });
  });

  test('are enough: definitions need no examples', () => {
    const dir = makeFolder({
      'intents/program.yaml': SMALL_CONTENT['intents/program.yaml']!.replace(/ {4}examples:\n {6}en: \[.*\n/, ''),
      [lines]: '[hello]\nahoy\n',
    });
    expect(examplesIn(dir).hello).toEqual({ en: ['ahoy'] });
  });

  test('come in the order of languages that the names of the entities have', () => {
    const dir = makeFolder({
      'data/entities.yaml': SMALL_CONTENT['data/entities.yaml']!.replace(
        '{ en: Ada Lovelace }',
        '{ en: A, ru: А, az: A }',
      ),
      'data/languages/az.yaml': SMALL_CONTENT['data/languages/en.yaml']!.replace('code: en', 'code: az'),
      'data/languages/ru.yaml': SMALL_CONTENT['data/languages/en.yaml']!.replace('code: en', 'code: ru'),
      'intents/utterances/program.az.txt': '[hello]\nsalam\n',
      'intents/utterances/program.ru.txt': '[hello]\nпривет\n',
    });
    expect(Object.keys(examplesIn(dir).hello!)).toEqual(['en', 'ru', 'az']);
  });

  test('are read again when they have changed, and else are the very same', () => {
    const dir = makeFolder({ [lines]: '[hello]\nahoy\n' });
    const known: FilesRead = new Map();
    const first = examplesIn(dir, known);
    expect(examplesIn(dir, known).hello).toBe(first.hello);
    appendFileSync(join(dir, lines), 'hi there\n');
    expect(examplesIn(dir, known).hello!.en!.slice(-2)).toEqual(['ahoy', 'hi there']);
  });

  test('tell the place of an utterance, also when only the other file has changed', () => {
    const dir = makeFolder({ [lines]: '[hello]\nahoy\n' });
    const known: FilesRead = new Map();
    loadContent(dir, known);
    writeFileSync(join(dir, 'intents/more.yaml'), 'intents:\n  - { name: more, kind: about, reply: { en: More. } }\n');
    writeFileSync(join(dir, 'intents/utterances/more.en.txt'), '[more]\nAhoy!\n');
    expect(() => loadContent(dir, known)).toThrow(
      /^intents\/utterances\/program\.en\.txt:2:1: .* stands under more too, at intents\/utterances\/more\.en\.txt:2:1\./,
    );
  });

  test('are part of what the cache is named by', () => {
    const dir = makeFolder({ [lines]: '[hello]\nahoy\n' });
    const before = cacheKey(dir);
    appendFileSync(join(dir, lines), 'hi there\n');
    expect(cacheKey(dir)).not.toBe(before);
  });

  test('may be explained in Markdown beside them', () => {
    const dir = makeFolder({ 'intents/utterances/README.md': '# Lines\n' });
    expect(() => loadContent(dir)).not.toThrow();
  });
});
