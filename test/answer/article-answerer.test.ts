import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';

const answerer = createAnswerer({
  article: {
    title: 'A new bridge',
    paragraphs: ['The mayor, Anna Berg, opened the bridge over the Spree on 3 May 2021.', 'It cost 12 million euros.'],
  },
});

test('an article alone answers with the sentence that holds the answer', () => {
  const answer = answerer.ask('Who opened the bridge?');
  expect(answer.kind).toBe('answer');
  expect(answer.evidence).toEqual([{ sentence: answerer.article.sentences[0]!.sentence, number: 1 }]);
});

test('what the article has no word of is not answered', () => {
  expect(answerer.ask('Which team won the football match?')).toMatchObject({ kind: 'unknown', evidence: [] });
});

test.each(['', '🙂', '\u0000', 'x'.repeat(100_000)])('any text gives an answer: %#', (text) => {
  expect(answerer.ask(text).kind).toBe('unknown');
});

test('a sentence is found again by its id', () => {
  expect(answerer.answerTo('sentence-2')?.short).toBe('It cost 12 million euros.');
  expect(answerer.answerTo('sentence-9')).toBeNull();
});

/** Kinds of text, each with questions: the sentence that answers, or 0 where the article does not say. */
const kinds: Record<string, { paragraphs: string[]; questions: [string, number][] }> = {
  'press release': {
    paragraphs: [
      'OSLO, Norway, 14 March 2024 – Northwind Energy AS (OSE: NWE) today opened its third blade plant in Bodø, Norway.',
      '“We have waited for this day for four years,” said chief executive Ingrid Solheim. “It will employ 240 people.”',
      'Highlights:\n• Capacity: 1.5 GW a year\n• Cost: EUR 85.5 million',
      'About Northwind',
      'Northwind Energy AS, founded in 1998 by Dr. Per A. Lund, makes rotor blades. Visit www.northwind.example.',
    ],
    questions: [
      ['Who is the chief executive?', 2],
      ['How many people will it employ?', 3],
      ['What was the cost?', 6],
      ['When was Northwind founded?', 8],
      ['Who is the president of France?', 0],
      ['How many employees were dismissed?', 0],
    ],
  },
  interview: {
    paragraphs: [
      'Q: When did you start to paint?',
      'A: I was six. My grandmother, Leyla Mammadova, gave me oil paints in 1987.',
      'Reporter: What comes next?',
      'Mammadova: An exhibition at the Heydar Aliyev Center, on 5 June.',
    ],
    questions: [
      ['Who gave her oil paints?', 3],
      ['Where is the exhibition?', 5],
      ['What is her salary?', 0],
    ],
  },
  minutes: {
    paragraphs: [
      'Present: J. R. Smith (chair), M. Okafor, Prof. L. Chen',
      '1. Budget',
      '1.1 The treasurer reported a surplus of £12,400.',
      '1.2 Resolved: to repair the roof by 1 May (proposed by Mr Okafor; 7 votes to 2).',
      'None. The meeting closed at 9.15 p.m.',
    ],
    questions: [
      ['When must the roof be repaired?', 4],
      ['When did the meeting close?', 6],
      ['Who was dismissed?', 0],
    ],
  },
  recipe: {
    paragraphs: [
      'Serves 6. Preparation: 30 min. Cooking: 1½ hrs.',
      '- 500 g rice\n- 1 kg lamb (shoulder)\n- ½ tsp saffron',
      '1. Soak the rice in salted water for 2 hours.\n2. Brown the lamb in butter at 180 °C.',
    ],
    questions: [
      ['How much saffron?', 6],
      ['How long must the rice be soaked?', 7],
      ['Who invented plov?', 0],
    ],
  },
  'Russian news': {
    paragraphs: [
      'БАКУ, 2 мая. Министр иностранных дел Джейхун Байрамов встретился со спецпредставителем президента Михаилом Швыдким.',
      '«Мы ценим дружбу», – сказал Швыдкой. Стороны обсудили подготовку к COP29. Товарооборот составил 4,3 млрд долл. США.',
    ],
    questions: [
      ['С кем встретился Байрамов?', 1],
      ['Что обсудили стороны?', 3],
      ['Кто выиграл чемпионат мира?', 0],
    ],
  },
  'Azerbaijani news': {
    paragraphs: [
      'Xarici işlər naziri Ceyhun Bayramov Rusiya Prezidentinin xüsusi nümayəndəsi Mixail Şvıdkoy ilə görüşüb.',
      'Görüşdə COP29-a hazırlıq müzakirə olunub. Layihənin dəyəri 12,5 mln. manatdır.',
    ],
    questions: [
      ['COP29 hazırlıq', 2],
      ['Futbol çempionatını kim udub?', 0],
    ],
  },
  'Turkish news': {
    paragraphs: [
      'İSTANBUL (AA) – Boğaz’ın üçüncü köprüsü 26 Ağustos 2016’da açıldı. Prof. Dr. Ali Yılmaz, “Çok geniş,” dedi.',
    ],
    questions: [
      ['Ali Yılmaz', 2],
      ['Dünya kupasını kim kazandı?', 0],
    ],
  },
};

describe.each(Object.entries(kinds))('%s', (title, { paragraphs, questions }) => {
  const kind = createAnswerer({ article: { title, paragraphs } });

  test.each(questions)('%s → sentence %i (0: not said)', (question, number) => {
    const answer = kind.ask(question);
    expect([answer.kind, answer.evidence[0]?.number ?? 0]).toEqual([number === 0 ? 'unknown' : 'answer', number]);
  });
});

test.each([[[]], [['', ' ', '\n']], [['.']], [['?!…']], [['🙂 🙂'.repeat(999)]], [['a'.repeat(99_999)]]])(
  'an article of hardly anything says nothing: %#',
  (paragraphs) => {
    expect(createAnswerer({ article: { title: '', paragraphs } }).ask('Who opened the bridge?').kind).toBe('unknown');
  },
);
