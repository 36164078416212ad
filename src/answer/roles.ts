// What words do in a question (`who`, `not`, `filler`, …), by the tables of the language files.
import type { RoleTable } from './content-words.js';

/** What a word does by itself. */
export interface WordRoles {
  /** In the utterance's own language. */
  own: readonly string[];
  /** In another language, where it does nothing in its own. */
  lent: readonly string[];
  /** Expressions of several words that may begin with it, in the utterance's own language. */
  table: RoleTable | null;
}

/** A word as far as its job goes: as typed, and the skeletons of it and of its stem. */
interface Worker {
  text: string;
  form: string;
  key: string;
}

/** @param order  languages, the utterance's own first */
export type RoleFinder = (word: Worker, order: readonly string[]) => WordRoles;

const NONE: readonly string[] = [];
/** Another language's small words mean something else here; its longer ones are borrowed. */
const MIN_BORROWED = 4;
/** Words of the longest expression. */
const LONGEST = 3;

export function createRoleFinder(roles: ReadonlyMap<string, RoleTable>): RoleFinder {
  const beginnings = new Map(
    [...roles].map(([language, { forms, keys }]) => [language, { forms: begin(forms), keys: begin(keys) }]),
  );
  return ({ text, form, key }, [language, ...others]) => {
    const rolesIn = (code: string) => {
      const table = roles.get(code);
      return table && (table.forms.get(text) ?? table.forms.get(form) ?? table.keys.get(key));
    };
    const begins = beginnings.get(language!);
    const mayBegin = begins !== undefined && (begins.forms.has(form) || begins.keys.has(key));
    let lent: readonly string[] | undefined;
    if (text.length >= MIN_BORROWED) for (const code of others) lent ??= rolesIn(code);
    return { own: rolesIn(language!) ?? NONE, lent: lent ?? NONE, table: mayBegin ? roles.get(language!)! : null };
  };
}

/** The first words of a table's expressions of several words. */
const begin = (table: ReadonlyMap<string, unknown>) =>
  new Set([...table.keys()].flatMap((phrase) => (phrase.includes(' ') ? [phrase.slice(0, phrase.indexOf(' '))] : [])));

/** The jobs of each of the words, from the longest expressions that they stand in to themselves. */
export function giveRoles(words: readonly (Worker & { roles: WordRoles })[]): (readonly string[])[] {
  const given = words.map((): string[] | null => null);
  const give = (at: number, roles: readonly string[]) => {
    given[at] ??= [];
    for (const role of roles) if (!given[at].includes(role)) given[at].push(role);
  };
  for (const [at, { roles }] of words.entries()) {
    if (roles.table) {
      for (let length = Math.min(LONGEST, words.length - at); length > 1; length--) {
        const run = words.slice(at, at + length);
        const found =
          roles.table.forms.get(run.map(({ form }) => form).join(' ')) ??
          roles.table.keys.get(run.map(({ key }) => key).join(' '));
        if (found) for (let i = at; i < at + length; i++) give(i, found);
      }
    }
    if (roles.own.length > 0) give(at, roles.own);
  }
  return given.map((roles, at) => roles ?? words[at]!.roles.lent);
}
