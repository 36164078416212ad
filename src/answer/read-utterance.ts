// What a person typed → its words as the content knows them, with the names among them.
import {
  createLanguageDetector,
  type DetectedLanguage,
  fold,
  normalise,
  otherKeyboard,
  tokenise,
} from '../language/index.js';
import type { ContentWords } from './content-words.js';
import { createWordKnower, type KnownWord, type KnowWord, knownStem, type Words } from './know-words.js';
import { meaningsOf } from './meanings.js';
import { nameEntities } from './name-entities.js';
import { giveRoles } from './roles.js';
import { THRESHOLDS } from './thresholds.js';

/** One word of an utterance. */
export interface Word {
  /** As typed, normalised. */
  text: string;
  /** The skeleton of its stem, led to the content's own words where it was misspelt. */
  key: string;
  /** Its skeleton, not stemmed; of a mended word the right one. */
  form: string;
  /** False when the content has no such word, nor one that it could be a slip of. */
  known: boolean;
  /** How the word was understood, where not as typed. */
  mended: 'spelling' | 'keyboard' | 'split' | null;
  /** Its digits where the article has that number, `other` where it has another; null where it has none. */
  number: string | null;
  /** What the word does in a question (`who`, `not`, `filler`, …). */
  roles: readonly string[];
  /** What it means, whatever the language (`sign`, `border`, …). */
  meanings: readonly string[];
  /** The entity that this word names, alone or with its neighbours. */
  entity: string | null;
  /** Whether the article knows that entity. */
  stranger: boolean;
  /** Begins with a capital letter, not at the start of a sentence. */
  capital: boolean;
  /** What stands between it and the word before: `sentence` a full stop or line end, `clause` a comma or the like. */
  after: 'sentence' | 'clause' | 'word';
  /** A question mark stands behind it. */
  asks: boolean;
  /** Not said, but meant: what a pronoun or the dialogue stands for. */
  implied: boolean;
}

export interface Utterance {
  /** ISO 639-1. */
  language: string;
  /** 0–1 */
  languageConfidence: number;
  words: readonly Word[];
  emoji: readonly string[];
  /** ISO 639-1 of a language that the text names (`in Russian`); null where it names none. */
  namedLanguage: string | null;
}

/** Longer texts are cut here: no question needs more, and time must stay bounded. */
const MAX_CHARS = 2000;
const MAX_WORDS = 300;
/** A character may stand for so many letters (`ﷺ`): a text of many such is cut to what no more than `MAX_CHARS` come of. */
const MOST_LETTERS_OF_ONE = 18;
/** Mending takes a millisecond a word. Who has slipped more often than this in one message has not slipped, but writes another language. */
const MAX_MENDED = 20;

export type ReadUtterance = (text: string, hint?: string) => Utterance;

/** A reader of utterances; it keeps what it knows of words, a few thousand at most. */
export function createReader({ languageModel, ...contentWords }: ContentWords): ReadUtterance {
  const detectLanguage = createLanguageDetector(languageModel);
  const knowWord = createWordKnower(contentWords);

  return (text, hint) => {
    const raw = cutText(text).replace(/<[^<>]{0,200}>/g, ' ');
    const emoji = raw.match(/\p{Extended_Pictographic}/gu)?.slice(0, 10) ?? [];
    const namedLanguage = findNamedLanguage(raw, contentWords);
    const known = hint !== undefined && contentWords.languages.includes(hint) ? hint : undefined;
    const detected = detectLanguage(raw);
    const guess = likeliest(detected, known, raw) ?? hint ?? contentWords.languages[0] ?? 'en';
    const first = readWords(raw, guess, contentWords, knowWord);
    const swapped = wrongKeyboard(raw, first, contentWords);
    if (swapped) {
      const again = detectLanguage(swapped);
      const language = likeliest(again, known, swapped) ?? hint ?? 'en';
      const words = readWords(swapped, language, contentWords, knowWord).map((word) => ({
        ...word,
        mended: 'keyboard' as const,
      }));
      return { language, languageConfidence: again[0]?.confidence ?? 0, words, emoji: [], namedLanguage };
    }
    // Names are the same in many languages: they show none.
    const own = CYRILLIC.test(raw)
      ? raw
      : first.flatMap((word) => (word.entity === null || word.stranger ? word.text : [])).join(' ');
    const language = known === undefined ? guess : (likeliest(detectLanguage(own), known, own) ?? guess);
    const languageConfidence = detected.find((one) => one.language === language)?.confidence ?? 0;
    const words = language === guess ? first : readWords(raw, language, contentWords, knowWord);
    return { language, languageConfidence, words, emoji, namedLanguage };
  };
}

/** Fewer letters show a language only where hardly another one has them. */
const MIN_SHOWING = 8;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The language that a text is in, as far as it shows: that of the talk is likely before a word is read, so a short or
 * shared word (`ok`, `kim`) never switches it. Undefined where nothing shows one.
 */
function likeliest(detected: readonly DetectedLanguage[], hint: string | undefined, text: string): string | undefined {
  const [first] = detected;
  if (hint === undefined) return first?.language;
  if (first === undefined || first.language === hint) return hint;
  if (CYRILLIC.test(text)) return first.language;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_SHOWING) return first.confidence >= THRESHOLDS.shortLanguage ? first.language : hint;
  const before = (language: string) =>
    language === hint ? THRESHOLDS.talkLanguage : (1 - THRESHOLDS.talkLanguage) / Math.max(1, detected.length - 1);
  const [best] = detected
    .map(({ language, confidence }) => ({ language, belief: confidence * before(language) }))
    .sort((a, b) => b.belief - a.belief);
  return best?.language ?? hint;
}

/** The first language that is named in the text. */
function findNamedLanguage(text: string, { called }: Words): string | null {
  const words = tokenise(normalise(text)).map((token) => fold(token.text));
  let best: { at: number; language: string } | null = null;
  for (const [language, names] of Object.entries(called))
    for (const name of names) {
      const at = words.findIndex((_, start) => name.every((part, offset) => words[start + offset]?.startsWith(part)));
      if (at >= 0 && (best === null || at < best.at)) best = { at, language };
    }
  return best?.language ?? null;
}

function cutText(text: string): string {
  const cut = text.slice(0, MAX_CHARS).normalize('NFC');
  return cut.normalize('NFKC').length <= MAX_CHARS * 2 ? cut : cut.slice(0, MAX_CHARS / MOST_LETTERS_OF_ONE);
}

/** Where a word stands. */
type Place = Pick<Word, 'capital' | 'after' | 'asks'>;

function readWords(raw: string, language: string, { strangers }: Words, knowWord: KnowWord): Word[] {
  const known: KnownWord[] = [];
  const places: Place[] = [];
  const mayAsk = /[?？؟]/.test(raw);
  let end = 0;
  let mendings = 0;
  for (const token of tokenise(raw).slice(0, MAX_WORDS)) {
    const after = end === 0 ? 'sentence' : afterOf(raw.slice(end, token.start));
    const asks = mayAsk && /^[^\p{L}\p{N}]*[?？؟]/u.test(raw.slice(token.end, token.end + 12));
    end = token.end;
    const text = normalise(token.text);
    if (text === '') continue;
    const capital = after !== 'sentence' && /^\p{Lu}/u.test(token.text);
    const { words, isMending } = knowWord(text, language, mendings < MAX_MENDED);
    if (isMending) mendings++;
    for (const word of words) {
      known.push(word);
      places.push({ capital, after, asks });
    }
  }
  const roles = giveRoles(known);
  const meanings = meaningsOf(known, roles);
  const names = nameEntities(known, language, (at) => places[at]!.capital);
  return known.map((word, at) => {
    const entity = names[at]?.entity ?? null;
    const { capital, after, asks } = places[at]!;
    return {
      text: word.text,
      key: word.key,
      form: word.form,
      known: word.known,
      mended: word.mended,
      number: word.number,
      roles: roles[at]!,
      meanings: meanings[at]!,
      entity,
      stranger: entity !== null && strangers.has(entity),
      capital,
      after,
      asks,
      implied: false,
    };
  });
}

function afterOf(between: string): Word['after'] {
  if (between === ' ') return 'word';
  return /[.!?…\n;]/.test(between) ? 'sentence' : /[,:()–—"«»]/.test(between) ? 'clause' : 'word';
}

/** The text as the other keyboard layout gives it, where that makes sense and this does not. */
function wrongKeyboard(raw: string, words: readonly Word[], contentWords: Words): string | null {
  const unknown = words.filter((word) => !word.known || word.mended);
  if (unknown.length === 0 || unknown.length * 2 < words.length) return null;
  const swapped = raw
    .toLowerCase()
    .split(/(\s+)/)
    .map((part) => otherKeyboard(part) ?? part)
    .join('');
  const read = tokenise(normalise(swapped));
  const known = read.filter(
    ({ text }) => text.length > 2 && knownStem(text, contentWords.languages, contentWords) !== undefined,
  );
  return known.length > 0 && known.length * 2 >= read.length ? swapped : null;
}
