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
  /** A word's skeleton as it stands in the content, not stemmed → its key: what misspelt words are led to. */
  forms: Record<string, string>;
  /** First key of a name → the names that begin with it, longest first. */
  aliases: Record<string, Alias[]>;
  /** Language → word key (or keys joined by a space) → what the word does in a question (`who`, `not`, `filler`, …). */
  roles: Record<string, Record<string, string[]>>;
  /** Entities that the article never mentions. */
  strangers: Record<string, true>;
}

/** A name counts as much as this many examples when a misspelt word could be either. */
const NAME_WEIGHT = 20;

/** A name's skeleton is at least this long: shorter ones are anybody's (`ИИ`, `İİT`). */
const MIN_NAME = 3;

/** Reads every word of the content once. */
export function buildLexicon(content: Content): Lexicon {
  const weights: Record<string, number> = Object.create(null);
  const forms: Record<string, string> = Object.create(null);
  /** Counts the words of a text, and gives their keys. */
  const learn = (text: string, language: string, weight: number): string[] =>
    tokenise(normalise(text)).map((token) => {
      const key = stem(token.text, language);
      if (key !== '') weights[key] = (weights[key] ?? 0) + weight;
      forms[fold(token.text)] ??= key;
      return key;
    });
  const samples: { language: string; text: string }[] = [];
  for (const { intents } of content.topics) {
    for (const intent of intents) {
      for (const [language, examples] of Object.entries(intent.examples)) {
        for (const text of examples) {
          samples.push({ language, text });
          learn(text, language, 1);
        }
      }
    }
  }

  const roles = readRoles(content, learn);
  const isSmallWord = (key: string) => Object.values(roles).some((ofLanguage) => key in ofLanguage);
  const aliases: Record<string, Alias[]> = Object.create(null);
  for (const entity of [...content.entities, ...content.strangers]) {
    const seen = new Set<string>();
    for (const [language, name] of [...Object.entries(entity.name), ...aliasesOf(entity.aliases)]) {
      const keys = learn(name, language, NAME_WEIGHT);
      const joined = keys.join(' ');
      if (joined.length < MIN_NAME || seen.has(joined) || (keys.length === 1 && isSmallWord(joined))) continue;
      seen.add(joined);
      const list = aliases[keys[0]!] ?? [];
      aliases[keys[0]!] = list;
      list.push({ keys, entity: entity.id });
    }
  }
  for (const list of Object.values(aliases)) list.sort((a, b) => b.keys.length - a.keys.length);

  return {
    languages: content.languages.map(({ code }) => code),
    languageModel: learnLanguages(samples),
    weights,
    forms,
    aliases,
    roles,
    strangers: Object.fromEntries(content.strangers.map(({ id }) => [id, true as const])),
  };
}

/** Language → word → what it does in a question. */
function readRoles(
  content: Content,
  learn: (text: string, language: string, weight: number) => string[],
): Lexicon['roles'] {
  const roles: Lexicon['roles'] = Object.create(null);
  for (const { code, words } of content.languages) {
    const ofLanguage: Record<string, string[]> = Object.create(null);
    roles[code] = ofLanguage;
    for (const [role, list] of Object.entries(words)) {
      for (const text of list) {
        const joined = learn(text, code, 1).join(' ');
        const known = ofLanguage[joined] ?? [];
        ofLanguage[joined] = known;
        if (!known.includes(role)) known.push(role);
      }
    }
  }
  return roles;
}

const aliasesOf = (aliases: Readonly<Record<string, readonly string[]>> | undefined): [string, string][] =>
  Object.entries(aliases ?? {}).flatMap(([language, names]) => names.map((name): [string, string] => [language, name]));
