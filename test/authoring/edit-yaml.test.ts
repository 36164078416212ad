import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '../../src/authoring/edit-yaml.ts';

const file = `# On top
- id: a # first
  answer:
    en: one # the first
    ru: "раз"
  # why
  evidence: x
# between
- id: b
  answer: { en: two, tr: |
  questions: [q]
`.replace('|\n', "'iki' }\n");

const set = (path: (string | number)[], value: string) => editYaml(file, [{ path, value }]);

describe('a text that is set', () => {
  test.each([
    ['in place of another', [0, 'answer', 'ru'], 'два', 'ru: "раз"', 'ru: "два"'],
    ['before a comment', [0, 'answer', 'en'], 'a\n\nb', 'one # the', '"a\\n\\nb" # the'],
    ['over several lines', [0, 'evidence'], 'a\n\n b', 'evidence: x', 'evidence: |-\n    a\n\n     b'],
    ['in brackets', [1, 'answer', 'en'], 'a, b', 'en: two', 'en: "a, b"'],
    ['behind its neighbours', [0, 'answer', 'az'], 'bir: 1', '"раз"\n', '"раз"\n    az: "bir: 1"\n'],
    ['behind its neighbours in brackets', [1, 'answer', 'az'], 'x', " 'iki'", " 'iki', az: x"],
    ['at the end of a list', [1, 'questions', 9], 'r?', '[q]', '[q, r?]'],
    [
      'with the field that it needs',
      [0, 'questions', 'en', 0],
      'q',
      ': x\n',
      ': x\n  questions:\n    en:\n      - q\n',
    ],
  ])('stands %s, and nothing else changes', (_, path, value, before, after) => {
    expect(set(path, value)).toBe(file.replace(before, () => after));
  });

  test('may need what another one adds', () => {
    const edits = ['en', 'ru', 'en'].map((code, n) => ({ path: [0, 'questions', code, n], value: `q${n}` }));
    expect(parse(editYaml(file, edits))[0].questions).toEqual({ en: ['q0', 'q2'], ru: ['q1'] });
  });

  test('keeps the line ends of its file', () => {
    expect(editYaml('a:\r\n  en: x\r\n', [{ path: ['a', 'ru'], value: 'y' }])).toBe('a:\r\n  en: x\r\n  ru: y\r\n');
  });

  test('fills brackets that are empty', () => {
    const edits = ['a', 'b'].map((key) => ({ path: ['texts', key], value: key }));
    expect(editYaml('texts: {}\n', edits)).toBe('texts: {a: a, b: b}\n');
  });

  test('leaves references alone, and says so', () => {
    const text = 'a: &x one\nb: *x\n';
    expect(() => editYaml(text, [{ path: ['b'], value: 'two' }])).toThrow('b: expected text, got something else.');
  });
});

const anyText = fc
  .string({ unit: 'binary' })
  .map((text) => text.replace(/\r\n?/g, '\n').trim())
  .filter((text) => text !== '');

test('any text is read back as it was set, wherever it stands', () => {
  const paths = [
    [0, 'answer', 'en'],
    [0, 'answer', 'ru'],
    [0, 'evidence'],
    [1, 'answer', 'tr'],
    [0, 'answer', 'az'],
    [1, 'answer', 'az'],
    [1, 'questions', 1],
    [1, 'reply', 'en'],
  ];
  fc.assert(
    fc.property(fc.array(anyText, { minLength: paths.length, maxLength: paths.length }), (texts) => {
      const read = parse(
        editYaml(
          file,
          paths.map((path, n) => ({ path, value: texts[n]! })),
        ),
      );
      expect(paths.map((path) => path.reduce((of, key) => of[key], read))).toEqual(texts);
    }),
    { numRuns: 100 },
  );
});
