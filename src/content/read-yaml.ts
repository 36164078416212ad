// A YAML text → a checked value, or every issue with its line.
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ContentIssue } from '../errors.js';
import { describeValue } from './describe-value.js';

/** Where a value of a YAML file stands: from its path (`['examples', 3]`) to `intents/greeting.yaml:12:5`. */
export type PlaceOf = (path: readonly PropertyKey[]) => string;

export type ReadResult<T> = { ok: true; value: T; placeOf: PlaceOf } | { ok: false; issues: ContentIssue[] };

/**
 * Reads one YAML file. Mistakes of YAML and of the schema come back as issues, all of them; nothing throws.
 *
 * @param file  as shown to the author: relative to the content folder
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): ReadResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    return {
      ok: false,
      issues: document.errors.map((error) => ({
        place: at(error.pos[0]),
        expected: 'YAML',
        found: `a mistake (${error.message.replace(/\.$/, '')})`,
        nextStep: 'Look at the indentation, colons and quotes of this line and the one before it.',
      })),
    };
  }
  const placeOf: PlaceOf = (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
      if (range) return at(range[0]);
    }
    return `${file}:1:1`;
  };
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return { ok: true, value: result.data, placeOf };
  return { ok: false, issues: result.error.issues.flatMap((issue) => toIssues(issue, document, placeOf)) };
}

function toIssues(
  issue: z.core.$ZodIssue,
  document: ReturnType<typeof parseDocument>,
  placeOf: PlaceOf,
): ContentIssue[] {
  const field = issue.path.map(String).join('.') || 'the file';
  const node = issue.path.length === 0 ? document.contents : document.getIn(issue.path, true);
  const found = describeValue(
    isScalar(node) ? node.value : node === undefined ? undefined : document.toJS() && nodeValue(node),
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      place: isMap(node) ? placeOf([...issue.path, key]) : placeOf(issue.path),
      expected: `only known fields in ${field}`,
      found: `the field "${key}"`,
      nextStep: 'Mend its spelling, or take it out.',
    }));
  }
  if (issue.code === 'invalid_value') {
    return [
      {
        place: placeOf(issue.path),
        expected: `one of ${issue.values.map((value) => String(value)).join(', ')} as ${field}`,
        found,
        nextStep: 'Choose one of them.',
      },
    ];
  }
  if (issue.code === 'invalid_type') {
    return [
      {
        place: placeOf(issue.path),
        expected: `${issue.expected === 'string' ? 'text' : `${issue.expected}`} as ${field}`,
        found,
        nextStep:
          found === 'nothing'
            ? 'Add it.'
            : issue.expected === 'string'
              ? 'Put it in quotes.'
              : 'See the README of this folder for the shape.',
      },
    ];
  }
  return [{ place: placeOf(issue.path), expected: `${issue.message} as ${field}`, found, nextStep: 'Mend it.' }];
}

const nodeValue = (node: unknown): unknown =>
  node && typeof node === 'object' && 'toJSON' in node ? (node as { toJSON(): unknown }).toJSON() : node;
