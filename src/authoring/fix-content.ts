// What can be mended in content files without asking: spacing, repeated examples, the line that names the schema.
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { schemaLine } from './editor-schemas.js';

export interface Fixed {
  text: string;
  /** What was done, for the author; empty when there was nothing to do. */
  changes: readonly string[];
}

/**
 * Mends one content file. What means something stays as it is: order, comments, and everything that isn't sure.
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
    apply('repeated examples', dropRepeatedExamples(mended));
    apply('the line that names the schema', nameSchema(file, mended));
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

/** Takes out lines of an intent's examples that differ in case and marks only from one before them. */
function dropRepeatedExamples(text: string): string {
  const contents = parseDocument(text).contents;
  const intents = isMap(contents) ? contents.get('intents') : null;
  if (!isSeq(intents)) return text;
  const cuts: { start: number; end: number }[] = [];
  for (const intent of intents.items) {
    const examples = isMap(intent) ? intent.get('examples') : null;
    if (!isMap(examples)) continue;
    for (const { value: list } of examples.items) {
      // Only lists of one example a line: elsewhere a cut could leave brackets and commas behind.
      if (!isSeq(list) || list.flow) continue;
      const seen = new Set<string>();
      for (const item of list.items) {
        if (!isScalar(item) || !item.range) continue;
        const key = comparable(String(item.value));
        if (seen.has(key)) cuts.push(lineOf(text, item.range[0], item.range[1]));
        seen.add(key);
      }
    }
  }
  return cuts.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

const lineOf = (text: string, from: number, to: number) => {
  const end = text.indexOf('\n', to);
  return { start: text.lastIndexOf('\n', from) + 1, end: end < 0 ? text.length : end + 1 };
};

const comparable = (example: string) =>
  example
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || example;
