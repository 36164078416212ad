import { describe, expect, test } from 'vitest';
import { createFactIndex } from '../../src/facts/fact-index.ts';
import { searchFacts } from '../../src/facts/search-facts.ts';

const index = createFactIndex([
  {
    id: 'visit',
    texts: ['Mikhail Shvydkoy visits the country for a forum', { text: 'Швыдкой приехал на форум', language: 'ru' }],
  },
  {
    id: 'summit',
    texts: ['preparations for the climate summit COP29', { text: 'подготовка к саммиту', language: 'ru' }],
  },
  { id: 'culture', texts: ['cooperation in culture and education', 'prospects of cooperation'] },
  { id: 'forum', texts: ['the forum on dialogue'] },
]);

describe('facts are found', () => {
  test.each([
    ['climate summit', 'summit', 'both words are its own'],
    ['Who is Shvydkoy?', 'visit', 'the name is its own'],
    ['Who is Shvidkoi?', 'visit', 'the name in another spelling has the same skeleton'],
    ['Кто такой Швыдкой?', 'visit', 'the name in another alphabet has the same skeleton'],
    ['educatoin', 'culture', 'two letters swapped are mended'],
    ['forum', 'forum', 'of two that hold the word, the one with fewer others is nearer'],
    ['саммиты', 'summit', 'the plural has the same stem'],
  ])('%s → %s: %s', (question, id) => {
    const language = /\p{Script=Cyrillic}/u.test(question) ? 'ru' : 'en';
    expect(searchFacts(index, question, 3, language)[0]?.id).toBe(id);
  });

  test('words and a question are the same', () => {
    expect(searchFacts(index, ['climate', 'summit'])).toEqual(searchFacts(index, 'the climate summit'));
  });

  test('what is covered and what is not is told, and letters mended are counted', () => {
    const found = searchFacts(index, 'climte summit of penguins')[0]!;
    expect(found).toMatchObject({ id: 'summit', distance: 1, matched: ['climte', 'summit'], uncovered: ['penguins'] });
  });

  test('a misspelt word is a little less sure than the right one', () => {
    const right = searchFacts(index, 'education')[0]!;
    const misspelt = searchFacts(index, 'educaton')[0]!;
    expect(misspelt.confidence).toBeLessThan(right.confidence);
    expect(misspelt.confidence).toBeGreaterThan(0.5);
  });
});

describe('no fact is found', () => {
  test.each(['', '   ', '🙂', 'the and of', 'penguins'])('for %j', (question) => {
    expect(searchFacts(index, question)).toEqual([]);
  });

  test('in an empty index', () => {
    expect(searchFacts(createFactIndex([]), 'climate')).toEqual([]);
  });
});
