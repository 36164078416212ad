// A text → the names in it, by their capital letter or because the content lists them.
import type { Entity } from '../../content/index.js';
import { fold, normalise, tokenise } from '../../language/index.js';

/** A shorter beginning in common is none: `Баку` and `Бакинский` share three letters. */
const SHORTEST_BEGINNING = 3;

/** Letters that an ending adds or takes at most. */
const MOST_ENDING = 3;

/** Shorter names stay whole under an ending: Bakü, Bakü'de. */
const SHORT_NAME = 4;

export const skeletonOf = (word: string): string => fold(normalise(word));

/** The words of a text with a capital letter that does not come from the beginning of a sentence. */
export function capitalisedWords(text: string): string[] {
  return tokenise(text)
    .filter(({ text: word, start }) => {
      const before = text.slice(0, start).trimEnd();
      const isFirst = before === '' || /[.!?…:;«“"(–—-]$/u.test(before);
      // All in capitals, a first word is a name too; figures and Roman numbers are read as numbers.
      return /^\p{Lu}\p{L}+$/u.test(word) && !/^[IVX]+$/.test(word) && (!isFirst || /^\p{Lu}{2,}$/u.test(word));
    })
    .map(({ text: word }) => word);
}

/** Whether two words may be forms of one: their skeletons begin alike, but for an ending. */
export function isSameName(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common === shorter
    ? shorter >= SHORTEST_BEGINNING || a === b
    : common >= Math.max(SHORTEST_BEGINNING, shorter - 2);
}

/** All that an entity is called in a language, as it stands in the content. */
export const namesOf = ({ name, aliases = {} }: Entity, language: string): string[] =>
  [name[language], ...(aliases[language] ?? [])].filter((one) => one !== undefined);

/** Finds the entities that a text in a language (ISO 639-1) calls by a name with a capital letter. */
export type NameFinder = (text: string, language: string) => Entity[];

/** The names are read once for each language. */
export function createNameFinder(entities: readonly Entity[]): NameFinder {
  const namesIn = new Map<string, { entity: Entity; names: NameWord[][] }[]>();
  const readNames = (language: string) => {
    const known = namesIn.get(language);
    if (known) return known;
    const read = entities.map((entity) => ({
      entity,
      names: namesOf(entity, language)
        .filter((name) => /^\p{Lu}/u.test(name))
        .map((name) => tokenise(name).map((token) => readWord(token.text)))
        .filter((parts) => parts.length > 0),
    }));
    namesIn.set(language, read);
    return read;
  };
  const found = new Map<string, Entity[]>();
  const find: NameFinder = (text, language) => {
    const words = tokenise(text).map((token) => readWord(token.text));
    const starts = words.flatMap(({ isCapital }, at) => (isCapital ? [at] : []));
    const hasName = (parts: readonly NameWord[]) =>
      starts.some((at) => parts.every((part, n) => words[at + n] !== undefined && isForm(words[at + n]!, part)));
    return readNames(language)
      .filter(({ names }) => names.some(hasName))
      .map(({ entity }) => entity);
  };
  return (text, language) => {
    const key = `${language}\n${text}`;
    const entities = found.get(key) ?? find(text, language);
    found.set(key, entities);
    return entities;
  };
}

interface NameWord {
  skeleton: string;
  isCapital: boolean;
  /** Two capital letters or more and no small one: UN. */
  isAcronym: boolean;
}

const readWord = (word: string): NameWord => ({
  skeleton: skeletonOf(word),
  isCapital: /^\p{Lu}/u.test(word),
  isAcronym: /^\p{Lu}{2,}$/u.test(word),
});

/** Whether a word is a name with other endings. An acronym has none, and is written as one: ООН is not Он. */
function isForm(word: NameWord, name: NameWord): boolean {
  if (name.isAcronym && !word.isAcronym) return false;
  if (word.skeleton === name.skeleton) return true;
  const [long, short] = [word.skeleton, name.skeleton];
  if (Math.abs(long.length - short.length) > MOST_ENDING || /\d/.test(short)) return false;
  return short.length >= SHORTEST_BEGINNING && long.startsWith(short.length > SHORT_NAME ? short.slice(0, -1) : short);
}
