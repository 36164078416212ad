import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderEditorSchemas, schemaLine } from '../../src/authoring/editor-schemas.ts';
import { fixContentFile } from '../../src/authoring/fix-content.ts';

const file = 'intents/a.yaml';
const head = `${schemaLine(file)}\n`;

describe('fixContentFile', () => {
  test.each([
    ['line ends', `${head}intents: []\r\n`, `${head}intents: []\n`],
    ['blanks at line ends', `${head}intents: [] \t\n`, `${head}intents: []\n`],
    ['the last line end', `${head}intents: []`, `${head}intents: []\n`],
    [
      'the line that names the schema',
      '# yaml-language-server: $schema=old.json\nintents: []\n',
      `${head}intents: []\n`,
    ],
    [
      'repeats',
      `${head}intents:\n  - examples: { en: [hello, bye, Hello, bye!] }\n`,
      `${head}intents:\n  - examples: { en: [hello, bye] }\n`,
    ],
    [
      'repeats',
      `${head}intents:\n  - examples:\n      en:\n        - Hello # first\n        - bye\n        - hello!\n`,
      `${head}intents:\n  - examples:\n      en:\n        - Hello # first\n        - bye\n`,
    ],
  ])('mends %s, and nothing else', (change, before, after) => {
    expect(fixContentFile(file, before)).toEqual({ text: after, changes: [change] });
    expect(fixContentFile(file, after)).toEqual({ text: after, changes: [] });
  });

  test.each([
    ['line ends', '[a]\r\none\r\n', '[a]\none\n'],
    ['blanks at line ends', '[a]\none \t\n', '[a]\none\n'],
    ['repeats', '[a]\none\n# One\nOne!\n\n[b]\none\n', '[a]\none\n# One\n\n[b]\none\n'],
    ['the last line end', '[a]\none', '[a]\none\n'],
  ])('mends %s of a file of utterances, and nothing else', (change, before, after) => {
    const lines = 'intents/utterances/a.en.txt';
    expect(fixContentFile(lines, before)).toEqual({ text: after, changes: [change] });
    expect(fixContentFile(lines, after)).toEqual({ text: after, changes: [] });
  });

  test('leaves the order of fields, a text over several lines, and a file with mistakes as they are', () => {
    for (const text of [
      `${head}intents:\n  - { kind: smalltalk, name: a }\n`,
      `${head}intents:\n  - kind: smalltalk\n    # would have to stand behind the dash\n    name: a\n`,
      `${head}a: |\n  kept  \n  blanks\n`,
      'intents: [\n',
    ])
      expect(fixContentFile(file, text)).toEqual({ text, changes: [] });
  });
});

describe('the schemas for editors', () => {
  test('say of every field what the validation says', () => {
    const schemas = renderEditorSchemas();
    const intents = JSON.parse(schemas['data/schemas/intents.schema.json']!);
    const { kind, examples } = intents.properties.intents.items.properties;
    expect(kind.enum).toContain('absent');
    expect(examples.description).toContain('ten or more');
    expect(intents.additionalProperties).toBe(false);
  });

  test.each([
    ['data/article.yaml', '# yaml-language-server: $schema=../data/schemas/article.schema.json'],
    ['test/cases/a.yaml', '# yaml-language-server: $schema=../../data/schemas/cases.schema.json'],
    ['data/article.txt', null],
  ])('%s names its own', (path, line) => {
    expect(schemaLine(path)).toBe(line);
  });
});

describe('this content’s schemas', () => {
  test.each(Object.entries(renderEditorSchemas()))('%s is what `meeting-bot check --fix` writes', (file, text) => {
    expect(readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8')).toBe(text);
  });
});
