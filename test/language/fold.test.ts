import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { normalise } from '../../src/language/normalise.ts';
import { DIGRAPHS, SKELETON } from '../../src/language/tables/letters.ts';

/** Skeleton | ways of typing it */
const golden = `
svidkoi | shvydkoy швыдкой şvıdkoy Şvidkoi schwydkoi shvidkoj Svydkoy
bairamov | bayramov байрамов bayramow Bairamov bajramov
seihun | sheyhun шейхун şeyhun
muhalif | mükhalif muxalif мухалиф mühalif
baku | baku баку Baqu bakku
azerbaican | azərbaycan azerbaycan АЗЕРБАЙЦАН
iusif | юсиф yusif Jusif
cop29 | cop29 COP29
zurnalist | журналист zhurnalist zhurnallist Zurnalist
`;

describe('fold', () => {
  test.each(
    golden
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [skeleton, spellings] = line.split(' | ') as [string, string];
        return spellings.split(' ').map((spelling) => [spelling, skeleton]);
      }),
  )('%s → %s', (spelling, skeleton) => expect(fold(normalise(spelling!))).toBe(skeleton));

  test('does not tell doubled letters from single ones, but doubled digits it does', () => {
    expect(fold('millli')).toBe('mili');
    expect(fold('22')).toBe('22');
  });

  test('of nothing is nothing', () => expect(fold('')).toBe(''));

  test('twice changes nothing, whatever the word', () => {
    const letters = fc.constantFrom(...Object.keys(SKELETON), ...'hcskzgp', 'sh', 'ch', '2');
    const word = fc.oneof(
      fc.string({ unit: 'binary' }).map(normalise),
      fc.array(letters).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(word, (any) => fold(fold(any)) === fold(any)),
      { numRuns: 3000 },
    );
  });
});

describe('the tables of letters', () => {
  test.each(Object.entries(SKELETON))('%s leads to %j, a skeleton', (letter, skeleton) => {
    expect(letter).toBe(letter.normalize('NFC').toLowerCase());
    expect(skeleton).toMatch(/^[a-z]*$/);
    expect(fold(skeleton)).toBe(skeleton);
    expect(fold(letter)).toBe(skeleton);
  });

  test.each(DIGRAPHS)('the letters %s are %s, a skeleton', (letters, skeleton) => {
    expect(fold(letters)).toBe(skeleton);
    expect(fold(skeleton)).toBe(skeleton);
  });

  test('a longer group of letters stands before the shorter ones it begins with', () => {
    DIGRAPHS.forEach(([letters], at) => {
      expect(DIGRAPHS.slice(0, at).filter(([before]) => letters.startsWith(before))).toEqual([]);
    });
  });
});
