// Evidence that does not stand in the article → what does, so that its author sees the slip.

/** Fewer letters in common are chance. */
const SHARED = 8;

/** What to do about words that the article does not hold; names those it does hold where they begin or end alike. */
export function nearestWords(article: string, quote: string): string {
  const known = (length: number, part: (length: number) => string) => length === 0 || article.includes(part(length));
  const start = longest(quote.length, (length) => known(length, (n) => quote.slice(0, n)));
  const end = longest(quote.length, (length) => known(length, (n) => quote.slice(quote.length - n)));
  if (Math.max(start, end) < SHARED) return 'Copy them out of the article.';
  const from =
    start >= end
      ? article.indexOf(quote.slice(0, start))
      : article.indexOf(quote.slice(quote.length - end)) + end - quote.length;
  const words = wholeWords(article, Math.max(0, from), Math.max(0, from) + quote.length);
  return `Copy them out of the article; it has "${words}".`;
}

/** The greatest number up to `most` that holds, where every smaller one holds too. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A piece of a text, its first and last word whole. */
function wholeWords(text: string, start: number, end: number): string {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  let [from, to] = [start, Math.min(end, text.length)];
  while (from > 0 && isLetter(from - 1) && isLetter(from)) from--;
  while (to < text.length && isLetter(to) && isLetter(to - 1)) to++;
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}
