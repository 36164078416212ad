// Which language a text is in, learned from sample utterances: naive Bayes on letter triples and whole words.
import { LRUCache } from 'lru-cache';
import { fold } from './fold.js';
import { HASH_START, hashOn, indexHashes, placeOf } from './hashing.js';
import { normalise } from './normalise.js';
import { tokenise } from './tokenise.js';
import { toLatin } from './transliterate.js';

/** What a detector has learned. */
export interface LanguageModel {
  languages: string[];
  /** The features' hashes. Of 50,000 features hardly two have the same. */
  features: Uint32Array;
  /** How often each feature stands in the samples of each language, in the order of `languages`. */
  counts: Uint32Array;
  totals: number[];
}

/** A language (ISO 639-1) with its share of the belief, 0–1. */
export interface DetectedLanguage {
  language: string;
  confidence: number;
}

/** A whole word says as much as this many letter triples. */
const WORD_WEIGHT = 2;

/** A text as it is written says as much as so many that were typed in haste. */
const AS_WRITTEN = 2;

/**
 * Learns from texts with their language. Each text counts as typed, without diacritics, and – Cyrillic – in Latin
 * letters: that is how people type.
 */
export function learnLanguages(samples: Iterable<{ language: string; text: string }>): LanguageModel {
  const languages: string[] = [];
  /** By the feature's hash. */
  const counts = new Map<number, number[]>();
  const totals: number[] = [];
  for (const { language, text } of samples) {
    let at = languages.indexOf(language);
    if (at < 0) at = languages.push(language) - 1;
    for (const variant of new Set([text, foldText(text), toLatin(normalise(text))])) {
      const times = variant === text ? AS_WRITTEN : 1;
      for (const { text: word } of tokenise(normalise(variant))) {
        for (const [hash, weight] of featuresOf(word)) {
          const row = counts.get(hash) ?? [];
          counts.set(hash, row);
          row[at] = (row[at] ?? 0) + times * weight;
          totals[at] = (totals[at] ?? 0) + times * weight;
        }
      }
    }
  }
  const rows = [...counts.values()];
  const flat = Uint32Array.from(rows.flatMap((row) => languages.map((_, at) => row[at] ?? 0)));
  return { languages, features: Uint32Array.from(counts.keys()), counts: flat, totals };
}

/** The languages of a text, likeliest first; the shares sum to 1. Empty when no sample holds any of its words, nor three letters in a row of them. */
export type DetectLanguage = (text: string) => DetectedLanguage[];

export function createLanguageDetector({ languages, features, counts, totals }: LanguageModel): DetectLanguage {
  const size = features.length;
  const index = indexHashes(features);
  /** What a word says for each language; empty where no sample holds any of it. */
  const weigh = (word: string): readonly number[] => {
    const scores = languages.map(() => 0);
    let isSeen = false;
    for (const [hash, weight] of featuresOf(word)) {
      // What no sample holds tells nothing; counted, it would speak for the language with the fewest samples.
      const place = placeOf(index, hash);
      if (place < 0) continue;
      isSeen = true;
      const row = place * scores.length;
      for (let at = 0; at < scores.length; at++)
        scores[at]! += weight * Math.log((counts[row + at]! + 0.5) / (totals[at]! + 0.5 * size));
    }
    return isSeen ? scores : [];
  };
  const weighed = new LRUCache<string, readonly number[]>({ max: MAX_WEIGHED });
  return (text) => {
    const scores = languages.map(() => 0);
    let isSeen = false;
    for (const { text: word } of tokenise(normalise(text))) {
      let said = weighed.get(word);
      if (said === undefined) {
        said = weigh(word);
        weighed.set(word, said);
      }
      if (said.length === 0) continue;
      isSeen = true;
      for (let at = 0; at < scores.length; at++) scores[at]! += said[at]!;
    }
    if (!isSeen) return [];
    const best = Math.max(...scores);
    const shares = scores.map((score) => Math.exp((score - best) / 2));
    const sum = shares.reduce((total, share) => total + share, 0);
    return languages
      .map((language, at) => ({ language, confidence: shares[at]! / sum }))
      .sort((a, b) => b.confidence - a.confidence);
  };
}

/** Words whose letters have been weighed are kept, as people use few: 2000 take some 400 kB. */
const MAX_WEIGHED = 2000;

const foldText = (text: string) =>
  normalise(text)
    .split(' ')
    .map((word) => fold(word))
    .join(' ');

/** A word as a whole and in letter triples, its edges marked: the hash of each, and how much it says. None of a number. */
function featuresOf(word: string): [hash: number, weight: number][] {
  if (!/\p{L}/u.test(word)) return [];
  const features: [number, number][] = [[hashOn(HASH_START, `=${word}`) >>> 0, WORD_WEIGHT]];
  const marked = `^${word}$`;
  for (let at = 0; at + 3 <= marked.length; at++) features.push([hashOn(HASH_START, marked, at, at + 3) >>> 0, 1]);
  return features;
}
