// All words that the content knows, by the skeleton of their stems: what an utterance's words are looked up in.
import type { Content } from '../content/index.js';
import { fold, type LanguageModel, learnLanguages, normalise, stem, tokenise } from '../language/index.js';

/** An entity's name as a run of word keys. */
export interface Alias {
  keys: readonly string[];
  entity: string;
}

/** Plain JSON, so that it can be kept between two starts. */
export interface Lexicon {
  /** ISO 639-1 codes, the fallback first. */
  languages: readonly string[];
  languageModel: LanguageModel;
  /** Word key → in how many example utterances and names it stands. */
  weights: Record<string, number>;
  /** First key of a name → the names that begin with it, longest first. */
  aliases: Record<string, Alias[]>;
  /** Language → word key (or keys joined by a space) → what the word does in a question (`who`, `not`, `filler`, …). */
  roles: Record<string, Record<string, string[]>>;
  /** Entities that the article never mentions. */
  strangers: Record<string, true>;
}

/** The keys of a text's words in a known language. @example keysOf('the leaders', 'en') // ['the', 'leader'] */
export function keysOf(text: string, language: string): string[] {
  return tokenise(normalise(text)).map((token) => stem(token.text, language));
}

/** A name counts as much as this many examples when a misspelt word could be either. */
const NAME_WEIGHT = 20;

/** Reads every word of the content once. */
export function buildLexicon(content: Content): Lexicon {
  const weights: Record<string, number> = Object.create(null);
  const add = (key: string, weight: number) => {
    if (key !== '') weights[key] = (weights[key] ?? 0) + weight;
  };
  const samples: { language: string; text: string }[] = [];
  for (const { intents } of content.topics) {
    for (const intent of intents) {
      for (const [language, examples] of Object.entries(intent.examples)) {
        for (const text of examples) {
          samples.push({ language, text });
          for (const key of keysOf(text, language)) add(key, 1);
        }
      }
    }
  }

  const aliases: Record<string, Alias[]> = Object.create(null);
  for (const entity of [...content.entities, ...content.strangers]) {
    const seen = new Set<string>();
    for (const [language, name] of [...Object.entries(entity.name), ...aliasesOf(entity.aliases)]) {
      const keys = keysOf(name, language);
      const joined = keys.join(' ');
      if (joined === '' || seen.has(joined)) continue;
      seen.add(joined);
      for (const key of keys) add(key, NAME_WEIGHT);
      const list = aliases[keys[0]!] ?? [];
      aliases[keys[0]!] = list;
      list.push({ keys, entity: entity.id });
    }
  }
  for (const list of Object.values(aliases)) list.sort((a, b) => b.keys.length - a.keys.length);

  const roles: Lexicon['roles'] = Object.create(null);
  for (const { code, words } of content.languages) {
    const ofLanguage: Record<string, string[]> = Object.create(null);
    roles[code] = ofLanguage;
    for (const [role, list] of Object.entries(words)) {
      for (const text of list) {
        const keys = keysOf(text, code);
        for (const key of keys) add(key, 1);
        const joined = keys.join(' ');
        const known = ofLanguage[joined] ?? [];
        ofLanguage[joined] = known;
        if (!known.includes(role)) known.push(role);
      }
    }
  }
  return {
    languages: content.languages.map(({ code }) => code),
    languageModel: learnLanguages(samples),
    weights,
    aliases,
    roles,
    strangers: Object.fromEntries(content.strangers.map(({ id }) => [id, true as const])),
  };
}

const aliasesOf = (aliases: Readonly<Record<string, readonly string[]>> | undefined): [string, string][] =>
  Object.entries(aliases ?? {}).flatMap(([language, names]) => names.map((name): [string, string] => [language, name]));

/** The skeleton of a word without stemming, for words of no known language. */
export const plainKey = (word: string): string => fold(normalise(word));
