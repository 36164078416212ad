// Words in a row → the entities that they name.
import type { Alias } from './content-words.js';

/** A word as far as names go. */
interface Named {
  key: string;
  form: string;
  /** Names that begin with the same letters, longest first. */
  names: readonly Alias[];
}

/**
 * By word the name that it is, alone or with its neighbours; of overlapping names the longest wins.
 *
 * @param hasCapital  whether the word at a place begins with a capital letter, not at the start of a sentence
 */
export function nameEntities(
  words: readonly Named[],
  language: string,
  hasCapital: (at: number) => boolean,
): (Alias | undefined)[] {
  const found: (Alias | undefined)[] = [];
  while (found.length < words.length) {
    const at = found.length;
    const alias = words[at]!.names.find((candidate) => isHere(candidate, words, at, language, hasCapital));
    found.push(alias);
    for (let more = 1; alias && more < alias.keys.length; more++) found.push(alias);
  }
  return found;
}

const isHere = (
  alias: Alias,
  words: readonly Named[],
  at: number,
  language: string,
  hasCapital: (at: number) => boolean,
) =>
  (!alias.only || alias.only.includes(language) || hasCapital(at)) &&
  alias.keys.every((key, offset) => {
    const word = words[at + offset];
    return word !== undefined && isSameName(word, key, alias.forms[offset]!);
  });

/** Letters that a name and a word of the same stem must share from the start, unless the name is shorter. */
const MIN_SHARED = 5;

/** Names are inflected (`Лаврову`, `Putinin`), and their stems are shared by other words: the letters must agree too. */
function isSameName(word: Named, key: string, form: string): boolean {
  if (word.form === form) return true;
  const surplus = word.form.length - form.length;
  if (form.length >= 4 && surplus > 0 && surplus <= 3 && word.form.startsWith(form)) return true;
  const shared = Math.max(form.length - 2, Math.min(form.length, MIN_SHARED));
  return word.key === key && word.form.slice(0, shared) === form.slice(0, shared);
}
