// Which language a text is in, learned from sample utterances: naive Bayes on letter triples and whole words.
import { fold } from './fold.js';
import { normalise } from './normalise.js';
import { tokenise } from './tokenise.js';
import { toLatin } from './transliterate.js';

/** What a detector has learned: plain JSON, so that it can be kept. */
export interface LanguageModel {
  languages: string[];
  /** Feature → how often it stands in the samples of each language, in the order of `languages`. */
  counts: Record<string, number[]>;
  totals: number[];
  /** How many features there are. */
  size: number;
}

/** A language (ISO 639-1) with its share of the belief, 0–1. */
export interface DetectedLanguage {
  language: string;
  confidence: number;
}

/** A whole word says as much as this many letter triples. */
const WORD_WEIGHT = 2;

/**
 * Learns from texts with their language. Each text counts as typed, without diacritics, and – Cyrillic – in Latin
 * letters: that is how people type.
 */
export function learnLanguages(samples: Iterable<{ language: string; text: string }>): LanguageModel {
  const languages: string[] = [];
  const counts: Record<string, number[]> = Object.create(null);
  const totals: number[] = [];
  for (const { language, text } of samples) {
    let at = languages.indexOf(language);
    if (at < 0) at = languages.push(language) - 1;
    for (const variant of new Set([text, foldText(text), toLatin(normalise(text))])) {
      for (const [feature, weight] of featuresOf(variant)) {
        const row = counts[feature] ?? [];
        counts[feature] = row;
        row[at] = (row[at] ?? 0) + weight;
        totals[at] = (totals[at] ?? 0) + weight;
      }
    }
  }
  const rows = Object.values(counts);
  for (const row of rows) for (let at = 0; at < languages.length; at++) row[at] ??= 0;
  return { languages, counts, totals, size: rows.length };
}

/**
 * The languages of the model, likeliest first; the shares sum to 1. Empty when no sample holds any of the text's words,
 * nor three letters in a row of them.
 */
export function detectLanguage(model: LanguageModel, text: string): DetectedLanguage[] {
  const scores = model.languages.map(() => 0);
  let seen = 0;
  for (const [feature, weight] of featuresOf(normalise(text))) {
    // What no sample holds tells nothing; counted, it would speak for the language with the fewest samples.
    const row = Object.hasOwn(model.counts, feature) ? model.counts[feature] : undefined;
    if (!row) continue;
    seen++;
    model.languages.forEach((_, at) => {
      scores[at]! += weight * Math.log((row[at]! + 0.5) / (model.totals[at]! + 0.5 * model.size));
    });
  }
  if (seen === 0) return [];
  const best = Math.max(...scores);
  const shares = scores.map((score) => Math.exp((score - best) / 2));
  const sum = shares.reduce((total, share) => total + share, 0);
  return model.languages
    .map((language, at) => ({ language, confidence: shares[at]! / sum }))
    .sort((a, b) => b.confidence - a.confidence);
}

const foldText = (text: string) =>
  normalise(text)
    .split(' ')
    .map((word) => fold(word))
    .join(' ');

function featuresOf(text: string): [string, number][] {
  const features: [string, number][] = [];
  for (const { text: word } of tokenise(normalise(text))) {
    if (!/\p{L}/u.test(word)) continue;
    features.push([`=${word}`, WORD_WEIGHT]);
    const marked = `^${word}$`;
    for (let at = 0; at + 3 <= marked.length; at++) features.push([marked.slice(at, at + 3), 1]);
  }
  return features;
}
