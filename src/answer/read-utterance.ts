// What a person typed → its words as the content knows them, with the names among them.
import { createLanguageDetector, normalise, otherKeyboard, tokenise } from '../language/index.js';
import { createWordKnower, type KnownWord, type KnowWord, knownStem, type Words } from './know-words.js';
import type { Lexicon } from './lexicon.js';
import { meaningsOf } from './meanings.js';
import { nameEntities } from './name-entities.js';
import { giveRoles } from './roles.js';

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
  /** Whether the text shows its language, so that a hint changes nothing. */
  showsLanguage: boolean;
  words: readonly Word[];
  emoji: readonly string[];
}

/** Longer texts are cut here: no question needs more, and time must stay bounded. */
const MAX_CHARS = 2000;
const MAX_WORDS = 300;
/** A character may stand for so many letters (`ﷺ`): a text of many such is cut to what no more than `MAX_CHARS` come of. */
const MOST_LETTERS_OF_ONE = 18;
/** Mending takes a millisecond a word. Who has slipped more often than this in one message has not slipped, but writes another language. */
const MAX_MENDED = 20;

/** Below this share of belief, the language that the person's Telegram or the dialogue names wins. */
const SURE_LANGUAGE = 0.6;

export type ReadUtterance = (text: string, hint?: string) => Utterance;

/** A reader of utterances; it keeps what it knows of words, a few thousand at most. */
export function createReader({ languageModel, ...lexicon }: Lexicon): ReadUtterance {
  const detectLanguage = createLanguageDetector(languageModel);
  const knowWord = createWordKnower(lexicon);

  return (text, hint) => {
    const raw = cutText(text).replace(/<[^<>]{0,200}>/g, ' ');
    const detected = detectLanguage(raw);
    const showsLanguage = (detected[0]?.confidence ?? 0) >= SURE_LANGUAGE;
    let language = detected[0]?.language ?? hint ?? lexicon.languages[0] ?? 'en';
    if (hint && lexicon.languages.includes(hint) && !showsLanguage) language = hint;
    const words = readWords(raw, language, lexicon, knowWord);
    const swapped = wrongKeyboard(raw, words, lexicon);
    if (swapped) {
      const again = detectLanguage(swapped)[0];
      language = again?.language ?? language;
      return {
        language,
        languageConfidence: again?.confidence ?? 0,
        showsLanguage,
        words: readWords(swapped, language, lexicon, knowWord).map((word) => ({ ...word, mended: 'keyboard' })),
        emoji: [],
      };
    }
    return {
      language,
      languageConfidence: detected[0]?.confidence ?? 0,
      showsLanguage,
      words,
      emoji: raw.match(/\p{Extended_Pictographic}/gu)?.slice(0, 10) ?? [],
    };
  };
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
      stranger: entity !== null && entity in strangers,
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
function wrongKeyboard(raw: string, words: readonly Word[], lexicon: Words): string | null {
  const unknown = words.filter((word) => !word.known || word.mended);
  if (unknown.length === 0 || unknown.length * 2 < words.length) return null;
  const swapped = raw
    .toLowerCase()
    .split(/(\s+)/)
    .map((part) => otherKeyboard(part) ?? part)
    .join('');
  const read = tokenise(normalise(swapped));
  const known = read.filter(({ text }) => text.length > 2 && knownStem(text, lexicon.languages, lexicon) !== undefined);
  return known.length > 0 && known.length * 2 >= read.length ? swapped : null;
}
