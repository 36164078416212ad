// Laws of the content that comes with the bot.
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/content/index.ts';
import { normalise } from '../../src/language/normalise.ts';
import { answerer, readContent } from '../support/meeting.ts';

const content = readContent();
const intents = content.topics.flatMap((topic) => topic.intents);
const languages = content.languages.map(({ code }) => code);

test('the article has ten sentences, and every quotation is cut out of it', () => {
  expect(answerer.article.sentences).toHaveLength(10);
  for (const { sentence } of answerer.article.sentences) expect(content.article.text).toContain(sentence);
});

test.each(content.facts.map((fact) => [fact.id, fact] as const))(
  'the evidence of %s stands in the article',
  (_, fact) => {
    expect(fact.evidence.length).toBeGreaterThan(0);
    for (const { start, end } of fact.evidence) expect(content.article.text.slice(start, end)).not.toBe('');
    expect(Object.keys(fact.answer).sort()).toEqual([...languages].sort());
  },
);

/** What is done with the last answer tells that one again, under its own name. */
const isOnLastAnswer = ({ action }: Intent) => action !== undefined && action !== 'more';

/** One example in so many is asked: shares of thousands are what those of all are. */
const EVERY = 3;

/** Asked in their language, examples of each other intent; `none` where nothing was understood. */
const asked = intents
  .filter((intent) => !isOnLastAnswer(intent))
  .flatMap(({ name, kind, examples }) =>
    Object.entries(examples).flatMap(([language, texts]) =>
      texts
        .filter((_, at) => at % EVERY === 0)
        .map((text) => ({ name, kind, text, got: answerer.ask(text, { language }).intent ?? 'none' })),
    ),
  );

describe('while somebody types in inline mode', () => {
  const begun = content.facts.flatMap(({ id, answer }) =>
    Object.entries(answer).map(([language, text]) => {
      const [longest] = text.match(/[\p{L}\p{M}]{5,}/gu)!.sort((a, b) => b.length - a.length);
      return { id, language, typed: longest!.slice(0, 4).toLowerCase() };
    }),
  );

  test('four letters of a word of a fact find cards, in each language', () => {
    const isEmpty = ({ typed, language }: (typeof begun)[0]) => answerer.cards(typed, { language }).length === 0;
    expect(begun.length).toBe(content.facts.length * languages.length);
    expect(begun.filter(isEmpty)).toEqual([]);
  });

  test('nearly always a card that holds the word', () => {
    const holds = ({ typed, language }: (typeof begun)[0]) =>
      answerer.cards(typed, { language, limit: 20 }).some(({ id, short, title }) => {
        const about = content.facts.find((fact) => fact.id === id)!.about;
        const names = about.flatMap(
          (one) => content.entities.find((entity) => entity.id === one)?.name[language] ?? [],
        );
        return normalise([short, title, ...names].join(' ')).includes(normalise(typed));
      });
    expect(begun.filter(holds).length / begun.length).toBeGreaterThan(0.97);
  });

  test.each(languages)('what nothing fits offers the most asked in %s', (language) => {
    expect(answerer.cards('qqqq', { language }).length).toBeGreaterThan(0);
    expect(answerer.cards('', { language }).length).toBeGreaterThan(0);
  });
});

describe('an example leads to its own intent', () => {
  test.each([
    ['question', 0.99],
    ['about', 0.99],
    ['absent', 0.97],
    ['smalltalk', 0.97],
    ['offtopic', 0.97],
  ] as const)('%s: at least %d of them', (kind, share) => {
    const own = asked.filter((example) => example.kind === kind);
    const exceptions = own.filter(({ name, got }) => got !== name);
    const told = exceptions.slice(0, 20).map(({ name, got, text }) => `${name} → ${got}: ${text}`);
    expect(1 - exceptions.length / own.length, `${exceptions.length} do not:\n${told.join('\n')}`).toBeGreaterThan(
      share,
    );
  });

  test('of every intent most do', () => {
    const few = intents
      .filter((intent) => !isOnLastAnswer(intent))
      .flatMap(({ name }) => {
        const own = asked.filter((example) => example.name === name);
        const right = own.filter(({ got }) => got === name).length;
        return right * 2 > own.length ? [] : [`${name}: ${right} of ${own.length}`];
      });
    // Another number is always told by the fact that holds the right one, whatever intent has the example.
    expect(few.filter((line) => !line.startsWith('false-cop-number'))).toEqual([]);
  });
});

describe('an example of what is done with the last answer', () => {
  test.each([
    ['talk-again', 0.9],
    ['talk-shorter', 0.8],
    ['talk-sure', 0.7],
    ['talk-not-asked', 0.6],
    ['talk-language', 0.9],
  ])('%s: more than %d of them do it', (name, share) => {
    const { action, examples } = intents.find((intent) => intent.name === name)!;
    const missed = Object.entries(examples).flatMap(([language, texts]) => {
      const { dialogue } = answerer.answerTo('who-met', { language })!;
      return texts.filter((text) => {
        const { kind, facts } = answerer.ask(text, { dialogue });
        return action === 'not-asked' ? kind !== 'clarify' : facts[0] !== 'met';
      });
    });
    expect(1 - missed.length / Object.values(examples).flat().length, missed.join('; ')).toBeGreaterThan(share);
  });

  test('each such intent is held to a share', () => {
    expect(intents.filter(isOnLastAnswer)).toHaveLength(5);
  });
});

test('no utterance stands under two intents', () => {
  const intentOf = new Map<string, string>();
  const said = intents.flatMap(({ name, examples }) =>
    Object.values(examples).flatMap((texts) => texts.map((text) => ({ name, text }))),
  );
  const twice = said.filter(({ name, text }) => {
    const key = normalise(text);
    const other = intentOf.get(key);
    intentOf.set(key, name);
    return other !== undefined && other !== name;
  });
  expect(twice).toEqual([]);
});

describe('what is said stands in every language', () => {
  const missing = (texts: Readonly<Record<string, string>> | undefined) =>
    texts === undefined ? [] : languages.filter((language) => texts[language] === undefined);

  test('of every intent', () => {
    const gaps = intents.flatMap(({ name, ask, reply, missing: lacks }) =>
      [ask, reply, lacks].flatMap(missing).map((language) => `${name}: ${language}`),
    );
    expect(gaps).toEqual([]);
  });

  test('of every entity and title', () => {
    const gaps = [...content.entities, ...content.strangers].flatMap(({ id, name }) =>
      missing(name).map((language) => `${id}: ${language}`),
    );
    expect([...gaps, ...content.topics.flatMap(({ title }) => missing(title ?? undefined))]).toEqual([]);
  });

  test('every question has examples in every language, and a wording for its button', () => {
    const gaps = intents.filter(
      ({ kind, ask, examples }) =>
        kind === 'question' && (!ask || languages.some((language) => (examples[language] ?? []).length === 0)),
    );
    expect(gaps.map(({ name }) => name)).toEqual([]);
  });
});

test('every text of the interface stands in every language', () => {
  const [english, ...others] = content.languages.map(({ texts }) => Object.keys(texts).sort());
  for (const keys of others) expect(keys).toEqual(english);
});

describe('beginnings of the facts’ own words', () => {
  const cardsOf = (query: string, language: string) => answerer.cards(query, { language, limit: 20 });

  test.each(['en', 'ru', 'az', 'tr'])(
    'of four letters find a fact that holds the word, 97 of 100 in %s',
    (language) => {
      const holds = new Map(
        content.facts.map(({ id, answer }) => [id, new Set(normalise(answer[language]!).match(/\p{L}+/gu))]),
      );
      const words = [...new Set([...holds.values()].flatMap((all) => [...all]))].filter(({ length }) => length >= 5);
      const found = words.filter((word) =>
        cardsOf(word.slice(0, 4), language).some(({ id }) => holds.get(id)?.has(word)),
      );
      expect(found.length / words.length).toBeGreaterThanOrEqual(0.97);
    },
  );

  test.each([
    ['bayram', 'en'],
    ['shvyd', 'en'],
    ['cult', 'en'],
    ['байр', 'ru'],
    ['швыд', 'ru'],
    ['mədən', 'az'],
  ])('"%s" has cards', (query, language) => expect(cardsOf(query, language)).not.toEqual([]));
});

test('what was not understood gets three questions, never three of one topic', () => {
  const topicOf = new Map(content.topics.flatMap(({ id, intents }) => intents.map(({ name }) => [name, id] as const)));
  for (const question of ['qqqq', 'fazzle the opportunities', 'ыыыы', 'ölkəmizdə blah']) {
    const { kind, intent, suggestions } = answerer.ask(question, { language: 'en' });
    if (kind !== 'unknown' || intent !== null) continue;
    expect(suggestions).toHaveLength(3);
    expect(new Set(suggestions.map(({ id }) => topicOf.get(id))).size).toBeGreaterThan(1);
  }
});
