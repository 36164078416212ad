import { describe, expect, test } from 'vitest';
import { createArticleIndex } from '../../src/facts/article-index.ts';
import { stemOf } from '../../src/facts/read-words.ts';
import { searchArticle } from '../../src/facts/search.ts';
import { rootOf, synonymsOf } from '../../src/facts/synonyms.ts';
import { peoplesAndNumbers } from '../../src/facts/tables/peoples-and-numbers.ts';
import { synonymGroups } from '../../src/facts/tables/synonyms.ts';

/** One word | another word for it */
const golden = `
france|french
dutch|netherlands
three|3
1600s|17th
buy|purchase
flee|escape
`;

test.each(golden.trim().split('\n'))('%s: each is another word for the other', (line) => {
  const [one, other] = line.split('|').map((word) => stemOf(word)) as [string, string];
  expect(synonymsOf(one).map(({ stem }) => stem)).toContain(other);
  expect(synonymsOf(other).map(({ stem }) => stem)).toContain(one);
});

test('a word unknown to the tables has no synonyms, a short one no root', () => {
  expect(synonymsOf('zyzzyva')).toEqual([]);
  expect(rootOf('immigrant')).toBe('immig');
  expect(rootOf('ship')).toBeNull();
  expect(rootOf('17th')).toBeNull();
});

describe('every group of the tables', () => {
  const groups = [synonymGroups, peoplesAndNumbers].flatMap((table) => table.trim().split(';'));
  test.each(groups.map((group) => group.trim()))('%s: two words or more, each once, small letters', (group) => {
    const words = group.split(/\s+/);
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words).size).toBe(words.length);
    expect(group).toMatch(/^[\p{Ll}\p{N}\s.-]+$/u);
  });
});

test('the land is asked for and the people are named', () => {
  const index = createArticleIndex(['The French fleet sailed in May.', 'The Danish fleet sailed in June.']);
  expect(searchArticle(index, 'When did the ships of France leave?')[0]!.sentence.number).toBe(1);
});
