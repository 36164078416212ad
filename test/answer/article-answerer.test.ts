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

describe('a text is asked in any of the four languages, and answers in the asker’s', () => {
  const english = createAnswerer({
    article: {
      title: 'Ministers meet',
      paragraphs: [
        'BAKU, March 14. Foreign Minister Jeyhun Bayramov met with the Slovenian delegation in Baku.',
        'The first flight between Baku and Ljubljana is scheduled for June 7. The travel time will be about four hours.',
        'The government decided to allocate 15 scholarships to students.',
      ],
    },
  });
  const russian = createAnswerer({
    article: {
      title: 'Встреча',
      paragraphs: [
        'Министр иностранных дел Джейхун Байрамов встретился в Баку с делегацией Словении.',
        'Правительство решило выделить студентам 15 стипендий. Первый рейс назначен на 7 июня.',
      ],
    },
  });

  /** Question | language | the sentence of the English text */
  const asked = `
Сколько стипендий дадут студентам?|ru|4
С кем встретился министр Байрамов?|ru|1
tələbələrə neçə təqaüd veriləcək?|az|4
ilk uçuş nə vaxtdır?|az|2
öğrencilere kaç burs verilecek?|tr|4
ilk uçuş ne zaman?|tr|2
When is the first flight?|en|2
`;
  test.each(asked.trim().split('\n'))('the English text: %s', (line) => {
    const [question, language, number] = line.split('|') as [string, string, string];
    const answer = english.ask(question);
    expect([answer.kind, answer.language, answer.evidence[0]?.number]).toEqual(['answer', language, Number(number)]);
  });

  test.each([
    ['How many scholarships will students get?', 2],
    ['Who met the delegation of Slovenia?', 1],
    ['neçə təqaüd veriləcək', 2],
  ])('the Russian text: %s', (question, number) => {
    expect(russian.ask(question).evidence[0]?.number).toBe(number);
  });

  test.each([
    ['Who won the football match?', 'The article does not say who.'],
    ['Кто выиграл футбольный матч?', 'В статье не сказано, кто это.'],
    ['Futbol oyununu kim uddu?', 'Məqalədə kim olduğu deyilmir.'],
    ['Futbol maçını kim kazandı?', 'Haberde kim olduğu belirtilmiyor.'],
  ])('what it does not say is refused in the language of the question: %s', (question, text) => {
    expect(english.ask(question)).toMatchObject({ kind: 'unknown', text });
  });

  test.each([
    ['hello', 'en'],
    ['спасибо', 'ru'],
    ['salam', 'az'],
    ['teşekkürler', 'tr'],
  ])('a greeting or thanks gets a short reply: %s', (text, language) => {
    expect(english.ask(text, { language })).toMatchObject({ kind: 'smalltalk', language, evidence: [] });
  });

  test('a bare follow-up goes on from the last question', () => {
    const first = english.ask('Is there a flight to Ljubljana?');
    expect(english.ask('and when?', { dialogue: first.dialogue }).evidence[0]?.number).toBe(2);
    expect(english.ask('when?').kind).toBe('unknown');
  });

  test('a follow-up whose own words the text lacks is not answered by the topic alone', () => {
    const first = english.ask('Who is Jeyhun Bayramov?');
    expect(english.ask('and what is his salary?', { dialogue: first.dialogue }).kind).toBe('unknown');
  });
});

test('where it is not sure it says so, and shows the two likeliest sentences where none is clearly likelier', () => {
  const unsure = createAnswerer({
    article: {
      title: 'A ferry',
      paragraphs: ['The ferry sank near the port of Ormoc. It carried 189 people. The ferry was wooden.'],
    },
  });
  const answer = unsure.ask('ferry port');
  expect(answer.kind).toBe('answer');
  expect(answer.text.startsWith('Perhaps this:') ? answer.evidence.length : 2).toBe(2);
});
