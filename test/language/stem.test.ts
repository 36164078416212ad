import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { stem } from '../../src/language/stem.ts';

/** Language | words of one stem, which comes first */
const golden = `
en | discus | discuss discussed discussing discusses
en | met | meeting meetings
en | countri | country countries
en | repres | represent represented representing represents
en | coper | cooperate cooperation
ru | vstreca | встречался встречаться vstrechalsya
ru | lider | лидер лидеров лидеры лидерами liderov
ru | ermen | Ермения Ермении
ru | prezident | президент президента президентом prezidenta
az | gorus | görüş görüşdülər görüşmələrində görüşdən
az | olke | ölkə ölkələr olkeler
az | nazir | nazir nazirin nazirə nazirlər
az | emekdaslig | əməkdaşlığı əməkdaşlığın
tr | gorusme | görüşme görüşmede görüşmesinde
tr | ulke | ülke ülkeler ülkede
tr | konus | konuştu konuştular
en | lider | лидеров лидерами
az | lider | лидеров
fr | reunion | Reunion
fr | lider | лидеров
xx | svidkoi | Shvydkoy
en | cop29 | cop29
tr | cop29un | COP29un
`;

describe('stem', () => {
  test.each(
    golden
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [language, skeleton, words] = line.split(' | ') as [string, string, string];
        return words.split(' ').map((word) => [word, language, skeleton] as const);
      }),
  )('%s (%s) → %s', (word, language, skeleton) => expect(stem(normalise(word), language)).toBe(skeleton));

  test('the example of its docstring: a Russian word has one stem in both alphabets', () => {
    expect(stem('лидеров', 'ru')).toBe('lider');
    expect(stem('liderov', 'ru')).toBe('lider');
  });

  test('takes any word in any language', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'ru', 'az', 'tr', 'xx', ''),
        (text, language) => {
          expect(typeof stem(normalise(text), language)).toBe('string');
        },
      ),
    );
  });

  test('never grows a word by more than the letters that one Cyrillic letter stands for', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zа-яəğıöüşç]+$/),
        fc.constantFrom('en', 'ru', 'az', 'tr'),
        (word, language) => {
          expect(stem(word, language).length).toBeLessThanOrEqual(2 * word.length);
        },
      ),
    );
  });
});
