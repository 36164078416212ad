import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normaliseAny } from '../../src/language/normalise.ts';

describe('normalise', () => {
  test.each([
    ['  Кто\u200b такой ШВЫДКОЙ?  ', 'кто такой швыдкой?', 'docstring: spaces, an invisible space, capitals'],
    ['a\tb\r\n\r\nc', 'a b c', 'line ends and tabs are spaces'],
    ['be\u0000ll\u0007', 'bell', 'controls'],
    ['ab\u202ecd\ufeff', 'abcd', 'a change of direction, a byte order mark'],
    ['İSTANBUL Iğdır', 'istanbul iğdir', 'the four Turkish i are one'],
    ['Ё ё й Й', 'е е й й', 'ё is е, й stays'],
    ['и\u0306', 'й', 'a letter in two characters is composed'],
    ['Z\u0351\u036f\u0342alg\u030ao', 'zalgo', 'stacked accents'],
    ['ﬁnal ＣＯＰ２９ ②', 'final cop29 2', 'ligature, full width, circled'],
    ['“COP–29’а” „x“ «y»', '"cop-29\'а" "x" "y"', 'quotation marks, dash, apostrophe'],
    ['Əliyev Şvıdkoy', 'əliyev şvidkoy', 'letters of our alphabets stay'],
    ['', '', 'nothing'],
    [' \n\t ', '', 'spaces only'],
    ['\ud800', '', 'half a character'],
    ['😀', '😀', 'emoji stay'],
  ])('%j → %j (%s)', (text, plain) => expect(normalise(text)).toBe(plain));

  /** Characters that change company: marks, joiners, halves of Hangul syllables, letters whose case is not one to one. */
  const odd = [...'\u1100\u1161\u11a8\u0301\u0307\u0327\u0345\u200d\u093cकıİIßẞΣςαёй´ʼ″¨ﬁq \u00a0'];

  test('twice changes nothing, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...odd)).map((letters) => letters.join('')),
    );
    fc.assert(
      fc.property(text, (any) => normalise(normalise(any)) === normalise(any)),
      { numRuns: 3000 },
    );
  });

  test('takes the short way for plain words to the same end', () => {
    const plain = fc.array(fc.constantFrom(...'abIİıjzABёЁйЙяЯəƏğşŞöÜ09 .,?!-_"\'~^@[`'), { maxLength: 20 });
    fc.assert(
      fc.property(plain, (letters) => normalise(letters.join('')) === normaliseAny(letters.join(''))),
      { numRuns: 3000 },
    );
    for (let code = 0; code < 0x600; code++) {
      const letter = String.fromCodePoint(code);
      expect(normalise(`a${letter}b ${letter}`)).toBe(normaliseAny(`a${letter}b ${letter}`));
    }
  });

  test('twice changes nothing for every single character of the first planes', () => {
    const changed: string[] = [];
    for (let code = 0; code < 0x20000; code++) {
      const once = normalise(String.fromCodePoint(code));
      if (normalise(once) !== once) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });

  test('leaves no double space, no space at the edges and no control', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(text)).not.toMatch(/ {2}|^ | $|\p{Cc}|\p{Cf}/u);
      }),
    );
  });
});
