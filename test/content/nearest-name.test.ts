import { expect, test } from 'vitest';
import { nearestName } from '../../src/content/nearest-name.ts';

const rows: [given: string, known: string[], meant: string | null, why: string][] = [
  ['who-wrot', ['who-met', 'who-wrote'], 'who-wrote', 'a letter is missing'],
  ['hwo', ['what', 'who'], 'who', 'two letters are swapped'],
  ['Fact', ['facts'], 'facts', 'case does not count'],
  ['exmaples', ['ask', 'examples'], 'examples', 'swapped letters are one slip'],
  ['questoins', ['question', 'about'], 'question', 'two slips in a long name'],
  ['ne', ['ru', 'en'], 'en', 'of two letters the order may be wrong'],
  ['es', ['en', 'ru'], null, 'of two letters one other makes another language'],
  ['qwertz', ['ask', 'chat'], null, 'nothing is near'],
  ['abcd', [], null, 'there is nothing to be near to'],
  ['tset', ['text', 'test'], 'test', 'the fewest slips win'],
];

test.each(rows)('%j of %j means %j: %s', (given, known, meant) => {
  expect(nearestName(given, known)).toBe(meant);
});
