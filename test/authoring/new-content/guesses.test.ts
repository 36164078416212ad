// What is guessed of an article: language, date, and ids for its names.
import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../../src/authoring/new-content/guess-language.ts';
import { guessMetadata } from '../../../src/authoring/new-content/guess-metadata.ts';
import { slugOf } from '../../../src/authoring/new-content/slug.ts';

describe('guessLanguage', () => {
  test.each([
    ['en', 'The town has opened a new bridge over the river, its first in forty years. It cost nine million pounds.'],
    ['ru', 'В городе открыли новый мост через реку, первый за сорок лет. Он стоил девять миллионов рублей.'],
    [
      'az',
      'Şəhərdə çayın üzərində qırx ildə ilk dəfə yeni körpü açılıb. Onun tikintisi doqquz milyon manata başa gəlib.',
    ],
    [
      'tr',
      'Kentte nehrin üzerine kırk yıldan sonra ilk kez yeni bir köprü açıldı. Köprü dokuz milyon liraya mal oldu.',
    ],
    [
      'de',
      'Die Stadt hat eine neue Brücke über den Fluss eröffnet, die erste seit vierzig Jahren. Sie kostete viel Geld.',
    ],
    [
      'sv',
      'Staden har öppnat en ny bro över floden, den första på fyrtio år. Den kostade nio miljoner kronor att bygga.',
    ],
    ['kk', 'Қалада өзен үстінен қырық жылда алғаш рет жаңа көпір ашылды. Оның құрылысы тоғыз миллион теңгеге түсті.'],
    ['ar', 'افتتحت المدينة جسرا جديدا فوق النهر، وهو الأول منذ أربعين عاما. وقد كلف بناؤه تسعة ملايين.'],
  ])('knows %s', (language, text) => {
    expect(guessLanguage(text).language).toBe(language);
  });

  test('of no words it is English, and unsure', () => {
    expect(guessLanguage('1234')).toEqual({ language: 'en', isSure: false });
  });
});

describe('the date of an article', () => {
  test.each([
    ['en', 'PORTLEY, May 2, 2024 – A bridge', '2024-05-02'],
    ['en', 'Published on 2nd of Sept. 2024', '2024-09-02'],
    ['ru', 'Казань, 12 марта 2024 года', '2024-03-12'],
    ['az', 'Bakı, 5 iyul 2023', '2023-07-05'],
    ['tr', 'Ankara, 1 Ağustos 2023', '2023-08-01'],
    ['de', 'Hameln, 3. März 2024', '2024-03-03'],
    ['sv', 'Lund, 4 maj 2024', '2024-05-04'],
    ['pl', 'Kraków, 6 października 2023', '2023-10-06'],
    ['uk', 'Київ, 7 листопада 2022', '2022-11-07'],
    ['fr', 'Lyon, 14 juillet 2021', '2021-07-14'],
    ['fr', 'Lyon, March 8, 2021', '2021-03-08'],
    ['en', 'Ref. 31 February 2024', null],
    ['en', 'about 12 bridges 2024', null],
  ])('in %s: %s', (language, text, date) => {
    expect(guessMetadata({ text, frontMatter: {}, heading: null }, language).published).toBe(date);
  });
});

describe('slugOf', () => {
  test.each([
    ['en', 'Ada Lovelace', 'ada-lovelace'],
    ['ru', 'Санкт-Петербург', 'sankt-peterburg'],
    ['az', 'Əliyev Gülnarə', 'aliyev-gulnara'],
    ['tr', 'Ümit Şahin', 'umit-sahin'],
    ['de', 'Müller', 'mueller'],
    ['el', 'Αθήνα', 'athina'],
    ['ka', 'თბილისი', 'tbilisi'],
    ['ja', '東京', 'entry'],
    ['en', 'a-very-long-word'.replaceAll('-', '').repeat(5), 'averylongwordaverylongwordaverylongworda'],
    ['en', 'one two three four five six seven eight nine', 'one-two-three-four-five-six-seven-eight'],
  ])('in %s: %s', (language, text, id) => {
    expect(slugOf(text, language, new Set())).toBe(id);
  });

  test('a name that is taken gets a number', () => {
    const taken = new Set<string>();
    expect(['x y', 'x-y', '東京', '大阪'].map((name) => slugOf(name, 'en', taken))).toEqual([
      'x-y',
      'x-y-2',
      'entry',
      'entry-2',
    ]);
  });
});

describe('what is a guess', () => {
  const text = 'BAKU, Azerbaijan, March 14, 2024. Trend reports that a bridge was opened.';
  test.each([
    [{}, ['title', 'published', 'source', 'place']],
    [{ title: 'A bridge', date: '2024-03-14', author: 'Ann Lee', place: 'Baku' }, []],
    [{ title: 'A bridge', source: 'Trend' }, ['published', 'place']],
  ])('of an article that tells %j is %j', (frontMatter, guessed) => {
    expect(guessMetadata({ text, frontMatter, heading: null }, 'en').guessed).toEqual(guessed);
  });
});
