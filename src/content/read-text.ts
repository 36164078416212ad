// A file of the content → its text, or that it is in none of our encoding.
import { readFileSync } from 'node:fs';
import type { ContentIssue } from '../errors.js';

/** @param file  as shown to the author: relative to the content folder */
export function readText(path: string, file: string): { text: string } | { issue: ContentIssue } {
  const bytes = readFileSync(path);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = bytes.toString('utf8');
  const broken = text.indexOf('\ufffd');
  // The sign for what can't be read may itself stand in a text.
  if (!isWide && (broken < 0 || Buffer.from(text, 'utf8').equals(bytes))) return { text };
  const lines = text.slice(0, Math.max(0, broken)).split('\n');
  return {
    issue: {
      place: isWide ? `${file}:1:1` : `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`,
      expected: 'text in UTF-8',
      found: isWide ? 'UTF-16' : 'another encoding',
      nextStep: 'Save the file in UTF-8.',
    },
  };
}
