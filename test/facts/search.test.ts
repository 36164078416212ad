import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArticleIndex } from '../../src/facts/article-index.ts';
import { searchArticle } from '../../src/facts/search.ts';
import { loadLexicon } from '../../src/language/lexicon/index.ts';

const index = createArticleIndex([
  'The Harbour Bridge was opened by King George in March 1932. It carries eight lanes of traffic and two railway lines. ' +
    'The engineer John Bradfield designed it because the ferries were full.',
  'The city museum stands in Castle Street. It was founded in 1887 by Anna Keller, a teacher, and holds 12,000 paintings.',
  'Every summer the rowing club holds a regatta on the river. Last year the team from Oslo won the silver cup.',
]);

/** Question | the sentence's number | the short answer */
const golden = `
Who opened the bridge?|1|King George
When was the Harbour Bridge opened?|1|March 1932
How many lanes of traffic does the bridge carry?|2|eight
Who designed the bridge?|3|John Bradfield
Where does the museum stand?|4|Castle Street
Who founded the museum?|5|Anna Keller
How many paintings does the museum hold?|5|12,000
Which team won the cup?|7|Oslo
`;

describe('the right sentence comes first, with the short answer in it', () => {
  test.each(golden.trim().split('\n'))('%s', (line) => {
    const [question, number, short] = line.split('|') as [string, string, string];
    const found = searchArticle(index, question)[0]!;
    expect(found.sentence.number).toBe(Number(number));
    expect(found.shortAnswer?.text).toContain(short);
    expect(found.sentence.text.slice(found.shortAnswer!.start, found.shortAnswer!.end)).toBe(found.shortAnswer!.text);
  });
});

describe('ranking', () => {
  test('a misspelt word is led to the word of the article', () => {
    const found = searchArticle(index, 'Who designd the brigde?')[0]!;
    expect(found.sentence.number).toBe(3);
    expect(found.because.join()).toContain('misspelt');
  });

  test('a rare word beats a common one: "hired" is in one sentence, "lent" in two', () => {
    const bank = createArticleIndex(['The bank lent money. The bank lent more. The bank hired Ann.']);
    expect(searchArticle(bank, 'lent hired')[0]!.sentence.number).toBe(3);
  });

  test('a question that somebody asks in the article answers nothing: what stands after it does', () => {
    const interview = createArticleIndex(['Q: When did you start to paint?', 'A: I started to paint in 1987.']);
    expect(searchArticle(interview, 'When did she start to paint?')[0]!.sentence.number).toBe(2);
  });

  test('a percentage is found where a percentage is asked for', () => {
    const report = createArticleIndex([
      'Profit before tax grew in 2023. Profit grew by 12% in Norway. Profit was 40 in May.',
    ]);
    expect(searchArticle(report, 'By what percentage did profit grow?')[0]!.sentence.number).toBe(2);
  });

  test('a small word tells a little: "before" is in one of two that are else alike', () => {
    const report = createArticleIndex(['The king fled after the war. The king fled before the war.']);
    expect(searchArticle(report, 'Who fled before the war?')[0]!.sentence.number).toBe(2);
  });

  test('another form of a word is the word: "winning" finds "won"', () => {
    expect(searchArticle(index, 'winning')[0]!.sentence.number).toBe(7);
  });

  test('a sentence without a number is less sure to tell how many', () => {
    const confidenceIn = (sentence: string) =>
      searchArticle(createArticleIndex([sentence]), 'How many lanes does the bridge carry?')[0]!.confidence;
    expect(confidenceIn('The bridge carries wide lanes of traffic.')).toBeLessThan(
      confidenceIn('The bridge carries fourteen lanes of traffic.'),
    );
  });

  test('what the article tells is surer than what it does not', () => {
    const told = searchArticle(index, 'Who opened the Harbour Bridge?')[0]!;
    const untold = searchArticle(index, 'Who opened the airport of Melbourne?')[0]!;
    expect(told.confidence).toBeGreaterThan(0.5);
    expect(untold.confidence).toBeLessThan(0.3);
  });
});

describe('nothing is found', () => {
  test.each(['', '?', '🙂🙂', 'the of and', 'quantum chromodynamics', '你好'])('for %j', (question) => {
    expect(searchArticle(index, question)).toEqual([]);
  });

  test('in an empty article', () => {
    expect(searchArticle(createArticleIndex([]), 'Who opened the bridge?')).toEqual([]);
  });
});

test('any question is answered with confidences between 0 and 1, best first by rank, at most as many as asked for', () => {
  const word = fc.constantFrom(
    'who',
    'bridge',
    'brigde',
    'opened',
    '1932',
    '"',
    'Ωmega',
    'museum',
    'й',
    '12,000',
    'not',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(' ')),
      ),
      fc.nat(5),
      (question, limit) => {
        const found = searchArticle(index, question, { limit });
        expect(found.length).toBeLessThanOrEqual(limit);
        for (const { confidence, sentence } of found) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(index.sentences[sentence.number - 1]).toBe(sentence);
        }
      },
    ),
  );
});

test('ten thousand characters are a question like any other', () => {
  expect(searchArticle(index, 'bridge opened king '.repeat(600))[0]!.sentence.number).toBe(1);
});

test('an article in another language is found by its words', () => {
  const russian = createArticleIndex(['Министр встретился с послом в Баку. Стороны обсудили климат и торговлю.']);
  expect(searchArticle(russian, 'Где встретился министр?')[0]!.sentence.number).toBe(1);
  expect(searchArticle(russian, 'обсуждение климата')[0]!.sentence.number).toBe(2);
});

test('in a text in Russian, a word finds one of a related meaning that it has', () => {
  const lexicon = loadLexicon();
  const text = ['Завод построили на берегу озера. Сейчас на нём работают 180 человек. Директор живёт в Твери.'];
  const index = createArticleIndex(text, { language: 'ru', lexicon });
  expect(searchArticle(index, 'сколько народу там трудится')[0]!.sentence.number).toBe(2);
  expect(searchArticle(index, 'how many people are employed', { language: 'en' })[0]!.sentence.number).toBe(2);
});

test('what goes on from a sentence is likelier beside it', () => {
  const index = createArticleIndex([
    'The red ship left Genoa. Her crew were Greek.',
    'The blue ship left Naples. Her crew were Danish.',
  ]);
  const question = 'who were the crew of the ship';
  expect(searchArticle(index, question, { after: 1 })[0]!.sentence.number).toBe(2);
  expect(searchArticle(index, question, { after: 3 })[0]!.sentence.number).toBe(4);
});

test.each([
  [
    'How old is the mayor?',
    'The mayor, Ann Lee, opened the hall.',
    'The mayor, Ann Lee, 54, who is 54 years old, opened the hall.',
  ],
  [
    'How much did the hall cost?',
    'The hall has cost the town many friends.',
    'The hall has cost the town 3 million euros.',
  ],
  ['How often does the ferry sail?', 'The ferry will sail to Genoa.', 'The ferry will sail to Genoa twice a week.'],
  ['How fast is the train?', 'The train is 200 metres long.', 'The train is 200 metres long and reaches 300 km/h.'],
  ['How hot was it?', 'It was hot for 12 days.', 'It was hot for 12 days, up to 41 degrees.'],
  ['What is the area of the park?', 'The park has an area for 40 dogs.', 'The park has an area of 40 hectares.'],
  ['Сколько лет мэру?', 'Мэр Анна Ли открыла новый зал.', 'Мэр Анна Ли, которой 54 года, открыла новый зал.'],
])('a sentence with the unit asked for is surer than one without: %s', (question, without, withUnit) => {
  const sure = (sentence: string) => searchArticle(createArticleIndex([sentence]), question)[0]!.confidence;
  expect(sure(withUnit)).toBeGreaterThan(sure(without));
});

test('a common word is not read as another one misspelt', () => {
  const index = createArticleIndex(['A cable will reach the island.', 'The port handles ships.']);
  const because = searchArticle(index, 'how many ships will the port be able to handle', { limit: 9 }).flatMap(
    (one) => one.because,
  );
  expect(because.join()).not.toContain('misspelt');
});

test('the topic of the question before tells less than the question itself', () => {
  const index = createArticleIndex([
    'The old harbour was closed after the accident of the ferry Anna.',
    'Divers raised the wreck.',
  ]);
  const question = 'when was the wreck raised';
  const topic = `${question} harbour accident ferry`;
  expect(searchArticle(index, topic)[0]!.sentence.number).toBe(1);
  expect(searchArticle(index, topic, { topicFrom: question.length })[0]!.sentence.number).toBe(2);
});
