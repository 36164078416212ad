// What the schema says is wrong → what an author reads: expected, found, next step.
import type { z } from 'zod';
import type { ContentIssue } from '../errors.js';
import { describeValue } from './describe-value.js';
import { nearestName } from './nearest-name.js';

interface SchemaIssue extends Pick<ContentIssue, 'expected' | 'found' | 'nextStep'> {
  path: readonly PropertyKey[];
  /** Whether the name of the field is what is wrong, not its value. */
  isKey: boolean;
}

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  number: 'a number',
  boolean: 'true or false',
};

/** All that the schema finds wrong. A misspelt field is told once: not also as the one that is missing. */
export function describeSchemaIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  valueAt: (path: readonly PropertyKey[]) => unknown,
): SchemaIssue[] {
  const meant = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      return issue.keys.map((key) =>
        JSON.stringify([...issue.path, nearestName(key, fieldsAt(schema, issue.path)) ?? key]),
      );
    }),
  );
  return issues
    .filter(({ path }) => valueAt(path) !== undefined || !meant.has(JSON.stringify(path)))
    .flatMap((issue) => describeSchemaIssue(issue, schema, valueAt));
}

/** One issue of zod can hold several of ours: one for each unknown field. */
function describeSchemaIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  valueAt: (path: readonly PropertyKey[]) => unknown,
): SchemaIssue[] {
  const { path } = issue;
  const where = path.length === 0 ? 'in the file' : `as ${renderPath(path, valueAt)}`;
  const found = describeValue(valueAt(path));
  const describe = (expected: string, nextStep: string): SchemaIssue[] => [
    { path, isKey: false, expected: `${expected} ${where}`, found, nextStep },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, path);
      return issue.keys.map((key) => {
        const near = nearestName(key, known);
        return {
          path: [...path, key],
          isKey: true,
          expected: known.length > 0 ? `one of the fields ${known.join(', ')}` : 'no such field',
          found: `"${key}"`,
          nextStep: near ? `Did you mean "${near}"?` : 'Take it out.',
        };
      });
    }
    case 'invalid_key': {
      const key = String(path.at(-1));
      const why = issue.issues[0];
      const known = why?.code === 'invalid_value' ? why.values.map(String) : [];
      const expected = known.length > 0 ? `one of ${known.join(', ')}` : (why?.message ?? 'another name');
      const near = nearestName(key, known);
      return [
        { path, isKey: true, expected, found: `"${key}"`, nextStep: near ? `Did you mean "${near}"?` : 'Rename it.' },
      ];
    }
    case 'invalid_value': {
      const near =
        typeof valueAt(path) === 'string' ? nearestName(String(valueAt(path)), issue.values.map(String)) : null;
      const nextStep = near ? `Did you mean "${near}"?` : 'Choose one of them.';
      return describe(`one of ${issue.values.map(String).join(', ')}`, nextStep);
    }
    case 'invalid_union':
      return describe('text or a list of texts', found === 'nothing' ? 'Add it.' : 'Put text in quotes.');
    case 'invalid_type':
      return describe(TYPES[issue.expected] ?? issue.expected, nextStepOf(issue.expected, valueAt(path), path));
    case 'too_small':
      return describe(
        issue.origin === 'array' ? 'a list that is not empty' : issue.message,
        'Add to it, or take the field out.',
      );
    default:
      return describe(issue.message, 'Mend it.');
  }
}

function nextStepOf(expected: string, value: unknown, path: readonly PropertyKey[]): string {
  if (path.length === 0 && (value === undefined || value === null))
    return "Write it; the README of the bot's own folder shows the smallest file.";
  if (value === undefined) return 'Add it.';
  if (value === null) {
    if (expected === 'string') return 'Write it; the word null needs quotes.';
    return expected === 'array'
      ? 'Write its entries below it, each behind a dash, or take the field out.'
      : 'Write what belongs to it below it, or take the field out.';
  }
  if (expected === 'string')
    return typeof value === 'object' ? 'Write one text; quote it if it holds a colon.' : 'Put it in quotes.';
  if (expected === 'array')
    return typeof value === 'string' ? 'Begin the line with a dash: - text' : 'Write a dash before each entry.';
  if (expected === 'object' || expected === 'record')
    return path.length === 0
      ? 'The README of this folder shows the smallest file.'
      : 'Write fields below it, such as en: text';
  return 'Mend it.';
}

/**
 * A field as its author would call it: by the name of the entry that it stands in.
 *
 * @example renderPath(['intents', 3, 'ask', 'en'], valueAt) // 'ask › en of "who-met"'
 */
function renderPath(path: readonly PropertyKey[], valueAt: (path: readonly PropertyKey[]) => unknown): string {
  const names = path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key)));
  for (let length = path.length - 1; length > 0; length--) {
    const field = ['name', 'id'].find((one) => typeof valueAt([...path.slice(0, length), one]) === 'string');
    if (typeof path[length - 1] !== 'number' || field === undefined || field === path[length]) continue;
    const name = valueAt([...path.slice(0, length), field]);
    return `${names.slice(length).join(' › ')} of "${name}"`;
  }
  return names.join(' › ');
}

/** The names of the fields that the schema knows at a path; empty where any name will do. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current = unwrap(schema);
  for (const key of path) {
    const { def } = current;
    const next =
      def.type === 'object'
        ? (def as z.core.$ZodObjectDef).shape[String(key)]
        : def.type === 'array'
          ? (def as z.core.$ZodArrayDef).element
          : def.type === 'record'
            ? (def as z.core.$ZodRecordDef).valueType
            : undefined;
    if (!next) return [];
    current = unwrap(next as z.ZodType);
  }
  if (current.def.type === 'object') return Object.keys((current.def as z.core.$ZodObjectDef).shape);
  const keys = current.def.type === 'record' ? (current.def as z.core.$ZodRecordDef).keyType._zod.values : undefined;
  return [...(keys ?? [])].map(String);
}

function unwrap(schema: z.ZodType): z.ZodType {
  const { def } = schema;
  return def.type === 'optional' || def.type === 'nullable'
    ? unwrap((def as z.core.$ZodOptionalDef).innerType as z.ZodType)
    : schema;
}
