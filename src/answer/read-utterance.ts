// What a person typed → its words as the content knows them, with the names among them.
import { createSpeller, detectLanguage, fold, normalise, otherKeyboard, stem, tokenise } from '../language/index.js';
import type { Alias, Lexicon } from './lexicon.js';

/** One word of an utterance. */
export interface Word {
  /** As typed, normalised. */
  text: string;
  /** The skeleton of its stem, led to the content's own words where it was misspelt. */
  key: string;
  /** False when the content has no such word, nor one that it could be a slip of. */
  known: boolean;
  /** How the word was understood, where not as typed. */
  mended: 'spelling' | 'keyboard' | 'split' | 'joined' | null;
  /** What the word does in a question (`who`, `not`, `filler`, …). */
  roles: readonly string[];
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
}

/** Longer texts are cut here: no question needs more, and time must stay bounded. */
const MAX_CHARS = 2000;
const MAX_WORDS = 300;

/** Below this share of belief, the language that the person's Telegram or the dialogue names wins. */
const SURE_LANGUAGE = 0.6;

export type ReadUtterance = (text: string, hint?: string) => Utterance;

/** A reader of utterances; it keeps the words it has mended, a few hundred at most. */
export function createReader(lexicon: Lexicon): ReadUtterance {
  const speller = createSpeller(
    new Map(Object.entries(lexicon.forms).map(([form, key]) => [form, lexicon.weights[key] ?? 1])),
  );
  const mendings = new Map<string, string | null>();
  const mend = (key: string): string | null => {
    const kept = mendings.get(key);
    if (kept !== undefined) return kept;
    const word = speller.mend(key)[0]?.word;
    const found = word === undefined ? null : lexicon.forms[word]!;
    if (mendings.size > 500) mendings.clear();
    mendings.set(key, found);
    return found;
  };

  return (text, hint) => {
    const raw = text.slice(0, MAX_CHARS).replace(/<[^<>]{0,200}>/g, ' ');
    const detected = detectLanguage(lexicon.languageModel, raw);
    let language = detected[0]?.language ?? hint ?? lexicon.languages[0] ?? 'en';
    if (hint && lexicon.languages.includes(hint) && (detected[0]?.confidence ?? 0) < SURE_LANGUAGE) language = hint;
    const words = readWords(raw, language, lexicon, mend);
    const swapped = wrongKeyboard(raw, words, lexicon);
    if (swapped) {
      const again = detectLanguage(lexicon.languageModel, swapped)[0];
      language = again?.language ?? language;
      return {
        language,
        languageConfidence: again?.confidence ?? 0,
        words: readWords(swapped, language, lexicon, mend).map((word) => ({ ...word, mended: 'keyboard' })),
        emoji: [],
      };
    }
    return {
      language,
      languageConfidence: detected[0]?.confidence ?? 0,
      words,
      emoji: raw.match(/\p{Extended_Pictographic}/gu)?.slice(0, 10) ?? [],
    };
  };
}

function readWords(raw: string, language: string, lexicon: Lexicon, mend: (key: string) => string | null): Word[] {
  const words: Word[] = [];
  const order = [language, ...lexicon.languages.filter((code) => code !== language)];
  let end = 0;
  for (const token of tokenise(raw.normalize('NFC')).slice(0, MAX_WORDS)) {
    const between = raw.slice(end, token.start);
    const after =
      end === 0 || /[.!?…\n;]/.test(between) ? 'sentence' : /[,:()–—"«»]| - /.test(between) ? 'clause' : 'word';
    const asks = /^[^\p{L}\p{N}]*[?？؟]/u.test(raw.slice(token.end, token.end + 12));
    end = token.end;
    const text = normalise(token.text);
    if (text === '') continue;
    const capital = after !== 'sentence' && /^\p{Lu}/u.test(token.text);
    const keys = order.map((code) => stem(text, code));
    const folded = fold(text);
    let key =
      keys.find((candidate) => Object.hasOwn(lexicon.weights, candidate)) ??
      (Object.hasOwn(lexicon.forms, folded) ? lexicon.forms[folded]! : null);
    let mended: Word['mended'] = null;
    let rest: string | null = null;
    if (key === null && !/\p{N}/u.test(text)) {
      const split = splitWord(folded, lexicon);
      key = nearest(folded, mend, lexicon);
      if (key !== null) mended = 'spelling';
      else if (split) {
        [key, rest] = split;
        mended = 'split';
      }
    }
    for (const part of rest === null ? [key] : [key, rest]) {
      words.push({
        text,
        key: part ?? keys[0]!,
        known: part !== null || /^\p{N}+$/u.test(text),
        mended,
        roles: [],
        entity: null,
        stranger: false,
        capital,
        after,
        asks,
        implied: false,
      });
    }
  }
  return nameEntities(giveRoles(words, order, lexicon), lexicon);
}

/** The content's word that an unknown one is a form or a slip of: a known beginning (endings pile up), else the spelling. */
function nearest(folded: string, mend: (key: string) => string | null, lexicon: Lexicon) {
  for (let length = folded.length - 1; length >= Math.max(5, folded.length - 6); length--) {
    const start = folded.slice(0, length);
    if ((lexicon.weights[start] ?? 0) > 0) return start;
  }
  return mend(folded);
}

/** Two known words run together. */
function splitWord(word: string, lexicon: Lexicon): [string, string] | null {
  for (let at = 3; at <= word.length - 3; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => (lexicon.weights[part] ?? 0) >= 3)) return parts;
  }
  return null;
}

function giveRoles(words: readonly Word[], order: readonly string[], lexicon: Lexicon): Word[] {
  const given = words.map((word) => ({ ...word, roles: [] as string[] }));
  for (const [rank, code] of order.entries()) {
    const table = lexicon.roles[code];
    if (!table) continue;
    for (let at = 0; at < given.length; at++) {
      for (let length = 3; length >= 1; length--) {
        const run = given.slice(at, at + length);
        if (run.length < length) continue;
        const roles = table[run.map(({ key }) => key).join(' ')];
        // Another language's small words mean something else here; its longer ones are borrowed.
        if (!roles || (rank > 0 && (length > 1 || run[0]!.roles.length > 0 || run[0]!.text.length < 4))) continue;
        for (const word of run) word.roles.push(...roles.filter((role) => !word.roles.includes(role)));
      }
    }
  }
  return given;
}

/** Marks the words that name an entity; of overlapping names the longest wins. */
function nameEntities(words: Word[], lexicon: Lexicon): Word[] {
  for (let at = 0; at < words.length; ) {
    const alias = (Object.hasOwn(lexicon.aliases, words[at]!.key) ? lexicon.aliases[words[at]!.key]! : []).find(
      (candidate) => isHere(candidate, words, at),
    );
    if (!alias) {
      at++;
      continue;
    }
    for (const end = at + alias.keys.length; at < end; at++) {
      words[at] = { ...words[at]!, entity: alias.entity, stranger: alias.entity in lexicon.strangers };
    }
  }
  return words;
}

const isHere = (alias: Alias, words: readonly Word[], at: number) =>
  alias.keys.every((key, offset) => words[at + offset]?.key === key);

/** The text as the other keyboard layout gives it, where that makes sense and this does not. */
function wrongKeyboard(raw: string, words: readonly Word[], lexicon: Lexicon): string | null {
  const unknown = words.filter((word) => !word.known || word.mended);
  if (unknown.length === 0 || unknown.length * 2 < words.length) return null;
  const swapped = raw
    .toLowerCase()
    .split(/(\s+)/)
    .map((part) => otherKeyboard(part) ?? part)
    .join('');
  const read = tokenise(normalise(swapped));
  const known = read.filter(({ text }) =>
    lexicon.languages.some((code) => (lexicon.weights[stem(text, code)] ?? 0) > 0 && text.length > 2),
  );
  return known.length > 0 && known.length * 2 >= read.length ? swapped : null;
}
