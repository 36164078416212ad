// Words of one meaning in English, Russian, Azerbaijani and Turkish, found by any form of them.
import { fold } from '../fold.js';
import { normalise } from '../normalise.js';
import { stem } from '../stem.js';
import { isAgglutinative, type LexicalWord, matchInflected, type SoughtForm } from './match-inflected.js';

/** In the order of a line's fields. */
export const lexiconLanguages = ['en', 'ru', 'az', 'tr'] as const;

/** A meaning that words of a text have. */
export interface FoundMeaning {
  meaning: number;
  /** How many words of the text say it: two of `prime minister`. */
  words: number;
  /** 0–1: how surely they are forms of its words. */
  quality: number;
}

export interface Lexicon {
  /** Number of meanings. */
  size: number;
  /** The meanings of the normalised words from `at` on, the longest phrase only, surest first; none of an unknown word or language. */
  findMeanings(forms: readonly string[], at: number, language: string): readonly FoundMeaning[];
  /** A meaning's words in a language, normalised, the most usual first; a phrase is several with spaces. */
  wordsOf(meaning: number, language: string): readonly string[];
}

interface Item extends LexicalWord {
  meaning: number;
  /** The words that must follow. */
  rest: readonly LexicalWord[];
}

interface Matched {
  item: Item;
  quality: number;
}

/** Forms looked up are kept, as people use few: 2000 take some 300 kB. */
const MAX_MATCHED = 2000;

/** Words that begin alike: as they stand in the lines until one of them is first sought, which most never are. */
interface Drawer {
  raw: { phrase: string; meaning: number }[];
  items: Item[] | null;
}

/** Behind a noun they only make it a verb: `elan etmək` is found by `elan`. */
const LIGHT_VERBS =
  /(?<=.) (?:etmek|etmək|olmaq|olmak|vermək|vermek|almaq|almak|görmək|görmek|olunmaq|edilmek|olunmak|yapmak|salmaq|vurmaq|çəkmək|çekmek)$/;

/** So many letters, folded to at most two, say in which drawer a word lies. */
const KEY_LETTERS = 3;

/** What is this much less sure than the best is another word. */
const QUALITY_BAND = 0.04;

/** @param lines  `en | ru | az | tr`, words parted by commas */
export function createLexicon(lines: readonly string[]): Lexicon {
  const indexes = new Map<string, ReadonlyMap<string, Drawer>>();
  const wordsOf = (meaning: number, language: string) => readField(lines[meaning]!, language);
  const indexOf = (language: string) => {
    const known = indexes.get(language);
    if (known) return known;
    const index = indexLanguage(lines, language);
    indexes.set(language, index);
    return index;
  };
  const matched = new Map<string, readonly Matched[]>();
  /** Items whose first word the form is one of. */
  const matchesOf = (form: string, language: string): readonly Matched[] => {
    const known = matched.get(`${language} ${form}`);
    if (known) return known;
    const drawer = indexOf(language).get(keyOf(form));
    if (drawer) drawer.items ??= drawer.raw.flatMap((raw) => layOut(raw, language));
    const sought = soughtForm(form, language);
    const found = (drawer?.items ?? []).flatMap((item) => {
      const quality = matchInflected(sought, item, language);
      return quality > 0 ? [{ item, quality }] : [];
    });
    if (matched.size >= MAX_MATCHED) matched.clear();
    matched.set(`${language} ${form}`, found);
    return found;
  };
  return {
    size: lines.length,
    wordsOf,
    findMeanings(forms, at, language) {
      const found: FoundMeaning[] = [];
      let most = 1;
      for (const { item, quality } of matchesOf(forms[at]!, language)) {
        if (!followed(forms, at + 1, item.rest, language)) continue;
        const words = 1 + item.rest.length;
        most = Math.max(most, words);
        found.push({ meaning: item.meaning, words, quality });
      }
      const longest = found.filter(({ words }) => words === most);
      longest.sort((a, b) => b.quality - a.quality || a.meaning - b.meaning);
      const seen = new Set<number>();
      return longest.filter(({ meaning, quality }) => {
        if (quality < longest[0]!.quality - QUALITY_BAND || seen.has(meaning)) return false;
        return seen.add(meaning);
      });
    },
  };
}

function readField(line: string, language: string): string[] {
  const at = lexiconLanguages.indexOf(language as (typeof lexiconLanguages)[number]);
  return at < 0 ? [] : line.split(' | ')[at]!.split(', ').map(normalise);
}

function indexLanguage(lines: readonly string[], language: string): Map<string, Drawer> {
  const column = lexiconLanguages.indexOf(language as (typeof lexiconLanguages)[number]);
  const index = new Map<string, Drawer>();
  if (column < 0) return index;
  const keys = new Map<string, string>();
  for (const [meaning, line] of lines.entries()) {
    for (const phrase of line.split(' | ')[column]!.split(', ')) {
      const begin = phrase.slice(0, KEY_LETTERS);
      const key = keys.get(begin) ?? keyOf(normalise(begin));
      keys.set(begin, key);
      const drawer = index.get(key);
      if (drawer) drawer.raw.push({ phrase, meaning });
      else index.set(key, { raw: [{ phrase, meaning }], items: null });
    }
  }
  return index;
}

/** Of a normalised word: the same for all its forms, and however it is typed. */
const keyOf = (form: string): string => fold(form.slice(0, KEY_LETTERS)).slice(0, 2);

function layOut({ phrase, meaning }: { phrase: string; meaning: number }, language: string): Item[] {
  const form = normalise(phrase);
  const plain = isAgglutinative(language) ? form.replace(LIGHT_VERBS, '') : form;
  const words = plain.split(/[\s-]+/).filter(Boolean);
  const [first, ...rest] = words.map((word) => lexicalWord(word, language));
  return first ? [{ ...first, meaning, rest }] : [];
}

function lexicalWord(form: string, language: string): LexicalWord {
  const base = fold(form);
  return { form, base: isAgglutinative(language) && base.length > 4 ? base.replace(/m[ae]k$/, '') : base };
}

function soughtForm(form: string, language: string): SoughtForm {
  return { skeleton: fold(form), stem: isAgglutinative(language) ? '' : stem(form, language) };
}

function followed(forms: readonly string[], at: number, rest: readonly LexicalWord[], language: string): boolean {
  return rest.every((word, step) => {
    const form = forms[at + step];
    return form !== undefined && matchInflected(soughtForm(form, language), word, language) > 0;
  });
}
