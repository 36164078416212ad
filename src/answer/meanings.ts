// Words of one meaning: what lets an example in one language, or with one word, speak for all others.
import type { Content } from '../content/index.js';
import { fold, normalise, stem, tokenise } from '../language/index.js';

/** The words of one language, by their skeletons. */
export interface MeaningTable {
  /** A word's skeleton as it stands, or its stem → meanings. */
  words: Map<string, string[]>;
  /** The beginning of words (`podpis`) → meanings. */
  starts: Map<string, string[]>;
  /** Skeleton of the first word → expressions of several words that begin with it, longest first. */
  expressions: Map<string, Expression[]>;
}

export interface Expression {
  /** Skeletons of the words. */
  forms: string[];
  /** Whether the last word may go on. */
  isStart: boolean;
  meanings: string[];
}

/** By language (ISO 639-1). */
export type Meanings = ReadonlyMap<string, MeaningTable>;

/** Shorter words of another language are too often another word of this one. */
const MIN_BORROWED = 4;
/** Stems of fewer letters belong to too many words. */
const MIN_STEM = 3;

/** Reads the content's lists of words; a `*` at a word's end stands for any ending. */
export function readMeanings({ meanings, languages }: Content): Meanings {
  const tables = new Map(
    languages.map(({ code }): [string, MeaningTable] => [
      code,
      { words: new Map(), starts: new Map(), expressions: new Map() },
    ]),
  );
  for (const [meaning, byLanguage] of Object.entries(meanings)) {
    for (const [language, phrases] of Object.entries(byLanguage)) {
      const table = tables.get(language);
      if (table) for (const phrase of phrases) addPhrase(table, phrase, language, meaning);
    }
  }
  for (const { expressions } of tables.values())
    for (const list of expressions.values()) list.sort((a, b) => b.forms.length - a.forms.length);
  return tables;
}

function addPhrase(table: MeaningTable, phrase: string, language: string, meaning: string): void {
  const isStart = phrase.endsWith('*');
  const words = tokenise(normalise(phrase)).map(({ text }) => text);
  const forms = words.map(fold);
  const [first] = forms;
  if (first === undefined) return;
  if (forms.length > 1) {
    const list = table.expressions.get(first) ?? [];
    table.expressions.set(first, list);
    const known = list.find((other) => other.isStart === isStart && other.forms.join(' ') === forms.join(' '));
    if (known) known.meanings.push(meaning);
    else list.push({ forms, isStart, meanings: [meaning] });
    return;
  }
  add(isStart ? table.starts : table.words, first, meaning);
  const key = stem(words[0]!, language);
  if (!isStart && key.length >= MIN_STEM) add(table.words, key, meaning);
}

function add(into: Map<string, string[]>, word: string, meaning: string): void {
  const known = into.get(word);
  if (!known) into.set(word, [meaning]);
  else if (!known.includes(meaning)) known.push(meaning);
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
  const table = meanings.get(language!);
  let lent: readonly string[] = NONE;
  if (text.length >= MIN_BORROWED && !/\p{N}/u.test(text)) {
    for (const other of others) {
      const lender = meanings.get(other);
      // A stem is another word's in another language too often.
      if (lender && lent.length === 0) lent = wordMeanings(lender, form, form);
    }
  }
  return {
    own: table ? wordMeanings(table, form, key) : NONE,
    lent,
    expressions: table?.expressions.get(form) ?? NONE,
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
  const exact = [...(words.get(form) ?? NONE), ...(key === form ? NONE : (words.get(key) ?? NONE))];
  if (exact.length > 0) return exact;
  for (let length = form.length; length >= 2; length--) {
    const meant = starts.get(form.slice(0, length));
    if (meant) return meant;
  }
  return [];
}
