// What can be mended in content files without asking: spacing, repeats, the line that names the schema.
import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { readUtteranceName } from '../content/content-files.js';
import { headingOf, isUtterance } from '../content/read-utterances.js';
import { utteranceKey } from '../content/utterance-key.js';
import { schemaLine } from './editor-schemas.js';

interface Fixed {
  text: string;
  /** What was done, for the author; empty when there was nothing to do. */
  changes: readonly string[];
}

/**
 * Mends one content file. What means something stays as it is: the order of lists, comments, and everything that isn't sure.
 *
 * @param file  relative to the content folder, with slashes
 */
export function fixContentFile(file: string, text: string): Fixed {
  const changes: string[] = [];
  let mended = text;
  const apply = (change: string, next: string) => {
    if (next !== mended) changes.push(change);
    mended = next;
  };
  apply('line ends', mended.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (/\.ya?ml$/.test(file) && parseDocument(mended).errors.length === 0) {
    apply('blanks at line ends', trimLineEnds(mended));
    apply('repeats', dropRepeated(mended));
    apply('the line that names the schema', nameSchema(file, mended));
  }
  if (readUtteranceName(file)) {
    apply('blanks at line ends', mended.replace(/[ \t]+$/gm, ''));
    apply('repeats', dropRepeatedLines(mended));
  }
  apply('the last line end', `${mended.trimEnd()}\n`);
  return { text: mended, changes };
}

/** A file with a text over several lines is left alone: there blanks may be meant. */
const trimLineEnds = (text: string) => (/[|>][+-]?\s*$/m.test(text) ? text : text.replace(/[ \t]+$/gm, ''));

function nameSchema(file: string, text: string): string {
  const line = schemaLine(file);
  if (line === null || text.startsWith(`${line}\n`)) return text;
  return `${line}\n${text.replace(/^# yaml-language-server: .*\n/, '')}`;
}

/** Takes out examples of an intent, and names of an entity, that differ in case and marks only from one before them. */
function dropRepeated(text: string): string {
  const contents = parseDocument(text).contents;
  const entries = isMap(contents) ? contents.get('intents') : contents;
  if (!isSeq(entries)) return text;
  const lists = entries.items.flatMap((entry) => {
    const byLanguage = isMap(entry) ? (entry.get('examples') ?? entry.get('aliases')) : null;
    return isMap(byLanguage) ? byLanguage.items.flatMap(({ value }) => (isSeq(value) ? [value] : [])) : [];
  });
  const cuts = lists.flatMap((list) => repeatsIn(text, list));
  return cuts.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** Takes out utterances that differ in case and marks only from one before them of the same intent. */
function dropRepeatedLines(text: string): string {
  const seen = new Set<string>();
  let intent: string | null = null;
  const lines = text.split('\n').filter((line) => {
    intent = headingOf(line) ?? intent;
    if (!isUtterance(line)) return true;
    const key = `${intent}\n${utteranceKey(line.trim())}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    return !isRepeated;
  });
  return lines.join('\n');
}

/** Where the repeated entries of a list stand: whole lines, or in brackets from the end of the entry before. */
function repeatsIn(text: string, list: YAMLSeq): { start: number; end: number }[] {
  const seen = new Set<string>();
  return list.items.flatMap((item, at) => {
    const before = list.items[at - 1];
    if (!isScalar(item) || !item.range) return [];
    const key = utteranceKey(String(item.value));
    const isRepeated = seen.has(key);
    seen.add(key);
    if (!isRepeated) return [];
    if (!list.flow) return [lineOf(text, item.range[0], item.range[1])];
    const start = isScalar(before) ? before.range?.[1] : undefined;
    return start === undefined || text.slice(start, item.range[1]).includes('#') ? [] : [{ start, end: item.range[1] }];
  });
}

const lineOf = (text: string, from: number, to: number) => {
  const end = text.indexOf('\n', to);
  return { start: text.lastIndexOf('\n', from) + 1, end: end < 0 ? text.length : end + 1 };
};
