// Fields in the order of the schema, by moving whole lines: comments go with the field below them.
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';

/**
 * Puts the fields of a file, and those of each entry of its lists, into the order in which the schema has them. What
 * can't be moved line by line (braces, a comment that would have to stand behind a dash) stays as it is.
 */
export function orderFields(text: string, schema: z.ZodType): string {
  let ordered = text;
  // The inner maps first: an outer one moves them whole.
  for (let depth = DEEPEST; depth >= 0; depth--) {
    const maps = findMaps(parseDocument(ordered).contents, schema, depth);
    const edits = maps.flatMap(({ map, order }) => orderMap(ordered, map, order) ?? []);
    for (const { start, end, lines } of edits.sort((a, b) => b.start - a.start))
      ordered = ordered.slice(0, start) + lines + ordered.slice(end);
  }
  // The same values, or nothing has happened.
  return sorted(parseDocument(ordered).toJS()) === sorted(parseDocument(text).toJS()) ? ordered : text;
}

/** A file's fields, those of its entries, and those of a field of an entry. */
const DEEPEST = 2;

interface Ordered {
  map: YAMLMap;
  order: readonly string[];
}

/** The maps whose fields the schema names, at one depth: 0 is the file's own. */
function findMaps(node: unknown, schema: z.ZodType, depth: number): Ordered[] {
  const { def } = schema;
  if (def.type === 'optional') return findMaps(node, (def as z.core.$ZodOptionalDef).innerType as z.ZodType, depth);
  if (def.type === 'array' && isSeq(node))
    return node.items.flatMap((item) => findMaps(item, (def as z.core.$ZodArrayDef).element as z.ZodType, depth));
  if (def.type !== 'object' || !isMap(node)) return [];
  const shape = (def as z.core.$ZodObjectDef).shape as Record<string, z.ZodType>;
  if (depth === 0) return [{ map: node, order: Object.keys(shape) }];
  return node.items.flatMap((pair) => {
    const field = shape[nameOf(pair)];
    return field ? findMaps(pair.value, field, depth - 1) : [];
  });
}

interface Edit {
  start: number;
  end: number;
  lines: string;
}

function orderMap(text: string, map: YAMLMap, order: readonly string[]): Edit | null {
  const names = map.items.map(nameOf);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const wanted = [...names].sort((a, b) => rank(a) - rank(b));
  if (map.flow || wanted.join('\n') === names.join('\n')) return null;
  const keys = map.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  const first = keys[0]!;
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  // Each field from its first line, or that of the comment above it, to that of the next.
  const starts = keys.map((key, at) => (at === 0 ? first : withCommentAbove(text, text.lastIndexOf('\n', key) + 1)));
  const end = endOfLast(text, map, keys.at(-1)!);
  const fields = new Map(names.map((name, at) => [name, text.slice(starts[at], starts[at + 1] ?? end)]));
  const lines = wanted.map((name, at) => {
    const field = `${fields.get(name)!.trimEnd()}\n`;
    return at === 0 ? field.trimStart() : indent + field.trimStart();
  });
  return lines[0]!.startsWith('#') && /\S/.test(text.slice(first - indent.length, first))
    ? null
    : { start: first, end, lines: lines.join('') };
}

/** The start of the comment lines that stand directly above a line; the line's own where there are none. */
function withCommentAbove(text: string, lineStart: number): number {
  let start = lineStart;
  for (;;) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || !/^\s*#/.test(text.slice(before, start))) return start;
    start = before;
  }
}

/** Behind the last field's last line; blank lines and comments below it belong to what follows. */
function endOfLast(text: string, map: YAMLMap, lastKey: number): number {
  const value = map.items.at(-1)?.value;
  const from = (value as { range?: [number, number, number] | null } | null)?.range?.[1] ?? lastKey;
  const at = text.slice(0, from).trimEnd().length;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const nameOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);

/** JSON in which the order of fields makes no difference. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
