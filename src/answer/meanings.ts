// Words of one meaning: what lets an example in one language, or with one word, speak for all others.
import type { Content } from '../content/index.js';
import { fold, normalise, stem, tokenise } from '../language/index.js';
import { own } from './own.js';

/** The words of one language, by their skeletons. Plain JSON. */
export interface MeaningTable {
  /** A word's skeleton as it stands, or its stem → meanings. */
  words: Record<string, string[]>;
  /** The beginning of words (`podpis`) → meanings. */
  starts: Record<string, string[]>;
  /** Skeleton of the first word → expressions of several words that begin with it, longest first. */
  expressions: Record<string, Expression[]>;
}

interface Expression {
  /** Skeletons of the words. */
  forms: string[];
  /** Whether the last word may go on. */
  isStart: boolean;
  meanings: string[];
}

/** By language (ISO 639-1). */
export type Meanings = Record<string, MeaningTable>;

/** Shorter words of another language are too often another word of this one. */
const MIN_BORROWED = 4;
/** Stems of fewer letters belong to too many words. */
const MIN_STEM = 3;

/** Reads the content's lists of words; a `*` at a word's end stands for any ending. */
export function readMeanings({ meanings, languages }: Content): Meanings {
  const tables: Meanings = Object.create(null);
  for (const { code } of languages)
    tables[code] = { words: Object.create(null), starts: Object.create(null), expressions: Object.create(null) };
  for (const [meaning, byLanguage] of Object.entries(meanings)) {
    for (const [language, phrases] of Object.entries(byLanguage)) {
      const table = tables[language];
      if (table) for (const phrase of phrases) addPhrase(table, phrase, language, meaning);
    }
  }
  for (const { expressions } of Object.values(tables))
    for (const list of Object.values(expressions)) list.sort((a, b) => b.forms.length - a.forms.length);
  return tables;
}

function addPhrase(table: MeaningTable, phrase: string, language: string, meaning: string): void {
  const isStart = phrase.endsWith('*');
  const words = tokenise(normalise(phrase)).map(({ text }) => text);
  const forms = words.map(fold);
  const [first] = forms;
  if (first === undefined) return;
  if (forms.length > 1) {
    table.expressions[first] ??= [];
    const list = table.expressions[first];
    const known = list.find((other) => other.isStart === isStart && other.forms.join(' ') === forms.join(' '));
    if (known) known.meanings.push(meaning);
    else list.push({ forms, isStart, meanings: [meaning] });
    return;
  }
  add(isStart ? table.starts : table.words, first, meaning);
  const key = stem(words[0]!, language);
  if (!isStart && key.length >= MIN_STEM) add(table.words, key, meaning);
}

function add(into: Record<string, string[]>, word: string, meaning: string): void {
  into[word] ??= [];
  if (!into[word].includes(meaning)) into[word].push(meaning);
}

/** A word as far as its meaning goes. */
interface Meant {
  text: string;
  /** Skeleton of the word. */
  form: string;
  /** Skeleton of its stem. */
  key: string;
}

/**
 * The meanings of each of the words; none where no list holds it.
 *
 * @param order  languages, the utterance's own first: the others only lend longer words that it has not
 */
export function meaningsOf(words: readonly Meant[], order: readonly string[], meanings: Meanings): string[][] {
  const found = words.map(() => new Set<string>());
  for (const [rank, language] of order.entries()) {
    const table = meanings[language];
    if (!table) continue;
    for (const [at, { text, form, key }] of words.entries()) {
      if (rank > 0 && (text.length < MIN_BORROWED || found[at]!.size > 0)) continue;
      const expression = rank > 0 ? undefined : findExpression(table, words, at);
      const end = at + (expression?.forms.length ?? 1);
      // A stem is another word's in another language too often.
      const meant = expression?.meanings ?? wordMeanings(table, form, rank > 0 ? form : key);
      for (let i = at; i < end; i++) for (const meaning of meant) found[i]!.add(meaning);
    }
  }
  return found.map((set) => [...set]);
}

/** Whether a word stands in one of a language's lists. */
export const hasMeaning = (word: Meant, language: string, meanings: Meanings): boolean =>
  meaningsOf([word], [language], meanings)[0]!.length > 0;

function findExpression({ expressions }: MeaningTable, words: readonly Meant[], at: number): Expression | undefined {
  return own(expressions, words[at]!.form)?.find(({ forms, isStart }) =>
    forms.every((form, offset) => {
      const here = words[at + offset]?.form;
      if (here === undefined) return false;
      return isStart && offset === forms.length - 1 ? here.startsWith(form) : here === form;
    }),
  );
}

function wordMeanings({ words, starts }: MeaningTable, form: string, key: string): readonly string[] {
  const exact = [...(own(words, form) ?? []), ...(key === form ? [] : (own(words, key) ?? []))];
  if (exact.length > 0) return exact;
  for (let length = form.length; length >= 2; length--) {
    const meant = own(starts, form.slice(0, length));
    if (meant) return meant;
  }
  return [];
}
