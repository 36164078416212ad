import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/language/tokenise.ts';

const words = (text: string) => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  test.each([
    ["COP-29'a dair", ['COP', '29', 'a', 'dair']],
    ['cop29 29th', ['cop29', '29th']],
    ["Bayramov's e-mail", ['Bayramov', 's', 'e', 'mail']],
    ['кто он?Где', ['кто', 'он', 'Где']],
    ['görüş…harada', ['görüş', 'harada']],
    ['你好 2024年', ['你好', '2024年']],
    ['a😀b', ['a', 'b']],
    ['snake_case', ['snake', 'case']],
    ['', []],
    ['?! 🙂 —', []],
  ])('%j has the words %j', (text, expected) => expect(words(text)).toEqual(expected));

  test('tells where each word stands, in UTF-16 units', () => {
    expect(tokenise('😀 да')).toEqual([{ text: 'да', start: 3, end: 5 }]);
  });

  test('offsets cut the words out of any text, in order, and nothing between them is a letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
          end = token.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
