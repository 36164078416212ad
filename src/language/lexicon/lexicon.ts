// Words of one meaning in English, Russian, Azerbaijani and Turkish, found by any form of them.
import { LRUCache } from 'lru-cache';
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

/** Words that begin alike: the numbers of their meanings, until one of them is first sought, which most never are. */
interface Drawer {
  meanings: number[];
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
  const wordsOf = (meaning: number, language: string) => readField(lines[meaning]!, language);
  let drawers: ReadonlyMap<string, Drawer>[] | null = null;
  const matched = new LRUCache<string, readonly Matched[]>({ max: MAX_MATCHED });
  /** Items whose first word the form is one of. */
  const matchesOf = (form: string, language: string): readonly Matched[] => {
    const known = matched.get(`${language} ${form}`);
    if (known) return known;
    const key = keyOf(form);
    drawers ??= indexLines(lines);
    const drawer = drawers[columnOf(language)]?.get(key);
    if (drawer) drawer.items ??= layOut(lines, drawer.meanings, key, language);
    const sought = soughtForm(form, language);
    const found = (drawer?.items ?? []).flatMap((item) => {
      const quality = matchInflected(sought, item, language);
      return quality > 0 ? [{ item, quality }] : [];
    });
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
  const at = columnOf(language);
  return at < 0 ? [] : line.split(' | ')[at]!.split(', ').map(normalise);
}

const columnOf = (language: string): number => (lexiconLanguages as readonly string[]).indexOf(language);

/** With one of these third, two letters say no key: it may fold into the second, or close a word of one letter. */
const TELLING_THIRD = 'hkqкх |,';

/**
 * By language, the meanings of each drawer. Goes letter by letter: to take 5,000 lines apart into strings, and to fold the
 * beginning of every word, would be most of the time until a first answer.
 */
function indexLines(lines: readonly string[]): Map<string, Drawer>[] {
  const drawers = lexiconLanguages.map(() => new Map<string, Drawer>());
  const keys = new Map<number, string>();
  for (const [meaning, line] of lines.entries()) {
    let column = 0;
    let isStart = true;
    for (let at = 0; at < line.length; at++) {
      const mark = line[at];
      if (mark === ',' || mark === '|') {
        isStart = true;
        if (mark === '|') column++;
        at++;
      } else if (isStart) {
        isStart = false;
        const key = keyAt(line, at, keys);
        const drawer = drawers[column]!.get(key);
        if (!drawer) drawers[column]!.set(key, { meanings: [meaning], items: null });
        else if (drawer.meanings.at(-1) !== meaning) drawer.meanings.push(meaning);
      }
    }
  }
  return drawers;
}

/** @param keys  what was found for two letters and what may change them, as a number: filled here */
function keyAt(line: string, at: number, keys: Map<number, string>): string {
  const pair = line.charCodeAt(at) * 0x800 + line.charCodeAt(at + 1);
  const code = pair * 0x10 + TELLING_THIRD.indexOf(line.charAt(at + 2)) + 1;
  const known = keys.get(code);
  if (known !== undefined) return known;
  const begin = normalise(line.slice(at, at + KEY_LETTERS).replace(/[|,].*/, ''));
  const key = keyOf(begin);
  if (fold(begin.slice(0, 2)).length > 1) keys.set(code, key);
  return key;
}

/** Of a normalised word: the same for all its forms, and however it is typed. */
const keyOf = (form: string): string => fold(form.slice(0, KEY_LETTERS)).slice(0, 2);

/** The words of these meanings that belong into the drawer of a key. */
function layOut(lines: readonly string[], meanings: readonly number[], key: string, language: string): Item[] {
  return meanings.flatMap((meaning) =>
    readField(lines[meaning]!, language).flatMap((form) => {
      if (keyOf(form) !== key) return [];
      const plain = isAgglutinative(language) ? form.replace(LIGHT_VERBS, '') : form;
      const words = plain.split(/[\s-]+/).filter(Boolean);
      const [first, ...rest] = words.map((word) => lexicalWord(word, language));
      return first ? [{ ...first, meaning, rest }] : [];
    }),
  );
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
