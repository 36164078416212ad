// Text → features: words, pairs of words, and pieces of words, so that a misspelt or inflected word is still half known.
import { normalise, tokenise } from '../language/index.js';

/** Part of the key of a cached model: raise it whenever `featuresOf` gives something else for any text. */
export const featuresVersion = '3';

/** Longest piece of a word, its edges counted as one character each; 5 takes a quarter more time and finds no more. */
const MAX_PIECE = 4;
/** Letters of a word that count in a pair of distant words: behind them stand endings and most typos. */
const STEM = 5;
/** Words that make pairs at any distance; pairs grow with the square of it, and few utterances are longer. */
const MAX_PAIRED = 40;
/** Longest text that is looked at, in UTF-16 units: longer ones are no utterances, and an answer must stay quick. */
const MAX_CHARS = 2000;

/**
 * The matcher's own features of a text, one string each, repeated where they occur repeatedly. Empty for a text
 * without letters and digits. Kinds: `=word`, `two neighbours` (`<` and `>` are the text's ends), `pie` a piece of a
 * word (`<` and `>` are the word's ends), `two+words` anywhere, cut to five letters, in alphabetical order.
 *
 * Chosen on CLINC150 (val) and BANKING77 (parts of train), where pairs at any distance are worth 0.6 points. Three
 * words in a row, the first words apart, the number of words, examples with a word left out: worth nothing there.
 *
 * @example featuresOf('go on')  // ['=go', '< go', '<g', …, 'on >', 'go+on']
 */
export function featuresOf(text: string): string[] {
  const words = tokenise(normalise(text.slice(0, MAX_CHARS))).map((token) => token.text);
  const features: string[] = [];
  let before = '<';
  for (const word of words) {
    features.push(`=${word}`, `${before} ${word}`);
    before = word;
    const edged = `<${word}>`;
    for (let start = 0; start < edged.length - 1; start++) {
      const longest = Math.min(MAX_PIECE, edged.length - start);
      // An edge alone is in every text.
      const shortest = start === 0 ? 2 : 1;
      for (let length = shortest; length <= longest; length++) features.push(edged.slice(start, start + length));
    }
  }
  if (words.length === 0) return [];
  features.push(`${before} >`);
  const stems = [...new Set(words.slice(0, MAX_PAIRED).map((word) => word.slice(0, STEM)))].sort();
  for (const [i, first] of stems.entries()) {
    for (let j = i + 1; j < stems.length; j++) features.push(`${first}+${stems[j]}`);
  }
  return features;
}
