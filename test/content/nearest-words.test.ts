import { expect, test } from 'vitest';
import { nearestWords } from '../../src/content/nearest-words.ts';

const article = 'Ada Lovelace wrote the first program in 1843.\nIt computed Bernoulli numbers.';

const rows: [string, string, string][] = [
  ['a slip in the middle', 'Ada Lovelace wrote teh first program', 'it has "Ada Lovelace wrote the first program".'],
  ['another beginning', 'She computed Bernoulli numbers.', 'it has "It computed Bernoulli numbers.".'],
  ['another end', 'Ada Lovelace wrote the first book', 'it has "Ada Lovelace wrote the first program".'],
  ['nothing alike', 'The moon is far away', 'Copy them out of the article.'],
  ['hardly anything alike', 'Ada was', 'Copy them out of the article.'],
];

test.each(rows)('evidence with %s is told with what the article has', (_, quote, told) => {
  expect(nearestWords(article, quote)).toContain(told);
});
