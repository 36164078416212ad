// Texts cut to a length.

/** The text, or as much of its beginning as fits with `…` at the end; never half of a surrogate pair. */
export function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return `${text.slice(0, maxChars - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As `shorten`, without a part of a word at the end. @example shortenAtWord('one two three', 9)  // 'one two …' */
export function shortenAtWord(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, maxChars - 1).replace(/\s+\S*$/, '')} …`;
}

/**
 * Texts joined by empty lines into as few parts as possible, none longer than `maxChars`. A text that is too long on its
 * own is broken after a sentence, else at a space, else anywhere.
 *
 * @example splitIntoParts(['ab', 'cd', 'ef'], 6)  // ['ab\n\ncd', 'ef']
 */
export function splitIntoParts(texts: readonly string[], maxChars: number): string[] {
  const parts: string[] = [];
  for (const text of texts.flatMap((one) => breakLong(one, maxChars))) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 2 + text.length <= maxChars) parts[parts.length - 1] = `${last}\n\n${text}`;
    else parts.push(text);
  }
  return parts;
}

function breakLong(text: string, maxChars: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > maxChars) {
    const head = rest.slice(0, maxChars);
    const sentenceEnd = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? ')) + 1;
    const end = sentenceEnd || head.lastIndexOf(' ') || maxChars;
    const at = end > 0 ? end : maxChars - (/[\uD800-\uDBFF]$/.test(head) ? 1 : 0);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}
