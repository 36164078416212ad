// Golden lines of whole answers: reading them, and holding an answer against what stands there.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';

/** The lines of a file of test/golden, without comments and blanks. */
export const goldenLines = (name: string): string[] =>
  readFileSync(resolve(import.meta.dirname, '../golden', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Whether a line is known to fail. */
export const isExpectedFailure = (line: string): boolean => line.includes(' | xfail: ');

/**
 * @param quotation  numbers of sentences that must be quoted, the first of them first; `none` where nothing may be, `-` where it does not matter
 * @param words      all between ` & ` must be in the short answer, those with `!` before them must not; `-` for none
 */
export function expectAnswer(answer: Answer, language: string, kind: string, quotation: string, words: string): void {
  expect(answer.kind, answer.short).toBe(kind);
  expect(answer.language, answer.short).toBe(language);
  const numbers = answer.evidence.map(({ number }) => number);
  if (quotation === 'none') expect(numbers).toEqual([]);
  else if (quotation !== '-') {
    const expected = quotation.split(' ').map(Number);
    expect(numbers[0], answer.short).toBe(expected[0]);
    expect(numbers).toEqual(expect.arrayContaining(expected));
  }
  const short = answer.short.toLowerCase();
  for (const word of words === '-' ? [] : words.split(' & ')) {
    if (word.startsWith('!')) expect(short).not.toContain(word.slice(1).toLowerCase());
    else expect(short).toContain(word.toLowerCase());
  }
}
