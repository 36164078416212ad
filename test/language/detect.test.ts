import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLanguageDetector, learnLanguages } from '../../src/language/detect.ts';

const model = learnLanguages([
  { language: 'en', text: 'where did the cat sleep last night' },
  { language: 'en', text: 'who is the owner of this house' },
  { language: 'en', text: 'what do they want to eat' },
  { language: 'ru', text: 'Где вчера ночью спала кошка' },
  { language: 'ru', text: 'Кто хозяин этого дома' },
  { language: 'ru', text: 'О чём они говорили' },
  { language: 'az', text: 'dünən gecə pişik harada yatırdı' },
  { language: 'az', text: 'bu evin sahibi kimdir' },
  { language: 'az', text: 'onlar nə yemək istəyirlər' },
  { language: 'tr', text: 'dün gece kedi nerede uyuyordu' },
  { language: 'tr', text: 'bu evin sahibi kim acaba' },
  { language: 'tr', text: 'onlar ne yemek istiyorlar' },
]);

const detect = createLanguageDetector(model);

describe('createLanguageDetector', () => {
  test.each([
    ['where is the house', 'en'],
    ['WHO WANTS TO SLEEP', 'en'],
    ['где дом', 'ru'],
    ['gde kto spal', 'ru'],
    ['Gde koshka', 'ru'],
    ['o chem govorili', 'ru'],
    ['pişik haradadır', 'az'],
    ['pisik harada yatirdi', 'az'],
    ['kedi nerede uyuyor', 'tr'],
    ['istiyorlar mi', 'tr'],
  ])('%s is in %s', (text, language) => expect(detect(text)[0]!.language).toBe(language));

  test.each(['', '29', '😀?!', 'zzzz', '你好'])('%j is in none: no sample holds any of it', (text) => {
    expect(detect(text)).toEqual([]);
  });

  test('is unsure where two languages share the words', () => {
    const [first, second] = detect('bu evin sahibi');
    expect([first!.language, second!.language].toSorted()).toEqual(['az', 'tr']);
    expect(first!.confidence).toBeLessThan(0.75);
  });

  test('what every object inherits is a word like any other', () => {
    expect(() => detect('constructor __proto__ toString')).not.toThrow();
  });

  test('gives each language once, likeliest first, with shares that sum to 1', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zа-я ]+$/)), (text) => {
        const shares = detect(text);
        if (shares.length === 0) return;
        expect(shares.map(({ language }) => language).toSorted()).toEqual(['az', 'en', 'ru', 'tr']);
        const confidences = shares.map(({ confidence }) => confidence);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
        expect(confidences.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      }),
    );
  });
});

describe('learnLanguages', () => {
  test('gives the same for the same samples', () => {
    const samples = [{ language: 'en', text: 'hello there' }];
    expect(learnLanguages(samples)).toEqual(learnLanguages(samples));
  });

  test('of no samples knows no language', () => {
    expect(createLanguageDetector(learnLanguages([]))('hello')).toEqual([]);
  });
});
