import { describe, expect, test } from 'vitest';
import { NUMBER_WORDS } from '../../../src/authoring/answers/number-words.ts';
import { readMonths, readNumbers } from '../../../src/authoring/answers/read-numbers.ts';

const numbersIn = (text: string, language = 'en') => readNumbers(text, language).map(({ value }) => value);

describe('readNumbers', () => {
  test.each([
    ['en', '9,000 of 12.5 in COP29, the 3rd', [9000, 12.5, 29, 3]],
    ['en', 'nine thousand, twenty-one, two hundred ten', [9000, 21, 210]],
    ['en', 'two thousand five hundred', [2500]],
    ['en', 'three million four hundred thousand and six', [3400000, 6]],
    ['en', 'three, four or 5 million', [3, 4, 5000000]],
    ['en', 'one of the two, a dozen', [12]],
    ['en', 'the VI forum, an IV drip, I and X', [6, 4]],
    ['ru', '86 тысяч и двести десять, 29-я', [86000, 210, 29]],
    ['az', 'iyirmi beş min, altıncı', [25000, 6]],
    ['tr', "dokuz bin yüz on, VI. Forum'da", [9110, 6]],
    ['de', 'neun oder 9', [9]],
    ['en', '', []],
  ])('%s: %s', (language, text, numbers) => {
    expect(numbersIn(text, language)).toEqual(numbers);
  });

  test.each(
    Object.entries(NUMBER_WORDS).flatMap(([language, words]) =>
      Object.entries(words).flatMap(([value, forms]) =>
        forms.split(' ').map((form) => [language, form, Number(value)] as const),
      ),
    ),
  )('%s: %s is %d, where it is no vague one', (language, form, value) => {
    expect(numbersIn(form, language)).toEqual(value > 2 ? [value] : []);
  });
});

describe('readMonths', () => {
  test.each([
    ['en', 'On 2 May, or June 3, they may march', [5, 6]],
    ['en', '5 markets', []],
    ['ru', '2 мая и 5 июня', [5, 6]],
    ['az', '2 may, 3 iyulda', [5, 7]],
    ['tr', "2 Mayıs'ta, 3 Temmuz", [5, 7]],
  ])('%s: %s', (language, text, months) => {
    expect(readMonths(text, language)).toEqual(months);
  });
});
