// Text → features: words, pairs of words, and pieces of words, so that a misspelt or inflected word is still half known.

/** Part of the key of a cached model: raise it whenever `featuresOf` gives something else for any text. */
export const featuresVersion = '1';

/** Lengths of the pieces of a word, its edges counted as one character each. */
const minPiece = 2;
const maxPiece = 5;
/** Longest text that is looked at, in UTF-16 units: longer ones are no utterances, and an answer must stay quick. */
const maxChars = 2000;

/**
 * Words of an utterance: lower case, compatibility forms made one (NFKC), the dot that lower-casing İ leaves taken off.
 *
 * @example wordsOf('What’s the DATE?')  // ['what', 's', 'the', 'date']
 */
export function wordsOf(text: string): string[] {
  const lower = text.slice(0, maxChars).normalize('NFKC').toLowerCase().replaceAll('\u0307', '');
  return lower.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

/**
 * The matcher's own features of a text, one string each, repeated where they occur repeatedly. Empty for a text
 * without letters and digits. The first letter tells the kind: `w` a word, `p` a pair of neighbours, `c` a piece.
 *
 * @example featuresOf('the date')  // ['wthe', 'p< the', 'c<t', …]
 */
export function featuresOf(text: string): string[] {
  const words = wordsOf(text);
  const features: string[] = [];
  let before = '<';
  for (const word of words) {
    features.push(`w${word}`, `p${before} ${word}`);
    before = word;
    const edged = `<${word}>`;
    for (let start = 0; start < edged.length; start++) {
      const longest = Math.min(maxPiece, edged.length - start);
      for (let length = minPiece; length <= longest; length++) features.push(`c${edged.slice(start, start + length)}`);
    }
  }
  if (words.length > 0) features.push(`p${before} >`);
  return features;
}
