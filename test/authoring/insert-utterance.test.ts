import { describe, expect, test } from 'vitest';
import { insertUtterance } from '../../src/authoring/insert-utterance.ts';

const file = `# On top
[a]
one
# the second
two

# of b
[b]
three
[c]
`;

describe('insertUtterance', () => {
  test.each([
    ['a', 'two\n', 'two\nnew one: "yes"\n'],
    ['b', 'three\n', 'three\nnew one: "yes"\n'],
    ['c', '[c]\n', '[c]\nnew one: "yes"\n'],
    ['d', '[c]\n', '[c]\n\n[d]\nnew one: "yes"\n'],
  ])('adds one line to %s, and changes no other', (intent, before, after) => {
    expect(insertUtterance(file, intent, ' new  one: "yes"')).toBe(file.replace(before, after));
  });

  test('begins a file, and keeps the line ends of Windows', () => {
    expect(insertUtterance('', 'a', 'x')).toBe('[a]\nx\n');
    expect(insertUtterance('[a]\r\nx\r\n', 'a', 'y')).toBe('[a]\r\nx\r\ny\r\n');
  });

  test.each(['# x', '[x]', ' '])('gives null for %j, which would be no utterance there', (text) => {
    expect(insertUtterance(file, 'a', text)).toBeNull();
  });
});
