import { describe, expect, test } from 'vitest';
import { appendEntry, insertExample } from '../../src/authoring/insert-yaml.ts';

const file = `# On top
intents:
  - name: a # first
    kind: question
    facts: [x]
    examples:
      en:
        - one # the first
        - two

      ru: [раз]
  # between
  - name: b
    kind: question
    facts: [y]
    examples: { en: [three] }
`;

describe('insertExample', () => {
  test('adds one line, and changes no other', () => {
    expect(insertExample(file, 'a', 'en', 'who: me?')).toBe(
      file.replace('        - two\n', '        - two\n        - "who: me?"\n'),
    );
  });

  test.each([
    ['a', 'ru', 'два', '[раз]', '[раз, два]'],
    ['a', 'az', 'bir', 'ru: [раз]', 'ru: [раз]\n      az:\n        - bir'],
    ['b', 'en', 'four, or five', '[three]', '[three, "four, or five"]'],
    ['b', 'tr', 'üç', '[three]', '[three], tr: [üç]'],
  ])('adds to %s in %s, and changes nothing else', (intent, language, example, before, after) => {
    expect(insertExample(file, intent, language, example)).toBe(file.replace(before, after));
  });

  test('gives null for an intent that is not there', () => {
    expect(insertExample(file, 'c', 'en', 'x')).toBeNull();
    expect(insertExample('- a', 'c', 'en', 'x')).toBeNull();
  });
});

describe('appendEntry', () => {
  test('adds to the end, and changes nothing before it', () => {
    expect(appendEntry(file, 'intents', { name: 'c', kind: 'absent' })).toBe(`${file}  - name: c\n    kind: absent\n`);
    expect(appendEntry('# x\n- a: 1 # y\n', null, { a: 2 })).toBe('# x\n- a: 1 # y\n- a: 2\n');
  });

  test('begins a file', () => {
    expect(appendEntry('', 'intents', { name: 'c' })).toBe('intents:\n  - name: c\n');
    expect(appendEntry('', null, { a: 2 })).toBe('- a: 2\n');
  });

  test('finds the list where another field stands behind it', () => {
    expect(appendEntry('intents:\n  - name: a\ntopic: { en: T }\n', 'intents', { name: 'b' })).toBe(
      'intents:\n  - name: a\n  - name: b\ntopic: { en: T }\n',
    );
  });
});
