// A claimed quotation, sent to the bot with its own content, over real HTTP.
import { expect, test } from 'vitest';
import { answerer } from '../support/meeting.ts';
import { useBot } from '../support/use-bot.ts';

const { bot, emulator } = await useBot();
bot.answerer.current = answerer;

const exact = 'our country is determined to achieve real results in all elements';
const altered = 'our country is determined to achieve real results in some elements';
const joined = 'our country is determined to achieve broad prospects for cooperation between the two countries';
const absent = 'the commissions met yesterday in the capital and signed nothing';

const rows: [string, string, RegExp][] = [
  ['en', `Bayramov said that ${exact}.`, /^The quotation is exact/],
  ['en', `Bayramov said: "${altered}"`, /^The quotation is not exact\.\nAdded: “some”\.\nLeft out: “all”\./],
  ['en', `Bayramov said: "${joined}"`, /^The quotation is put together/],
  ['en', `Shvydkoy said: “${exact}”`, /somebody else’s words: the article attributes them to Jeyhun Bayramov\./],
  ['en', `Lavrov said: “${exact}”`, /the article attributes them to Jeyhun Bayramov\./],
  ['en', `Bayramov said: “${absent}”`, /^The article does not contain these words\./],
  ['ru', `Байрамов сказал: «${exact}»`, /^Цитата точная/],
  ['ru', `Байрамов сказал: «${altered}»`, /^Цитата неточная\.\nДобавлено: «some»\.\nПропущено: «all»\./],
  ['ru', `Байрамов сказал: «${joined}»`, /^Цитата склеена/],
  ['ru', `Швыдкой сказал: «${exact}»`, /чужие слова: судя по статье, их автор – Джейхун Байрамов\./],
  ['ru', `Байрамов сказал: «${absent}»`, /^Этих слов в статье нет\./],
  ['az', `Bayramov bildirib: “${exact}”`, /^Sitat dəqiqdir/],
  ['az', `Bayramov bildirib: “${altered}”`, /^Sitat dəqiq deyil\.\nƏlavə edilib: “some”\.\nBuraxılıb: “all”\./],
  ['az', `Bayramov bildirib: “${joined}”`, /^Sitat iki cümlədən düzəldilib/],
  ['az', `Şvıdkoy bildirib: “${exact}”`, /onları deyən Ceyhun Bayramov olub\./],
  ['az', `Bayramov bildirib: “${absent}”`, /^Məqalədə bu sözlər yoxdur\./],
  ['tr', `Bayramov şöyle söyledi: “${exact}”`, /^Alıntı doğru/],
  ['tr', `Bayramov şöyle söyledi: “${altered}”`, /^Alıntı birebir değil\.\nEklenen: “some”\.\nÇıkarılan: “all”\./],
  ['tr', `Bayramov şöyle söyledi: “${joined}”`, /^Alıntı iki ayrı cümleden/],
  ['tr', `Şvıdkoy şöyle söyledi: “${exact}”`, /söyleyen Ceyhun Bayramov\./],
  ['tr', `Bayramov şöyle söyledi: “${absent}”`, /^Bu sözler haberde geçmiyor\./],
];

test.each(rows)('in %s: %s', async (language, text, expected) => {
  const anna = emulator.person({ language });
  anna.says(text);
  await emulator.until(() => anna.sees().length === 1, 'the verdict');
  const { text: verdict, entities } = anna.sees()[0]!;
  expect(verdict).toMatch(expected);
  expect(entities.some(({ type }) => type.endsWith('blockquote'))).toBe(!text.includes(absent));
});
