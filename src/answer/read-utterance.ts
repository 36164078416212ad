// What a person typed → its words as the content knows them, with the names among them.
import {
  createLanguageDetector,
  createSpeller,
  fold,
  normalise,
  otherKeyboard,
  type Speller,
  stem,
  tokenise,
} from '../language/index.js';
import { ALIAS_START, type Alias, type Lexicon } from './lexicon.js';
import { hasMeaning, meaningsOf } from './meanings.js';
import { own } from './own.js';

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
}

/** What reading words needs of a lexicon. */
type Words = Omit<Lexicon, 'languageModel'>;

/** Longer texts are cut here: no question needs more, and time must stay bounded. */
const MAX_CHARS = 2000;
const MAX_WORDS = 300;
/** A character may stand for so many letters (`ﷺ`): a text of many such is cut to what no more than `MAX_CHARS` come of. */
const MOST_LETTERS_OF_ONE = 18;
/** Mending takes a millisecond a word. Who has slipped more often than this in one message has not slipped, but writes another language. */
const MAX_MENDED = 20;
/** No two words that people run together are longer. */
const MAX_SPLIT_LETTERS = 40;

/** Below this share of belief, the language that the person's Telegram or the dialogue names wins. */
const SURE_LANGUAGE = 0.6;

export type ReadUtterance = (text: string, hint?: string) => Utterance;

/** A reader of utterances; it keeps the words it has mended, a few hundred at most. */
export function createReader({ languageModel, ...lexicon }: Lexicon): ReadUtterance {
  const detectLanguage = createLanguageDetector(languageModel);
  // Laid out when the first misspelt word comes: most first questions hold none, and a start must be quick.
  let mender: { speller: Speller; abbreviations: ReadonlyMap<string, string> } | null = null;
  const mendings = new Map<string, string | null>();
  const mend = (form: string): string | null => {
    const kept = mendings.get(form);
    if (kept !== undefined) return kept;
    mender ??= { speller: createSpeller(spellableForms(lexicon)), abbreviations: findAbbreviations(lexicon) };
    const { speller, abbreviations } = mender;
    const word =
      speller.mend(form)[0]?.word ?? (isAbbreviated(form) ? abbreviations.get(consonantsOf(form)) : undefined);
    const found = word ?? null;
    if (mendings.size > 500) mendings.clear();
    mendings.set(form, found);
    return found;
  };

  return (text, hint) => {
    const raw = cutText(text).replace(/<[^<>]{0,200}>/g, ' ');
    const detected = detectLanguage(raw);
    let language = detected[0]?.language ?? hint ?? lexicon.languages[0] ?? 'en';
    if (hint && lexicon.languages.includes(hint) && (detected[0]?.confidence ?? 0) < SURE_LANGUAGE) language = hint;
    const words = readWords(raw, language, lexicon, mend);
    const swapped = wrongKeyboard(raw, words, lexicon);
    if (swapped) {
      const again = detectLanguage(swapped)[0];
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

function cutText(text: string): string {
  const cut = text.slice(0, MAX_CHARS).normalize('NFC');
  return cut.normalize('NFKC').length <= MAX_CHARS * 2 ? cut : cut.slice(0, MAX_CHARS / MOST_LETTERS_OF_ONE);
}

/** A stranger's name of fewer letters is no word to lead slips to: ordinary words are near it too often (`pursue`, Paris). */
const MIN_STRANGER_LETTERS = 7;

/** The forms that misspelt words may be led to, by how common they are. */
function spellableForms(lexicon: Words): Map<string, number> {
  const shortStrangers = new Set<string>();
  for (const { entity, forms } of Object.values(lexicon.aliases).flat()) {
    if (!(entity in lexicon.strangers)) continue;
    for (const form of forms) if (form.length < MIN_STRANGER_LETTERS) shortStrangers.add(form);
  }
  return new Map(
    Object.entries(lexicon.forms)
      .filter(([form]) => !shortStrangers.has(form))
      .map(([form, key]) => [form, lexicon.weights[key] ?? 1]),
  );
}

/** Vowels dropped, as people do in haste (`nmbr`, `zmn`): the consonants of a word of three or more → the commonest such word. */
function findAbbreviations(lexicon: Words): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const weightOf = (form: string) => lexicon.weights[lexicon.forms[form]!] ?? 0;
  for (const form of Object.keys(lexicon.forms)) {
    const consonants = consonantsOf(form);
    if (consonants.length < 3 || consonants === form) continue;
    const other = found.get(consonants);
    if (other === undefined || weightOf(form) > weightOf(other)) found.set(consonants, form);
  }
  return found;
}

/** Hardly a vowel behind the first letter. */
const isAbbreviated = (form: string) => form.length >= 3 && form.length - consonantsOf(form).length <= form.length / 5;

/** The first letter, and all consonants behind it. */
const consonantsOf = (form: string) => form.slice(0, 1) + form.slice(1).replace(/[aeiou]/g, '');

function readWords(raw: string, language: string, lexicon: Words, mend: (key: string) => string | null): Word[] {
  const words: Word[] = [];
  const order = [language, ...lexicon.languages.filter((code) => code !== language)];
  let end = 0;
  let mendings = 0;
  for (const token of tokenise(raw).slice(0, MAX_WORDS)) {
    const between = raw.slice(end, token.start);
    const after = end === 0 || /[.!?…\n;]/.test(between) ? 'sentence' : /[,:()–—"«»]/.test(between) ? 'clause' : 'word';
    const asks = /^[^\p{L}\p{N}]*[?？؟]/u.test(raw.slice(token.end, token.end + 12));
    end = token.end;
    const text = normalise(token.text);
    if (text === '') continue;
    const capital = after !== 'sentence' && /^\p{Lu}/u.test(token.text);
    const form = fold(text);
    const add = (word: Partial<Word> & Pick<Word, 'key' | 'form'>) => {
      words.push({
        text,
        known: true,
        mended: null,
        number: numberIn(text, lexicon),
        roles: [],
        meanings: [],
        entity: null,
        stranger: false,
        capital,
        after,
        asks,
        implied: false,
        ...word,
      });
    };
    const known = knownStem(text, order, lexicon) ?? formKey(lexicon, form);
    if (known !== null) {
      add({ key: known, form });
      continue;
    }
    if (/\p{N}/u.test(text)) {
      add({ key: stem(text, language), form, known: /^\p{N}+$/u.test(text) });
      continue;
    }
    const ownKey = stem(text, language);
    if (hasMeaning({ text, form, key: ownKey }, language, lexicon.meanings)) {
      add({ key: ownKey, form });
      continue;
    }
    const split = splitWord(form, lexicon);
    const start = split ? null : knownStart(form, lexicon);
    const mended = split || start !== null || ++mendings > MAX_MENDED ? null : mend(form);
    if (start !== null) add({ key: start, form, mended: 'spelling' });
    else if (mended !== null) add({ key: lexicon.forms[mended]!, form: mended, mended: 'spelling' });
    else if (split) for (const part of split) add({ key: formKey(lexicon, part) ?? part, form: part, mended: 'split' });
    else add({ key: ownKey, form, known: false });
  }
  const meanings = meaningsOf(words, order, lexicon.meanings);
  const meant = words.map((word, at) => ({ ...word, meanings: meanings[at]! }));
  return nameEntities(giveRoles(meant, order, lexicon), language, lexicon);
}

function numberIn(text: string, lexicon: Words): string | null {
  const digits = /\p{N}+/u.exec(text)?.[0];
  if (digits === undefined) return null;
  return lexicon.numbers.includes(Number(digits)) ? String(Number(digits)) : 'other';
}

/** The first of the languages' stems of a word that the content has. */
function knownStem(text: string, order: readonly string[], lexicon: Words): string | null {
  for (const code of order) {
    const key = stem(text, code);
    if (own(lexicon.weights, key) !== undefined) return key;
  }
  return null;
}

const formKey = (lexicon: Words, form: string): string | null => own(lexicon.forms, form) ?? null;

/** The content's word that a longer one begins with: endings pile up, and the stemmer does not know them all. */
function knownStart(form: string, lexicon: Words): string | null {
  for (let length = form.length - 1; length >= Math.max(5, form.length - 6); length--) {
    const start = form.slice(0, length);
    if (own(lexicon.weights, start) !== undefined) return start;
  }
  return null;
}

/** Two known words run together. */
function splitWord(word: string, lexicon: Words): [string, string] | null {
  if (word.length > MAX_SPLIT_LETTERS) return null;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => (own(lexicon.weights, formKey(lexicon, part) ?? part) ?? 0) >= 3)) return parts;
  }
  return null;
}

function giveRoles(words: readonly Word[], order: readonly string[], lexicon: Words): Word[] {
  const given = words.map((word) => ({ ...word, roles: [] as string[] }));
  for (const [rank, code] of order.entries()) {
    const table = lexicon.roles[code];
    if (!table) continue;
    for (let at = 0; at < given.length; at++) {
      for (let length = 3; length >= 1; length--) {
        const run = given.slice(at, at + length);
        if (run.length < length) continue;
        const roles =
          own(table.forms, run.map(({ form }) => form).join(' ')) ??
          own(table.keys, run.map(({ key }) => key).join(' '));
        // Another language's small words mean something else here; its longer ones are borrowed.
        if (!roles || (rank > 0 && (length > 1 || run[0]!.roles.length > 0 || run[0]!.text.length < 4))) continue;
        for (const word of run) word.roles.push(...roles.filter((role) => !word.roles.includes(role)));
      }
    }
  }
  return given;
}

/** Marks the words that name an entity; of overlapping names the longest wins. */
function nameEntities(words: Word[], language: string, lexicon: Words): Word[] {
  for (let at = 0; at < words.length; ) {
    const start = words[at]!.form.slice(0, ALIAS_START);
    const alias = (own(lexicon.aliases, start) ?? []).find((candidate) => isHere(candidate, language, words, at));
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

const isHere = (alias: Alias, language: string, words: readonly Word[], at: number) =>
  (!alias.only || alias.only.includes(language) || words[at]!.capital) &&
  alias.keys.every((key, offset) => {
    const word = words[at + offset];
    return word !== undefined && isSameName(word, key, alias.forms[offset]!);
  });

/** Letters that a name and a word of the same stem must share from the start, unless the name is shorter. */
const MIN_SHARED = 5;

/** Names are inflected (`Лаврову`, `Putinin`), and their stems are shared by other words: the letters must agree too. */
function isSameName(word: Word, key: string, form: string): boolean {
  if (word.form === form) return true;
  const surplus = word.form.length - form.length;
  if (form.length >= 4 && surplus > 0 && surplus <= 3 && word.form.startsWith(form)) return true;
  const shared = Math.max(form.length - 2, Math.min(form.length, MIN_SHARED));
  return word.key === key && word.form.slice(0, shared) === form.slice(0, shared);
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
  const known = read.filter(({ text }) => text.length > 2 && knownStem(text, lexicon.languages, lexicon) !== null);
  return known.length > 0 && known.length * 2 >= read.length ? swapped : null;
}
