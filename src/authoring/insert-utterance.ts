// Adds to a file of utterances as a person would: one line more, everything else as it was.
import { headingOf, isUtterance } from '../content/read-utterances.js';

/**
 * Adds an utterance below the last one of its intent; an intent that the file lacks begins at its end.
 *
 * @param text  of a file of utterances
 * @returns the file's new text; null of an utterance that would be read as a comment or a heading
 * @example insertUtterance('[hello]\ngood day\n', 'hello', 'ahoy') // '[hello]\ngood day\nahoy\n'
 */
export function insertUtterance(text: string, intent: string, utterance: string): string | null {
  const line = utterance.replace(/\s+/g, ' ').trim();
  return isUtterance(line) ? insertUtterances(text, intent, [line]) : null;
}

/** Adds several, each of which is a line, as `insertUtterance` does one. */
export function insertUtterances(text: string, intent: string, added: readonly string[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  let current: string | null = null;
  let last = -1;
  for (const [at, one] of lines.entries()) {
    current = headingOf(one) ?? current;
    if (current === intent && (isUtterance(one) || headingOf(one) !== null)) last = at;
  }
  if (last >= 0) return lines.toSpliced(last + 1, 0, ...added).join(lineEnd);
  const before = text.trimEnd();
  return [...(before === '' ? [] : [before, '']), `[${intent}]`, ...added, ''].join(lineEnd);
}
