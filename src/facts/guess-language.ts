// Which of the four languages a text is in, by its letters and small words.
import { fold, normalise, tokenise } from '../language/index.js';
import type { Lexicon } from '../language/lexicon/index.js';
import { isAsker, isSmallWord } from './tables/asking-words.js';
import { questionWords } from './tables/question-words.js';
import { stopWords } from './tables/stop-words.js';

export const languages = ['en', 'ru', 'az', 'tr'] as const;

/** Only so much of a text is looked at. */
const MAX_WORDS = 400;

/** Letters that one of the languages has alone. */
const OWN_LETTERS: readonly (readonly [RegExp, string, number])[] = [
  [/ə/, 'az', 3],
  [/[qx]/, 'az', 0.4],
  [/w|th|ck|ee|oo/, 'en', 0.6],
  [/[ğşıçöü]/, 'tr', 0.7],
  [/[ğşıçöü]/, 'az', 0.6],
  [/^(?:ne|zaman|kaç|kac|değil)$/, 'tr', 0.7],
  [/yor(?:um|sun|uz|lar|du)?$|acak|ecek/, 'tr', 1],
  [/(?:ib|ıb|ub|üb)(?:dir|dır|lər|lar)?$|acaq|əcək/, 'az', 1],
];

/**
 * The language (ISO 639-1) of a text; `fallback` where nothing speaks for any other.
 *
 * @param lexicon  its words speak too, where it is given; for short questions
 */
export function guessLanguage(text: string, fallback: string, lexicon?: Lexicon | null): string {
  const raw = text.toLowerCase();
  const words = tokenise(normalise(text)).slice(0, MAX_WORDS);
  const forms = words.map(({ text: word }) => word);
  if (forms.length === 0) return fallback;
  const cyrillic = raw.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic * 2 > (raw.match(/\p{L}/gu)?.length ?? 0)) return 'ru';
  const scores = new Map<string, number>(languages.map((language) => [language, language === fallback ? 0.5 : 0]));
  const add = (language: string, score: number) => scores.set(language, scores.get(language)! + score);
  for (const word of raw.split(/[^\p{L}]+/u).slice(0, MAX_WORDS))
    for (const [letters, language, score] of OWN_LETTERS) if (letters.test(word)) add(language, score);
  for (const [at, form] of forms.entries()) {
    if (questionWords.has(form)) add('en', 2);
    else if (stopWords.has(form)) add('en', 1);
    const skeleton = fold(form);
    for (const language of ['ru', 'az', 'tr']) {
      if (language === 'ru' && skeleton.length < 3) continue;
      if (isAsker(skeleton, language)) add(language, 2);
      else if (isSmallWord(skeleton, language)) add(language, 1);
    }
    if (!lexicon || form.length < 3) continue;
    for (const language of languages) {
      if (language === 'ru') continue;
      const best = lexicon.findMeanings(forms, at, language)[0];
      if (best) add(language, 0.8 * best.quality);
    }
  }
  return [...scores].sort((a, b) => b[1] - a[1])[0]![0];
}

/** Whether a lower-case word asks for something (who, когда, kim), in any of the languages. */
export const isAskingWord = (form: string): boolean =>
  questionWords.has(form) || ['ru', 'az', 'tr'].some((language) => isAsker(fold(form), language));

/** Whether a normalised word tells of a topic in any of the languages: no small word, no question word. */
export function isTopicWord(form: string): boolean {
  if (form.length < 2 || stopWords.has(form) || questionWords.has(form)) return false;
  const language = /\p{Script=Cyrillic}/u.test(form) ? ['ru'] : ['az', 'tr'];
  const skeleton = fold(form);
  return language.every((code) => !isAsker(skeleton, code) && !isSmallWord(skeleton, code));
}
