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
  /** What the small words do: point back, speak of saying, negate. */
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
  const happening = new Map(
    languages.map(({ code, happening = [] }) => [code, happening.map((verb) => fold(normalise(verb)))]),
  );
  return (words, language) => {
    const taken = words.map((): Ask | null => null);
    for (const expression of tables.get(language) ?? []) take(expression, words, taken);
    const free = words.filter((_, at) => taken[at] === null);
    const roles = free.flatMap(({ entity, roles }) => (entity === null ? roles : []));
    return {
      particular: [...new Set(taken.filter((ask) => ask !== null))],
      plain: PLAIN.filter((ask) => roles.includes(ask) || (ask === 'who' && roles.includes('whose'))),
      rest: free.filter((word) => {
        const { entity, roles } = word;
        const isSpare =
          entity === null && roles.length > 0 && roles.every((role) => isSmallRole(role) || isQuestionRole(role));
        return !isSpare && !saysHappening(word, happening.get(language) ?? []);
      }),
      cues: new Set(roles),
    };
  };
}

/** Verbs this short are a verb only as they stand, or with an ending or two. */
const SHORT_VERB = 3;
const MOST_ENDING = 5;

const saysHappening = ({ entity, form }: Word, verbs: readonly string[]) =>
  entity === null &&
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
      return taken[at + offset] === null && (word.form === form || (key === word.key && word.roles.length === 0));
    });
    if (isHere) taken.fill(ask, at, at + forms.length);
  }
}
