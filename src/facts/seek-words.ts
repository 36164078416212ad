// From a question's words to stems of the article: the same stem, a mended spelling, kin and synonyms.
import type { Question, QuestionWord } from './analyse-question.js';
import { type ArticleIndex, COMMON_SHARE } from './article-index.js';
import { baseOf, stemOf } from './read-words.js';
import { rootOf } from './synonyms.js';
import { commonStems } from './tables/common-words.js';

/** How a stem of the article stands for a word of the question. */
export type Kinship = 'same' | 'mended' | 'kin';

/** A stem of the article that stands for a word sought. */
export interface Probe {
  stem: number;
  kinship: Kinship;
  /** 0–1; 1 is the word itself. Words that begin alike have 0.5 to 0.9, by how many letters they share. */
  credit: number;
}

/** A word of the question that tells of its topic, once for each stem. */
export interface SoughtWord {
  word: QuestionWord;
  /** Position in the question's words. */
  at: number;
  /** What the word tells: the rarer in the article, the more. */
  weight: number;
  probes: readonly Probe[];
}

/** Sentences keep which words they hold in the bits of an integer. */
const MAX_SOUGHT = 30;

/** Of a word with one slip, of one with two. Learning weighs them once more. */
const MENDED_CREDIT = [1, 0.9, 0.7];

const MAX_MENDED = 3;

/** Another word for the same meaning. */
const LEXICON_CREDIT = 0.6;

/** A word of the question before tells so much of what it would in this one. */
const FAINT_SHARE = 0.3;

/** Words that begin like a word, nearest first: an article has fewer, a long text hundreds. */
const MAX_KIN = 8;

/** Content words of a question with what stands for them in the article; at most 30. */
export function seekWords(index: ArticleIndex, question: Question): SoughtWord[] {
  const sought: SoughtWord[] = [];
  const seen = new Set<string>();
  const forms = question.words.map(({ form }) => baseOf(form));
  for (const [at, word] of question.words.entries()) {
    if (word.stop || seen.has(word.stem) || sought.length === MAX_SOUGHT) continue;
    seen.add(word.stem);
    const probes = word.probes ?? probesOf(index, word, synonymsAt(index, forms, at));
    const nearest = probes[0];
    const known = nearest && nearest.kinship !== 'kin';
    const weight = known
      ? index.weights[nearest.stem]!
      : index.unknownWeight * (commonStems.has(word.stem) ? COMMON_SHARE : 1);
    sought.push({ word, at, weight: word.faint ? weight * FAINT_SHARE : weight, probes });
  }
  return sought;
}

function probesOf(index: ArticleIndex, word: QuestionWord, synonyms: readonly Probe[]): Probe[] {
  const same = index.stemNumbers.get(word.stem);
  const probes: Probe[] = [];
  if (same !== undefined && index.postings[same]!.length > 0) probes.push({ stem: same, kinship: 'same', credit: 1 });
  const kin = kinOf(index, word.stem, same);
  if (probes.length === 0 && !/^\p{N}/u.test(word.form) && !commonStems.has(word.stem)) {
    const asWritten = index.mend(word.form);
    const mendings = asWritten.length > 0 ? asWritten : index.mend(word.stem);
    for (const mended of mendings.slice(0, MAX_MENDED)) {
      const stem = index.spellings.get(mended.word)!;
      if (probes.every((probe) => probe.stem !== stem)) {
        probes.push({ stem, kinship: 'mended', credit: MENDED_CREDIT[mended.edits]! });
      }
    }
  }
  if (probes.length === 0 && synonyms[0] && synonyms[0].credit >= LEXICON_CREDIT)
    probes.push({ ...synonyms[0]!, kinship: 'same', credit: 1 });
  return [...probes, ...[...kin, ...synonyms].filter((probe) => probes.every((other) => other.stem !== probe.stem))];
}

/** Stems of the article that the lexicon has for the same meaning, in the article's language, or for a related one. */
function synonymsAt(index: ArticleIndex, forms: readonly string[], at: number): Probe[] {
  const { lexicon, language, stemNumbers, postings } = index;
  const probes = new Map<number, Probe>();
  const meanings = lexicon?.findMeanings(forms, at, language) ?? [];
  for (const { meaning, words } of meanings) {
    if (words > 1) continue;
    for (const word of lexicon!.wordsOf(meaning, language)) {
      const stem = word.includes(' ') ? undefined : stemNumbers.get(stemOf(word, language));
      if (stem !== undefined && postings[stem]!.length > 0)
        probes.set(stem, { stem, kinship: 'kin', credit: LEXICON_CREDIT });
    }
  }
  for (const { stem, credit } of index.related(meanings))
    if (!probes.has(stem)) probes.set(stem, { stem, kinship: 'kin', credit });
  return [...probes.values()].slice(0, MAX_KIN);
}

export function kinOf(index: ArticleIndex, stem: string, same: number | undefined): Probe[] {
  const probes: Probe[] = [];
  const root = rootOf(stem);
  for (const other of root === null ? [] : (index.kin.get(root) ?? [])) {
    if (other !== same) probes.push({ stem: other, kinship: 'kin', credit: likeness(stem, index.stemNames[other]!) });
  }
  if (probes.length > MAX_KIN) probes.sort((a, b) => b.credit - a.credit).length = MAX_KIN;
  for (const { stem: other, credit } of index.synonyms.get(stem) ?? []) {
    if (other !== same) probes.push({ stem: other, kinship: 'kin', credit });
  }
  return probes;
}

/** 0–1: how much of the longer word the two begin with alike. */
function likeness(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared / Math.max(a.length, b.length);
}
