// A YAML text → a checked value, or every issue with its line.
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import type { ContentIssue } from '../errors.js';
import { describeSchemaIssues } from './describe-schema-issues.js';
import { describeYamlError } from './describe-yaml-error.js';

/** Where something stands in a file, and the line itself. */
export type Place = Pick<ContentIssue, 'place' | 'excerpt'>;

/**
 * Where a value of a YAML file stands, or with `key` the name of that field: from its path (`['examples', 3]`) to
 * `intents/greeting.yaml:12:5`.
 */
export type PlaceOf = (path: readonly PropertyKey[], what?: 'value' | 'key') => Place;

export type ReadResult<T> = { ok: true; value: T; placeOf: PlaceOf } | { ok: false; issues: ContentIssue[] };

/**
 * Reads one YAML file. Mistakes of YAML and of the schema come back as issues, all of them; nothing throws.
 *
 * @param file  as shown to the author: relative to the content folder
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): ReadResult<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (start: number, end: number): Place => {
    const { line: lineNumber, col: column } = lineCounter.linePos(Math.min(start, text.length));
    const lineStart = lineCounter.lineStarts[lineNumber - 1] ?? 0;
    const line = (text.slice(lineStart).split(/\r?\n/, 1)[0] ?? '').trimEnd();
    const length = Math.max(1, Math.min(end - start, line.length - column + 1));
    return { place: `${file}:${lineNumber}:${column}`, excerpt: { line, lineNumber, column, length } };
  };
  if (document.errors.length > 0) {
    const issues = withoutConsequences(document.errors).map((error) => {
      const { start, end, ...description } = describeYamlError(error, text);
      return { ...at(start, end), ...description };
    });
    return { ok: false, issues };
  }
  const unresolved = findReferences(document);
  if (unresolved.length > 0) {
    const issues = unresolved.map(({ source, range }) => ({
      ...at(range?.[0] ?? 0, range?.[1] ?? 1),
      expected: 'text',
      found: `"*${source}", which YAML takes for a reference`,
      nextStep: 'Put it in quotes.',
    }));
    return { ok: false, issues };
  }
  const nodeAt = (path: readonly PropertyKey[]): unknown =>
    path.length === 0 ? document.contents : document.getIn(path, true);
  const placeOf: PlaceOf = (path, what) => {
    if (what === 'key') return placeOfKey(path);
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) return at(node.range[0], node.range[1]);
    }
    return at(0, 1);
  };
  /** Of a field that should not be there, its name; its value says less. */
  const placeOfKey = (path: readonly PropertyKey[]): Place => {
    const parent = nodeAt(path.slice(0, -1));
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    const key = isPair(pair) ? (pair.key as Node) : undefined;
    return key?.range ? at(key.range[0], key.range[1]) : placeOf(path);
  };
  const valueAt = (path: readonly PropertyKey[]): unknown => {
    const node = nodeAt(path);
    return isNode(node) ? node.toJS(document) : node;
  };
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return { ok: true, value: result.data, placeOf };
  const found = describeSchemaIssues(result.error.issues, schema, valueAt);
  const issues = found.map(({ path, isKey, ...description }) => ({
    ...(isKey ? placeOfKey(path) : placeOf(path)),
    ...description,
  }));
  return { ok: false, issues };
}

/** The first mistake in the structure, as the others mostly follow from it, and every field that stands twice. */
function withoutConsequences(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
}

/** References to what is named nowhere in the file. */
function findReferences(document: Document): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) found.push(alias);
    },
  });
  return found;
}
