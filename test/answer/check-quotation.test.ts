import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArticleAnswerer } from '../../src/answer/article-answerer.ts';
import { createQuotationChecker, type QuotationParts } from '../../src/answer/check-quotation.ts';
import { quotationTexts } from '../../src/answer/quotation-texts.ts';
import { readClaims } from '../../src/answer/read-claim.ts';
import { guessLanguage } from '../../src/facts/index.ts';
import { sentences } from '../support/fake-answerer.ts';

const root = resolve(import.meta.dirname, '../..');
const paragraphs = [
  'Mayor Ada Reyes opened the new bridge over the Tarn on Friday. She said that the town had waited nine years for it.',
  'Engineer Pavel Orlov promised a second lane before winter.',
];
const answerer = createArticleAnswerer({ article: { title: 'A bridge', paragraphs } });

describe('what is claimed to be a quotation', () => {
  const claims: [string, { quotation: string; frame: string; isMarked: boolean } | undefined][] = [
    ['“the town had waited nine years”', { quotation: 'the town had waited nine years', frame: '', isMarked: true }],
    [
      'Рейес сказала: «the town had waited nine years»',
      { quotation: 'the town had waited nine years', frame: 'Рейес сказала:', isMarked: true },
    ],
    [
      'Did she say "the town had waited nine years"?',
      { quotation: 'the town had waited nine years', frame: 'Did she say  ?', isMarked: true },
    ],
    [
      'Reyes said that the town had waited nine years',
      { quotation: 'the town had waited nine years', frame: 'Reyes said', isMarked: false },
    ],
    ['what does “nine years” mean', undefined],
    ['Who said “the town had waited nine years”?', undefined],
    ['кто сказал «the town had waited nine years»?', undefined],
    ['“the town had waited ____ years for it”', undefined],
    ['Did Reyes say that the town had waited nine years?', undefined],
    ['has the town really waited nine years for it', undefined],
    ['who opened the new bridge over the Tarn on Friday', undefined],
    ['the new bridge', undefined],
    ['', undefined],
  ];
  test.each(claims)('%s', (utterance, expected) => {
    expect(readClaims(utterance)[0]).toEqual(expected);
  });

  test('is none of the questions that people asked', () => {
    const text = readFileSync(join(root, 'data/article.txt'), 'utf8').replace(/^ date \S+ /, '');
    const { article } = createArticleAnswerer({ article: { title: '', paragraphs: text.split(/\n+/) } });
    const parts: QuotationParts = {
      sentences: article.sentences,
      language: 'en',
      languageOf: (one, fallback = 'en') => guessLanguage(one, fallback),
      factsOf: () => [],
    };
    const check = createQuotationChecker(parts);
    const folder = join(root, 'test/questions');
    const turns = readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
      .flatMap((line) => (JSON.parse(line) as { turns: (string | { say: string })[] }).turns)
      .map((turn) => (typeof turn === 'string' ? turn : turn.say));
    expect(turns.length).toBeGreaterThan(2000);
    expect(turns.filter((turn) => check(turn) !== null)).toEqual([]);
  });
});

describe('cards of a bare article', () => {
  test.each([
    ['who promised a second lane', 'sentence-3'],
    ['brid', 'sentence-1'],
    ['Orl', 'sentence-3'],
    ['', 'sentence-1'],
    ['qqqq', 'sentence-1'],
  ])('of "%s" begin with %s', (typed, id) => {
    expect(answerer.cards(typed)[0]?.id).toBe(id);
  });
});

describe('what is said of a quotation', () => {
  const rows: [string, string, RegExp][] = [
    ['en', '“the town had waited nine years for it”', /^The quotation is exact/],
    ['ru', 'Мэр сказала: «the town had waited nine years for it»', /^Цитата точная/],
    ['az', 'Mer dedi ki, “the town had waited nine years for it”', /^Sitat dəqiqdir/],
    ['tr', 'Belediye başkanı şöyle dedi: “the town had waited nine years for it”', /^Alıntı doğru/],
    ['en', '“the town had waited ninety years for it”', /not exact\.\nAdded: “ninety”\.\nLeft out: “nine”\.$/],
    ['ru', 'Мэр сказала: «the town had waited ninety years for it»', /Добавлено: «ninety»\.\nПропущено: «nine»\.$/],
    ['en', '“the new bridge over the Tarn promised a second lane before winter”', /put together from two/],
    ['en', '“we will close every bridge of the county tomorrow”', /does not contain these words/],
    ['en', paragraphs[1]!, /^The quotation is exact/],
  ];
  test.each(rows)('in %s: %s', (language, utterance, expected) => {
    const answer = answerer.ask(utterance);
    expect(answer).toMatchObject({ language, short: expect.stringMatching(expected) });
    expect(answer.evidence.length > 0).toBe(answer.kind === 'answer');
  });

  test('is said in the language that was chosen, else in that of the talk', () => {
    const quotation = '“the town had waited nine years for it”';
    expect(answerer.ask(quotation, { language: 'tr' }).language).toBe('tr');
    const { dialogue } = answerer.ask('Когда открыли мост?');
    expect(answerer.ask(quotation, { dialogue }).language).toBe('ru');
  });

  test('leaves words of another language than the article’s to the engine: a translation can not be compared', () => {
    expect(answerer.ask('«город ждал этого моста девять лет»').short).not.toMatch(/Этих слов в статье нет/);
  });

  test('lets the talk go on about the sentence', () => {
    const { dialogue } = answerer.ask('“the town had waited nine years for it”');
    expect(dialogue.turns[0]?.facts).toEqual(['sentence-2']);
  });

  test('exists in four languages, with the same slots', () => {
    const slots = (text: string) => text.match(/\{\w+\}/g) ?? [];
    const [en, ...others] = Object.values(quotationTexts);
    for (const texts of others) {
      expect(Object.keys(texts)).toEqual(Object.keys(en!));
      for (const [key, text] of Object.entries(texts)) expect(slots(text)).toEqual(slots(en![key]!));
    }
    expect(Object.keys(quotationTexts)).toEqual(['en', 'ru', 'az', 'tr']);
  });

  test('names the speaker only where it is somebody else', () => {
    const check = createQuotationChecker({
      sentences,
      language: 'en',
      languageOf: () => 'en',
      factsOf: () => [],
      speakers: {
        namedIn: (text) => text.match(/Ada|Bo/g) ?? [],
        of: (sentence) => (sentence === 1 ? ['Ada'] : []),
        nameOf: (person) => person,
      },
    });
    const [first, second] = sentences.map(({ sentence }) => sentence);
    expect(check(`Ada: “${first}”`)!.short).toMatch(/word for word\.$/);
    expect(check(`Bo and Ada: “${first}”`)!.short).toMatch(/word for word\.$/);
    expect(check(`Bo: “${first}”`)!.short).toMatch(/attributes them to Ada\.$/);
    expect(check(`Bo: “${second}”`)!.short).toMatch(/does not attribute them to Bo\.$/);
  });
});
