// Text → words with their places.

/** A word as it stands in a text; `start` and `end` are UTF-16 offsets into that text. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** Letters and digits; a letter run and a digit run that touch stay one word (`cop29`, `29th`). */
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in order; empty when it has none. Apostrophes and hyphens separate words, so a suffix behind an
 * apostrophe (`COP29'a`, `Bayramov's`) is a word of its own.
 *
 * @example tokenise("COP-29'a dair").map((token) => token.text) // ['COP', '29', 'a', 'dair']
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD))
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return tokens;
}
