// A file of utterances, one a line below the name of their intent → each with its line.
import type { ContentIssue } from '../errors.js';
import { nearestName } from './nearest-name.js';
import type { Place } from './read-yaml.js';

/** The bulk of what people say to one topic in one language, as it stands on disk. */
export interface UtteranceFile {
  /** As shown to the author: relative to the content folder. */
  file: string;
  /** ISO 639-1, as the file's name has it. */
  language: string;
  text: string;
}

export interface Utterance {
  text: string;
  findPlace: () => Place;
}

/** The intent that a line names (`[who-met]`), or null of any other line. */
export const headingOf = (line: string): string | null => /^\[(.*)\]$/.exec(line.trim())?.[1]?.trim() ?? null;

/** Whether a line holds an utterance: it is not blank, no comment and no heading. */
export const isUtterance = (line: string): boolean => /^[^#]/.test(line.trim()) && headingOf(line) === null;

/**
 * Reads the utterances of every intent, in their order. Lines that are blank or begin with `#` say nothing.
 *
 * @param names   of the intents that the file may name; null where they are not known
 * @param topic   the file that defines them
 * @param issues  gets what is wrong with the file
 */
export function readUtterances(
  { file, text }: UtteranceFile,
  names: readonly string[] | null,
  topic: string,
  issues: ContentIssue[],
): Map<string, Utterance[]> {
  const byIntent = new Map<string, Utterance[]>();
  let current: Utterance[] | null = null;
  let isMisplacedTold = false;
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    const column = raw.indexOf(line) + 1;
    const findPlace = (): Place => ({
      place: `${file}:${at + 1}:${column}`,
      excerpt: { line: raw.trimEnd(), lineNumber: at + 1, column, length: Math.max(1, line.length) },
    });
    const name = headingOf(line);
    if (name !== null) {
      current = byIntent.get(name) ?? [];
      byIntent.set(name, current);
      if (names === null || names.includes(name)) continue;
      const near = nearestName(name, names);
      issues.push({
        ...findPlace(),
        expected: `the name of an intent of ${topic}`,
        found: `"${name}", which there is not`,
        nextStep: near ? `Did you mean "${near}"?` : `Add it there, or move its utterances to the file of its topic.`,
      });
    } else if (isUtterance(line)) {
      if (current) current.push({ text: line, findPlace });
      else if (!isMisplacedTold) {
        isMisplacedTold = true;
        issues.push({
          ...findPlace(),
          expected: 'the name of an intent in brackets first',
          found: `the utterance "${line}"`,
          nextStep: `Write a line such as [${names?.[0] ?? 'who-met'}] above it.`,
        });
      }
    }
  }
  return byIntent;
}
