// Text for a terminal: lines broken between words, not amid them.
import { stripVTControlCharacters } from 'node:util';

/**
 * Breaks each line that is longer than the terminal is wide at a blank; what goes on is indented as its line was. A word
 * longer than the line stays whole.
 *
 * @param columns  undefined, of what is no terminal, leaves the text as it is
 */
export function wrapWords(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  const indent = /^ *(?:\d {2})?/.exec(stripVTControlCharacters(line))?.[0].length ?? 0;
  const lines: string[] = [];
  let current = '';
  for (const piece of line.split(/(?<=\S) (?=\S)/)) {
    const longer = current === '' ? piece : `${current} ${piece}`;
    if (current !== '' && widthOf(longer) > columns) {
      lines.push(current);
      current = ' '.repeat(indent) + piece;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** In cells of a terminal: emoji and Chinese, Japanese and Korean characters take two. */
const widthOf = (line: string): number =>
  [...characters.segment(stripVTControlCharacters(line))].reduce(
    (width, { segment }) => width + (WIDE.test(segment) ? 2 : 1),
    0,
  );

const WIDE = /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
