import { describe, expect, test } from 'vitest';
import { createFactSearch } from '../../src/facts/search-facts.ts';

const fact = (id: string, text: string, ...others: string[]) => ({ id, text, others });
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const search = createFactSearch(
  [
    fact('lamp', 'Nora lit the lamp', 'Who lit the lighthouse?'),
    fact('reach', 'The light reaches twenty miles', 'How far is it seen?'),
    fact('fair', 'The fair opens in June', 'When is the Lamp Fair?'),
  ],
  wordsOf,
);

describe('facts are found', () => {
  test.each([
    [['miles'], 'reach', 'by a word of the fact'],
    [['mile'], 'reach', 'by the beginning of one'],
    [['seen'], 'reach', 'by a word of a question that it answers'],
    [['reaces'], 'reach', 'by a word with a slip'],
    [['june', 'fair'], 'fair', 'by several words'],
  ])('%j → %s, %s', (words, id) => expect(search(words, 1)).toEqual([id]));

  test('by any of the words, those that fit best first', () => {
    expect(search(['lamp', 'nora'], 3)[0]).toBe('lamp');
  });

  test('with each way to go on first, before further facts that go on in the same', () => {
    const many = Array.from({ length: 20 }, (_, at) => fact(`same-${at}`, `region ${at}`));
    const regions = createFactSearch([...many, fact('other', 'the regional forum of many lands')], wordsOf);
    expect(regions(['regi'], 2)).toContain('other');
  });
});

describe('nothing is found', () => {
  test.each([
    [['zebra'], 'of what no fact holds'],
    [[], 'of no words'],
  ])('%j: %s', (words) => expect(search(words, 5)).toEqual([]));

  test('of what is shown already, nor where nothing more is to be shown', () => {
    expect(search(['miles'], 5, ['reach'])).not.toContain('reach');
    expect(search(['miles'], 0)).toEqual([]);
    expect(search(['miles'], -3)).toEqual([]);
  });

  test('among more facts than can be looked through in time', () => {
    const many = Array.from({ length: 501 }, (_, at) => fact(`fact-${at}`, 'lamp'));
    expect(createFactSearch(many, wordsOf)(['lamp'], 5)).toEqual([]);
  });
});
