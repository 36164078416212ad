// Words of a question → what it asks for, whatever it is about.
import type { Ask, Language } from '../content/index.js';
import { fold, normalise, stem, tokenise } from '../language/index.js';
import type { Word } from './read-utterance.js';
import { isQuestionRole, isSmallRole } from './word-roles.js';

/** What is asked for, as far as words say it. */
export interface AskedFor {
  /** What the question's expressions ask for in particular (`hour`, `city`), the longest expressions first. */
  particular: readonly Ask[];
  /** What its question words ask for (`who`, `when`), where no expression takes them. */
  plain: readonly Ask[];
  /** Words with a topic of their own: neither ask words nor small ones. */
  rest: readonly Word[];
  /** What the small words do: point back, speak of saying, negate; `attending` where somebody is asked for who took part. */
  cues: ReadonlySet<string>;
}

/** Question words, in the order in which they count where a question has several. */
const PLAIN: readonly Ask[] = ['who', 'when', 'where', 'why', 'how-many', 'which', 'how', 'what'];
/** Stems of fewer letters belong to too many words. */
const MIN_STEM = 4;

interface Expression {
  ask: Ask;
  forms: readonly string[];
  /** The stem of an expression of one word, by which words are known that have no job of their own. */
  key: string | null;
}

export type ReadAsks = (words: readonly Word[], language: string) => AskedFor;

/** Reads the languages' expressions once. */
export function createAskReader(languages: readonly Language[]): ReadAsks {
  const tables = new Map(languages.map(({ code, asks = {} }) => [code, expressionsOf(asks, code)]));
  const verbsOf = (verbs: readonly string[] = []) => verbs.map((verb) => fold(normalise(verb)));
  const happening = new Map(languages.map(({ code, happening }) => [code, verbsOf(happening)]));
  const attending = new Map(languages.map(({ code, attending }) => [code, verbsOf(attending)]));
  return (words, language) => {
    const taken = words.map((): Ask | null => null);
    for (const expression of tables.get(language) ?? []) take(expression, words, taken);
    const free = words.filter((_, at) => taken[at] === null);
    const roles = free.flatMap(({ entity, roles }) => (entity === null ? roles : []));
    const attends = roles.includes('who') ? (attending.get(language) ?? []) : [];
    const isAttending = (word: Word) => beginsWith(word, attends);
    const isSpare = ({ entity, roles }: Word) =>
      entity === null && roles.length > 0 && roles.every((role) => isSmallRole(role) || isQuestionRole(role));
    return {
      particular: [...new Set(taken.filter((ask) => ask !== null))],
      plain: PLAIN.filter((ask) => roles.includes(ask) || (ask === 'who' && roles.includes('whose'))),
      rest: free.filter(
        (word) =>
          !isSpare(word) &&
          !(word.entity === null && beginsWith(word, happening.get(language) ?? [])) &&
          !isAttending(word),
      ),
      cues: new Set([...roles, ...(free.some(isAttending) ? ['attending'] : [])]),
    };
  };
}

/** Verbs this short are a verb only as they stand, or with an ending or two. */
const SHORT_VERB = 3;
const MOST_ENDING = 5;

const beginsWith = ({ form }: Word, verbs: readonly string[]) =>
  verbs.some((verb) => form.startsWith(verb) && (verb.length > SHORT_VERB || form.length - verb.length <= MOST_ENDING));

function expressionsOf(asks: NonNullable<Language['asks']>, language: string): Expression[] {
  return Object.entries(asks)
    .flatMap(([ask, phrases]) =>
      phrases.map((phrase): Expression => {
        const words = tokenise(normalise(phrase)).map(({ text }) => text);
        const key = words.length === 1 ? stem(words[0]!, language) : null;
        return { ask: ask as Ask, forms: words.map(fold), key: key && key.length >= MIN_STEM ? key : null };
      }),
    )
    .sort((a, b) => b.forms.length - a.forms.length);
}

function take({ ask, forms, key }: Expression, words: readonly Word[], taken: (Ask | null)[]): void {
  for (let at = 0; at + forms.length <= words.length; at++) {
    const isHere = forms.every((form, offset) => {
      const word = words[at + offset]!;
      const isWord = word.form === form || (key === word.key && word.roles.length === 0);
      return taken[at + offset] === null && isWord && (forms.length > 1 || word.entity === null);
    });
    if (isHere) taken.fill(ask, at, at + forms.length);
  }
}
