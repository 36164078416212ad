// All words that the content knows, by the skeleton of their stems: what an utterance's words are looked up in.
import type { Content } from '../content/index.js';
import { fold, type LanguageModel, learnLanguages, normalise, stem, tokenise } from '../language/index.js';
import { type Example, examplesOf } from './examples.js';
import { type Meanings, readMeanings } from './meanings.js';

/** An entity's name as a run of words. */
export interface Alias {
  entity: string;
  keys: readonly string[];
  /** The words' skeletons, not stemmed. */
  forms: readonly string[];
  /** Of a stranger's name so short that it is a common word elsewhere (`ŞƏT`, as typed in haste: set): the languages that it is a name in. */
  only?: string[];
}

/** What words do in a question, by their skeletons (joined by a space where several make one): as they stand, and stemmed. */
export interface RoleTable {
  /** Also by the word as it is written, where its skeleton is that of another one too (`necə`, `neçə`). */
  forms: Map<string, string[]>;
  /** Only stems of four letters and more: shorter ones belong to too many words. */
  keys: Map<string, string[]>;
}

/** Plain values, so that one thread can tell another. Tables by words are Maps: node:v8 reads them three times as fast as objects. */
export interface ContentWords {
  /** ISO 639-1 codes, the fallback first. */
  languages: readonly string[];
  languageModel: LanguageModel;
  /** Word key → in how many example utterances and names it stands. */
  weights: ReadonlyMap<string, number>;
  /** A word's skeleton as it stands in the content, not stemmed → its key: what misspelt words are led to. */
  forms: ReadonlyMap<string, string>;
  /** First letters (`ALIAS_START`) of a name's skeleton → the names that begin so, longest first. */
  aliases: ReadonlyMap<string, Alias[]>;
  /** By language (ISO 639-1). */
  roles: ReadonlyMap<string, RoleTable>;
  meanings: Meanings;
  /** What each language is called in all of them, as beginnings of words. */
  called: Record<string, string[][]>;
  /** Every number of the article and its date. */
  numbers: number[];
  /** Entities that the article never mentions. */
  strangers: ReadonlySet<string>;
}

/** A name counts as much as this many examples when a misspelt word could be either. */
const NAME_WEIGHT = 20;

/** Names are found by so many first letters; shorter ones are anybody's (`ИИ`, `İİT`). */
export const ALIAS_START = 3;

/** Strangers' names of up to so many letters are names in their own languages only. */
const SHORT_NAME = 4;

interface Learned {
  key: string;
  form: string;
}

/** What of the content's words comes from the examples. */
export type ExampleWords = Pick<ContentWords, 'weights' | 'forms' | 'languageModel'>;

/**
 * Reads every word of the content once.
 *
 * @param known  what its examples have told before: then only names and languages are read
 */
export function collectContentWords(content: Content, known?: ExampleWords): ContentWords {
  const { languageModel, ...words } =
    known ?? readExamples(content.topics.flatMap(({ intents }) => intents.flatMap(examplesOf)));
  const [weights, forms] = [new Map(words.weights), new Map(words.forms)];
  const learn = createWordCounter(weights, forms);

  const roles = readRoles(content, learn);
  const isSmallWord = (form: string) => [...roles.values()].some((table) => table.forms.has(form));
  const aliases = new Map<string, Alias[]>();
  for (const entity of [...content.entities, ...content.strangers]) {
    const isStranger = content.strangers.includes(entity);
    const seen = new Map<string, Alias>();
    for (const [language, name] of [...Object.entries(entity.name), ...aliasesOf(entity.aliases)]) {
      const words = learn(name, language, NAME_WEIGHT);
      const joined = words.map(({ form }) => form).join(' ');
      seen.get(joined)?.only?.push(language);
      if (joined.length < ALIAS_START || seen.has(joined) || (words.length === 1 && isSmallWord(joined))) continue;
      const [keys, forms] = [words.map(({ key }) => key), words.map(({ form }) => form)];
      const alias = {
        entity: entity.id,
        keys,
        forms,
        ...(isStranger && joined.length <= SHORT_NAME ? { only: [language] } : {}),
      };
      seen.set(joined, alias);
      const start = joined.slice(0, ALIAS_START);
      const others = aliases.get(start);
      if (others) others.push(alias);
      else aliases.set(start, [alias]);
    }
  }
  for (const list of aliases.values()) list.sort((a, b) => b.keys.length - a.keys.length);

  return {
    languages: content.languages.map(({ code }) => code),
    languageModel,
    weights,
    forms,
    aliases,
    roles,
    meanings: readMeanings(content),
    called: Object.fromEntries(
      content.languages.map(({ code, called = [] }) => [
        code,
        called.map((name) => tokenise(normalise(name)).map(({ text }) => fold(text))),
      ]),
    ),
    numbers: (`${content.article.text} ${content.article.published}`.match(/\p{N}+/gu) ?? []).map(Number),
    strangers: new Set(content.strangers.map(({ id }) => id)),
  };
}

/** What more examples add to what is known; the languages are told apart as before. */
export function addExamples<Known extends ExampleWords>(known: Known, samples: readonly Example[]): Known {
  const [weights, forms] = [new Map(known.weights), new Map(known.forms)];
  const learn = createWordCounter(weights, forms);
  for (const { language, text } of samples) learn(text, language, 1);
  return { ...known, weights, forms };
}

function readExamples(samples: readonly Example[]): ExampleWords {
  const nothing = { weights: new Map(), forms: new Map(), languageModel: learnLanguages(samples) };
  return addExamples(nothing, samples);
}

/** Counts the words of a text, and gives their keys. */
type CountWords = (text: string, language: string, weight: number) => Learned[];

const createWordCounter =
  (weights: Map<string, number>, forms: Map<string, string>): CountWords =>
  (text, language, weight) =>
    tokenise(normalise(text)).map((token) => {
      const [key, form] = [stem(token.text, language), fold(token.text)];
      if (key !== '') weights.set(key, (weights.get(key) ?? 0) + weight);
      if (!forms.has(form)) forms.set(form, key);
      return { key, form };
    });

function readRoles(content: Content, learn: CountWords): ContentWords['roles'] {
  const roles = new Map<string, RoleTable>();
  for (const { code, words } of content.languages) {
    const table: RoleTable = { forms: new Map(), keys: new Map() };
    roles.set(code, table);
    const put = (into: Map<string, string[]>, phrase: string, role: string) => {
      const known = into.get(phrase) ?? [];
      into.set(phrase, known);
      if (!known.includes(role)) known.push(role);
    };
    for (const [role, phrases] of Object.entries(words)) {
      for (const phrase of phrases) {
        const learned = learn(phrase, code, 1);
        const form = learned.map((word) => word.form).join(' ');
        put(table.forms, form, role);
        if (normalise(phrase) !== form) put(table.forms, normalise(phrase), role);
        if (learned.every(({ key }) => key.length >= 4)) put(table.keys, learned.map(({ key }) => key).join(' '), role);
      }
    }
  }
  return roles;
}

const aliasesOf = (aliases: Readonly<Record<string, readonly string[]>> | undefined): [string, string][] =>
  Object.entries(aliases ?? {}).flatMap(([language, names]) => names.map((name): [string, string] => [language, name]));
