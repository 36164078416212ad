import { describe, expect, test } from 'vitest';
import { collectContentWords } from '../../src/answer/content-words.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const contentWords = collectContentWords(lighthouseContent);
const aliases = [...contentWords.aliases.values()].flat();

describe('the words of the content', () => {
  test('holds every word of examples, names and jobs, with its stem', () => {
    for (const form of ['ligthouse', 'orlov', 'vho', 'maiak']) expect(contentWords.forms.has(form)).toBe(true);
    expect(contentWords.weights.get(contentWords.forms.get('maiak')!)).toBeGreaterThan(3);
  });

  test('a name weighs more than a word of examples', () => {
    expect(contentWords.weights.get('orlov')).toBeGreaterThan(contentWords.weights.get('oil')!);
  });

  test('knows names by their first letters, the longest first', () => {
    expect(contentWords.aliases.get('lam')!.map(({ forms }) => forms.join(' '))).toEqual(['lamp fair']);
    const lengths = contentWords.aliases.get('pav')!.map(({ keys }) => keys.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  test('knows each name once, though it stands in several languages', () => {
    const names = aliases.map(({ entity, forms }) => `${entity} ${forms.join(' ')}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a small word is no name', () => {
    const withIt = { ...lighthouseContent.entities[0]!, aliases: { en: ['who', 'please'] } };
    const { aliases } = collectContentWords({ ...lighthouseContent, entities: [withIt] });
    expect([...aliases.values()].flat().map(({ forms }) => forms.join(' '))).not.toContain('vho');
  });

  test('knows the strangers and the numbers of the article', () => {
    expect([...contentWords.strangers]).toEqual(['drake', 'rotterdam']);
    expect(contentWords.numbers).toEqual(expect.arrayContaining([3, 7, 20, 1921]));
  });

  test('lists the languages, the fallback first', () => expect(contentWords.languages).toEqual(['en', 'ru']));

  test('of content without examples is empty but for names and jobs', () => {
    const bare = collectContentWords({ ...lighthouseContent, topics: [], entities: [], strangers: [], languages: [] });
    expect([...bare.forms]).toEqual([]);
  });
});
