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

export interface Expression {
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

/** What a word means by itself. */
export interface WordMeanings {
  /** In the utterance's own language. */
  own: readonly string[];
  /** In another language, which only lends longer words that the own one has not. */
  lent: readonly string[];
  /** Expressions that begin with it in the utterance's own language, longest first. */
  expressions: readonly Expression[];
}

const NONE: readonly never[] = [];

/** @param order  languages, the utterance's own first */
export function lookUpMeanings(
  { text, form, key }: Meant,
  [language, ...others]: readonly string[],
  meanings: Meanings,
): WordMeanings {
  const table = own(meanings, language!);
  let lent: readonly string[] = NONE;
  if (text.length >= MIN_BORROWED && !/\p{N}/u.test(text)) {
    for (const other of others) {
      const lender = own(meanings, other);
      // A stem is another word's in another language too often.
      if (lender && lent.length === 0) lent = wordMeanings(lender, form, form);
    }
  }
  return {
    own: table ? wordMeanings(table, form, key) : NONE,
    lent,
    expressions: (table && own(table.expressions, form)) ?? NONE,
  };
}

/**
 * The meanings of each of the words; none where no list holds it.
 *
 * @param roles  what each does in the question: a word with a job of its own borrows no meaning
 */
export function meaningsOf(
  words: readonly { form: string; meanings: WordMeanings }[],
  roles: readonly (readonly string[])[],
): (readonly string[])[] {
  const found = words.map((): string[] | null => null);
  for (const [at, { meanings }] of words.entries()) {
    const expression = meanings.expressions.find((candidate) => isHere(candidate, words, at));
    const meant = expression?.meanings ?? meanings.own;
    if (meant.length === 0) continue;
    for (let i = at; i < at + (expression?.forms.length ?? 1); i++) {
      found[i] ??= [];
      for (const meaning of meant) if (!found[i]!.includes(meaning)) found[i]!.push(meaning);
    }
  }
  return found.map((meant, at) => meant ?? (roles[at]!.length > 0 ? NONE : words[at]!.meanings.lent));
}

/** Whether a word stands in one of a language's lists. */
export const hasMeaning = (word: Meant, language: string, meanings: Meanings): boolean =>
  lookUpMeanings(word, [language], meanings).own.length > 0;

const isHere = ({ forms, isStart }: Expression, words: readonly { form: string }[], at: number): boolean =>
  forms.every((form, offset) => {
    const here = words[at + offset]?.form;
    if (here === undefined) return false;
    return isStart && offset === forms.length - 1 ? here.startsWith(form) : here === form;
  });

function wordMeanings({ words, starts }: MeaningTable, form: string, key: string): readonly string[] {
  const exact = [...(own(words, form) ?? []), ...(key === form ? [] : (own(words, key) ?? []))];
  if (exact.length > 0) return exact;
  for (let length = form.length; length >= 2; length--) {
    const meant = own(starts, form.slice(0, length));
    if (meant) return meant;
  }
  return [];
}
