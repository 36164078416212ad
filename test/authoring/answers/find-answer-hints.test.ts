import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAnswerHints } from '../../../src/authoring/answers/find-answer-hints.ts';
import { type Content, loadContent } from '../../../src/content/index.ts';

const content = loadContent(resolve(import.meta.dirname, '../../..'));

const TEXT =
  'About 210 people came to the opening on 3 June, said Nora Hale. The museum has three halls. Nobody was hurt in the fire.';

/** The hints for one fact of a text of three sentences, whose languages and entities are those of the bot's own content. */
function hintsFor(evidence: string, answer: Record<string, string>, about: string[] = []): string[] {
  const start = TEXT.indexOf(evidence);
  const entities: Content['entities'] = [
    {
      id: 'hale',
      kind: 'person',
      name: { en: 'Nora Hale', ru: 'Нора Хейл', az: 'Nora Heyl', tr: 'Nora Hale' },
      aliases: { en: ['Hale'], ru: ['Хейл'] },
    },
    { id: 'museum', kind: 'place', name: { en: 'museum', ru: 'музей', az: 'muzey', tr: 'müze' } },
  ];
  const fact = { id: 'fact', about, answer, evidence: [{ start, end: start + evidence.length }] };
  const article = { ...content.article, text: TEXT, title: 'A museum opens', published: '2024-06-04', source: 'Trend' };
  return findAnswerHints({ ...content, article, entities, facts: [fact] }).map(
    ({ language, text }) => `${language} ${text}`,
  );
}

describe('findAnswerHints', () => {
  test('finds no fault in the content that comes with the bot', () => {
    expect(findAnswerHints(content)).toEqual([]);
  });

  test('tells the number and the name that no evidence holds', () => {
    expect(hintsFor('210 people came', { en: '9000 people, said Vladimir Putin' })).toEqual([
      'en says 9000, which its evidence does not',
      'en names Vladimir, which its evidence does not',
      'en names Putin, which its evidence does not',
    ]);
  });

  test.each([
    ['a number with a dot between its thousands', { ru: '9.000 человек' }, 'ru says 9.000'],
    ['a number in words', { en: 'Nine thousand people' }, 'en says Nine thousand'],
    ['a number in words of Russian', { ru: 'Пять тысяч человек' }, 'ru says Пять тысяч'],
    ['a number in words of Azerbaijani', { az: 'İyirmi beş nəfər' }, 'az says İyirmi beş'],
    ['a number in words of Turkish', { tr: 'Dokuz bin kişi' }, 'tr says Dokuz bin'],
    ['a Roman number', { en: 'The IX opening' }, 'en says IX'],
    ['another day', { ru: '5 июня' }, 'ru says 5'],
    ['another month', { az: '3 iyulda' }, 'az names a month that its evidence does not'],
    ['another year', { en: 'On 3 June 2023' }, 'en says 2023'],
    ['a name that the content lists as none of the article', { ru: 'Путин пришёл' }, 'ru names Владимир Путин'],
    ['a name in the middle of a sentence', { tr: 'Açılışı Mehmet yaptı' }, 'tr names Mehmet'],
    ['a denial', { en: 'They did not come' }, 'en denies something'],
    ['a denial of Russian', { ru: 'Люди не пришли' }, 'ru denies something'],
    ['a denial of Azerbaijani', { az: 'İnsanlar gəlmədi' }, 'az denies something'],
    ['a denial of Turkish', { tr: 'İnsanlar gelmiyor' }, 'tr denies something'],
  ])('tells %s', (_, answer, hint) => {
    expect(hintsFor('210 people came', answer as unknown as Record<string, string>)).toEqual([
      expect.stringMatching(`^${hint}`),
    ]);
  });

  test.each([
    ['numbers of the sentences and of the date', { en: 'On 3 June 2024, 210 came', az: '3 iyun 2024: 210 nəfər' }],
    ['number words for figures', { en: 'Two hundred ten people', ru: 'двести десять – 210 человек' }],
    ['the count of what the answer lists', { en: 'Both: Nora Hale, 210 people' }],
    ['the source', { en: 'According to Trend, 210 people' }],
    ['names in the words of another language', { ru: 'По словам Норы Хейл, 210', tr: "Nora Hale'in sözleri: 210" }],
    ['what the article leaves out', { en: 'No names are given', ru: 'Кто ещё, не указано', az: 'Adları çəkilmir' }],
    ['a word of which another name begins', { ru: 'Он пришёл с Норой Хейл' }],
  ])('accepts %s', (_, answer) => {
    expect(hintsFor('210 people came', answer as unknown as Record<string, string>)).toEqual([]);
  });

  test('accepts a denial that the evidence holds, and figures for its words', () => {
    expect(hintsFor('Nobody was hurt', { en: 'No one was hurt', ru: 'Никто не пострадал' })).toEqual([]);
    expect(hintsFor('three halls', { en: '3 halls', az: 'Üç zal', tr: '3 salon' })).toEqual([]);
  });

  test('tells what one language says and no other', () => {
    const told = hintsFor('210 people came', {
      en: 'On 3 June people came',
      ru: 'Людей было 210',
      az: 'İnsanlar gəlib, Nora Heyl deyib',
    });
    expect(told).toEqual([
      'en says 3, which it does not in ru, az',
      'ru says 210, which it does not in en, az',
      'az names Nora Heyl, which it does not in en, ru',
    ]);
  });
});
