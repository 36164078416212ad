// An article laid out for search: its sentences, their words as numbers, and for each stem the sentences that hold it.
import { createSpeller, type Speller } from '../language/index.js';
import { createSoundIndex, type Lexicon, type SoundIndex } from '../language/lexicon/index.js';
import { guessLanguage } from './guess-language.js';
import { isStopWord, readWords, stemOf } from './read-words.js';
import { createRelatedFinder, type FindRelated } from './related-words.js';
import { splitSentences } from './split-sentences.js';
import { rootOf, synonymsOf } from './synonyms.js';
import { commonStems } from './tables/common-words.js';
import { createFlagger, wordFlags } from './word-flags.js';
import { kindOf, markIn } from './word-kinds.js';

/** A sentence of the article, cut out of it by position. */
export interface ArticleSentence {
  text: string;
  /** 1 is the article's first sentence. */
  number: number;
  /** 1 is the article's first paragraph. */
  paragraph: number;
}

export interface ArticleIndexOptions {
  /** The headline: its words count as said in every sentence, and weigh little. Default: none. */
  title?: string;
  /** ISO 639-1 code of the article's language; default: guessed from its letters and small words. */
  language?: string;
  /** Leads words of other languages, and other words of its own, to the article's. Default: none. */
  lexicon?: Lexicon;
}

/** A stem of the article that is another word for something. */
export interface KnownSynonym {
  stem: number;
  /** 0–1; 1 would be the word itself. */
  credit: number;
}

/** Made by `createArticleIndex`; not to be changed. Words and stems are numbers, in order of their first appearance. */
export interface ArticleIndex {
  sentences: readonly ArticleSentence[];
  /** Per sentence, the paragraph whose other sentences are its neighbours: one that ends in a question goes on in the next. */
  blocks: Int32Array;
  /** Per sentence, 1 where somebody in the article asks it, so that it answers nothing itself. */
  asked: Uint8Array;
  /** Per sentence, where its words begin in `forms`; one more entry closes the last. */
  starts: Int32Array;
  /** Word by word of the whole article: number of the form. */
  forms: Int32Array;
  /** Word by word: sum of `wordFlags`. */
  flags: Uint16Array;
  /** Word by word: where it begins and ends in its sentence. */
  wordStarts: Int32Array;
  wordEnds: Int32Array;
  /** Word by word: what it is to a short answer (`wordKinds`), and the mark before it, -1 where there is none. */
  kinds: Uint8Array;
  marks: Int8Array;
  /** From a form to its number. */
  formNumbers: ReadonlyMap<string, number>;
  /** All forms by number. */
  vocabulary: readonly string[];
  /** Per form: number of its stem. */
  stems: Int32Array;
  stemNumbers: ReadonlyMap<string, number>;
  /** Per stem: the sentences (from 0) that hold it, in order; empty for stop words. */
  postings: readonly Int32Array[];
  /** Per stem: ln(1 + (n − df + ½)/(df + ½)), the weight of a word that few sentences hold. */
  weights: Float64Array;
  /** Weight of a word that no sentence holds. */
  unknownWeight: number;
  /** Mean number of words in a sentence. */
  meanLength: number;
  titleStems: ReadonlySet<number>;
  /** Per stem: 1 where it is only ever written as a name. */
  names: Uint8Array;
  /** Stems by their first letters (`rootOf`): where a word's kin are sought. */
  kin: ReadonlyMap<string, readonly number[]>;
  /** From a stem, also one that the article lacks, to those of the article that are other words for it. */
  synonyms: ReadonlyMap<string, readonly KnownSynonym[]>;
  /** All stems by number. */
  stemNames: readonly string[];
  /** From forms, and stems that are no forms, to the stem's number; without stop words. */
  spellings: ReadonlyMap<string, number>;
  /** Leads a misspelt word to the keys of `spellings`, nearest first. */
  mend: Speller['mend'];
  /** ISO 639-1 code. */
  language: string;
  lexicon: Lexicon | null;
  isStop: (form: string) => boolean;
  /** Stems of the article that mean nearly the same. */
  related: FindRelated;
  /** The word of the article that sounds like a word of a language. */
  soundAlike: SoundIndex['nearest'];
}

/**
 * Splits and indexes an article, given as its paragraphs. Time and memory grow with its length.
 *
 * @example createArticleIndex(['The sides met in Baku. They talked.']).sentences.length  // 2
 */
export function createArticleIndex(paragraphs: readonly string[], options: ArticleIndexOptions = {}): ArticleIndex {
  const language = options.language ?? guessLanguage(paragraphs.join(' ').slice(0, GUESSED_CHARS), 'en');
  const isStop = (form: string) => isStopWord(form, language);
  const sentences: ArticleSentence[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    for (const { text } of splitSentences(paragraph)) {
      sentences.push({ text, number: sentences.length + 1, paragraph: at + 1 });
    }
  }
  const blocks = Int32Array.from(sentences, ({ paragraph }) => paragraph);
  const asked = Uint8Array.from(sentences, (sentence) => (isQuestion(sentence) ? 1 : 0));
  for (let at = 1; at < blocks.length; at++) {
    const goesOn = sentences[at]!.paragraph === sentences[at - 1]!.paragraph || asked[at - 1];
    if (goesOn && !asked[at]) blocks[at] = blocks[at - 1]!;
  }
  const formNumbers = new Map<string, number>();
  const stemNumbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const stems: number[] = [];
  const postings: number[][] = [];
  const forms: number[] = [];
  const flags: number[] = [];
  const wordStarts: number[] = [];
  const wordEnds: number[] = [];
  const kinds: number[] = [];
  const marks: number[] = [];
  const starts = new Int32Array(sentences.length + 1);
  /** Per stem: the last sentence that held it, and how many do. */
  const lastSeen: number[] = [];
  const holding: number[] = [];
  const numberOf = (form: string) => {
    const known = formNumbers.get(form);
    if (known !== undefined) return known;
    const stem = stemOf(form, language);
    const stemNumber = stemNumbers.get(stem) ?? stemNumbers.size;
    stemNumbers.set(stem, stemNumber);
    if (stemNumber === postings.length) postings.push([]);
    formNumbers.set(form, vocabulary.length);
    stems.push(stemNumber);
    return vocabulary.push(form) - 1;
  };
  const flagsOf = createFlagger(language);
  for (const [at, sentence] of sentences.entries()) {
    const words = readWords(sentence.text);
    for (const [place, word] of words.entries()) {
      const form = numberOf(word.form);
      const between = sentence.text.slice(place === 0 ? 0 : words[place - 1]!.end, word.start);
      const own = flagsOf(words, place, between);
      forms.push(form);
      flags.push(own);
      wordStarts.push(word.start);
      wordEnds.push(word.end);
      kinds.push(kindOf(word.form, own));
      marks.push(markIn(between));
      const stem = stems[form]!;
      if (lastSeen[stem] === at) continue;
      lastSeen[stem] = at;
      holding[stem] = (holding[stem] ?? 0) + 1;
      if (!(own & wordFlags.stop)) postings[stem]!.push(at);
    }
    starts[at + 1] = forms.length;
  }
  const names = markNames(forms, flags, vocabulary, stems);
  const titleStems = readWords(options.title ?? '').flatMap(
    (word) => stemNumbers.get(stemOf(word.form, language)) ?? [],
  );
  const kin = new Map<string, number[]>();
  const synonyms = new Map<string, KnownSynonym[]>();
  for (const [stem, number] of stemNumbers) {
    if (postings[number]!.length === 0) continue;
    const root = rootOf(stem);
    if (root !== null) addTo(kin, root, number);
    for (const { stem: other, credit } of synonymsOf(stem)) addTo(synonyms, other, { stem: number, credit });
  }
  const spellings = new Map([...stemNumbers].filter(([, number]) => postings[number]!.length > 0));
  for (const [number, form] of vocabulary.entries()) {
    if (postings[stems[number]!]!.length > 0) spellings.set(form, stems[number]!);
  }
  let sounds: SoundIndex | null = null;
  const soundAlike: SoundIndex['nearest'] = (form, asked, farthest) => {
    sounds ??= createSoundIndex(
      vocabulary.filter((_, number) => postings[stems[number]!]!.length > 0),
      language,
    );
    return sounds.nearest(form, asked, farthest);
  };
  let speller: Speller | null = null;
  const mend: Speller['mend'] = (form) => {
    speller ??= createSpeller(new Map([...spellings].map(([word, stem]) => [word, postings[stem]!.length])));
    return speller.mend(form);
  };
  return {
    language,
    lexicon: options.lexicon ?? null,
    isStop,
    related: createRelatedFinder(
      () => [...spellings].filter(([form]) => formNumbers.has(form)),
      language,
      options.lexicon ?? null,
    ),
    soundAlike,
    sentences,
    blocks,
    asked,
    starts,
    forms: Int32Array.from(forms),
    flags: Uint16Array.from(flags),
    wordStarts: Int32Array.from(wordStarts),
    wordEnds: Int32Array.from(wordEnds),
    kinds: Uint8Array.from(kinds),
    marks: Int8Array.from(marks),
    formNumbers,
    vocabulary,
    stems: Int32Array.from(stems),
    stemNumbers,
    postings: postings.map((posting) => Int32Array.from(posting)),
    weights: Float64Array.from(
      stemNumbers,
      ([stem, number]) => rarity(sentences.length, holding[number]!) * (commonStems.has(stem) ? COMMON_SHARE : 1),
    ),
    unknownWeight: rarity(sentences.length, 0),
    meanLength: forms.length / Math.max(1, sentences.length),
    titleStems: new Set(titleStems),
    names,
    kin,
    synonyms,
    spellings,
    stemNames: [...stemNumbers.keys()],
    mend,
  };
}

/** A language shows in so much of a text. */
const GUESSED_CHARS = 4000;

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function isQuestion({ text }: ArticleSentence): boolean {
  return /[?？؟]["'”’»)\]]*$/u.test(text);
}

/** A form's stem, looked up where the article has the form. */
export function stemIn({ formNumbers, stems, stemNames, language }: ArticleIndex, form: string): string {
  const known = formNumbers.get(form);
  return known === undefined ? stemOf(form, language) : stemNames[stems[known]!]!;
}

/**
 * A capital tells of a name: within a sentence always, at its beginning where the word is nowhere written small and is no
 * common one. Gives, per stem, 1 where all its words are names.
 */
function markNames(forms: readonly number[], flags: number[], vocabulary: readonly string[], stems: readonly number[]) {
  const small = new Set(forms.filter((_, at) => !(flags[at]! & wordFlags.capital)));
  const names = new Uint8Array(stems.length);
  for (const [at, form] of forms.entries()) {
    const own = flags[at]!;
    if (!(own & wordFlags.capital) || own & wordFlags.stop) continue;
    const plain = own & wordFlags.first && (small.has(form) || commonStems.has(stemOf(vocabulary[form]!)));
    if (plain) continue;
    flags[at] = own | wordFlags.name;
    names[stems[form]!] = 1;
  }
  for (const form of small) names[stems[form]!] = 0;
  return names;
}

/** Words common in any text tell this much of what their rarity says. 1, ½ and ⅓ found fewer sentences first. */
export const COMMON_SHARE = 0.7;

function rarity(sentences: number, holding: number): number {
  return Math.log(1 + (sentences - holding + 0.5) / (holding + 0.5));
}
