import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/answer/lexicon.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const lexicon = buildLexicon(lighthouseContent);
const aliases = [...lexicon.aliases.values()].flat();

describe('the lexicon', () => {
  test('holds every word of examples, names and jobs, with its stem', () => {
    for (const form of ['ligthouse', 'orlov', 'vho', 'maiak']) expect(lexicon.forms.has(form)).toBe(true);
    expect(lexicon.weights.get(lexicon.forms.get('maiak')!)).toBeGreaterThan(3);
  });

  test('a name weighs more than a word of examples', () => {
    expect(lexicon.weights.get('orlov')).toBeGreaterThan(lexicon.weights.get('oil')!);
  });

  test('knows names by their first letters, the longest first', () => {
    expect(lexicon.aliases.get('lam')!.map(({ forms }) => forms.join(' '))).toEqual(['lamp fair']);
    const lengths = lexicon.aliases.get('pav')!.map(({ keys }) => keys.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  test('knows each name once, though it stands in several languages', () => {
    const names = aliases.map(({ entity, forms }) => `${entity} ${forms.join(' ')}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a small word is no name', () => {
    const withIt = { ...lighthouseContent.entities[0]!, aliases: { en: ['who', 'please'] } };
    const { aliases } = buildLexicon({ ...lighthouseContent, entities: [withIt] });
    expect([...aliases.values()].flat().map(({ forms }) => forms.join(' '))).not.toContain('vho');
  });

  test('knows the strangers and the numbers of the article', () => {
    expect([...lexicon.strangers]).toEqual(['drake', 'rotterdam']);
    expect(lexicon.numbers).toEqual(expect.arrayContaining([3, 7, 20, 1921]));
  });

  test('lists the languages, the fallback first', () => expect(lexicon.languages).toEqual(['en', 'ru']));

  test('of content without examples is empty but for names and jobs', () => {
    const bare = buildLexicon({ ...lighthouseContent, topics: [], entities: [], strangers: [], languages: [] });
    expect([...bare.forms]).toEqual([]);
  });
});
