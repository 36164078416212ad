import { expect, test } from 'vitest';
import { wrapWords } from '../../src/cli/wrap-words.ts';

const rows: [why: string, text: string, columns: number | undefined, wrapped: string][] = [
  ['breaks between words', 'one two three', 8, 'one two\nthree'],
  ['a line that just fits stays', 'one two', 7, 'one two'],
  ['lines and empty lines stay', 'one\n\ntwo three', 5, 'one\n\ntwo\nthree'],
  ['a word longer than the line stays whole', 'a verylongword b', 6, 'a\nverylongword\nb'],
  ['what goes on is indented as its line', '  1  one two three', 13, '  1  one two\n     three'],
  ['colours take no room', '\u001b[2mone two\u001b[22m', 7, '\u001b[2mone two\u001b[22m'],
  ['a wide character takes two columns', '東京 東京', 8, '東京\n東京'],
  ['accents take no room of their own', 'e\u0301e\u0301 e\u0301e\u0301', 5, 'e\u0301e\u0301 e\u0301e\u0301'],
  ['what is no terminal is left alone', 'one two three', undefined, 'one two three'],
];

test.each(rows)('%s', (_, text, columns, wrapped) => {
  expect(wrapWords(text, columns)).toBe(wrapped);
});
