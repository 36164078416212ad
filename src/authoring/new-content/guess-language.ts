// Which language an article is in.
import { francAll } from 'franc-min';

interface LanguageGuess {
  /** ISO 639-1, or 639-3 of a language that has no shorter code; `en` where nothing is known. */
  language: string;
  /** Whether the next language is clearly less likely. */
  isSure: boolean;
}

/** Of a text of three sentences the next language has less than this share of the first one's likelihood. */
const CLEARLY_LESS = 0.95;

export function guessLanguage(text: string): LanguageGuess {
  const [first, second] = francAll(text);
  if (!first || first[0] === 'und') return { language: 'en', isSure: false };
  // The canonical form of a code is its shortest: `eng` is `en`, `azj` (North Azerbaijani) is `az`.
  return { language: new Intl.Locale(first[0]).language, isSure: (second?.[1] ?? 0) < CLEARLY_LESS };
}
