// A stream of bytes → its lines, one at a time.
import type { Readable } from 'node:stream';

export interface Line {
  /** 1 is the first. */
  number: number;
  /** Null of a line that is too long to be meant. */
  text: string | null;
}

/** A conversation is never this long; beyond it a line is not kept, so that memory stays bounded. */
const MAX_CHARS = 1_000_000;

/**
 * Splits at line feeds only (readline also splits at U+2028, which JSON allows inside a string); a carriage return
 * before one, and a byte order mark at the start, are taken off. A last line without line feed counts.
 */
export async function* readLines(stream: Readable, maxChars = MAX_CHARS): AsyncGenerator<Line, void, void> {
  const decoder = new TextDecoder();
  let number = 0;
  let rest = '';
  let isTooLong = false;
  const finish = (): Line => {
    const text = isTooLong ? null : rest.replace(/\r$/, '');
    rest = '';
    isTooLong = false;
    number++;
    return { number, text };
  };
  const grow = (piece: string) => {
    if (rest.length + piece.length > maxChars) isTooLong = true;
    rest = isTooLong ? '' : rest + piece;
  };
  for await (const chunk of stream) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const [at, piece] of pieces.entries()) {
      grow(piece);
      if (at < pieces.length - 1) yield finish();
    }
  }
  grow(decoder.decode());
  if (rest !== '' || isTooLong) yield finish();
}
