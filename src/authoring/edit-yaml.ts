// Sets texts in YAML files as a person would: what is not set keeps every byte, comments and order too.
import {
  isCollection,
  isMap,
  isScalar,
  type Node,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { ConfigError } from '../errors.js';

export interface YamlEdit {
  /** From the file's top: names of fields, and numbers of entries. */
  path: readonly (string | number)[];
  value: string;
}

/** What stands from `start` to `end` gives way to `text`. */
interface Splice {
  start: number;
  end: number;
  text: string;
  /** How deep in the file it belongs. */
  depth: number;
}

type Edited = Omit<Splice, 'depth'>;

/**
 * Sets texts. One that is not there yet is added behind its neighbours, with the fields and lists on the way to it; in a
 * list it goes to the end.
 *
 * @param text  of a file without mistakes
 * @throws ConfigError where a reference (`*name`) or something other than text stands
 * @example editYaml('a: { en: x } # y\n', [{ path: ['a', 'ru'], value: 'z' }]) // 'a: { en: x, ru: z } # y\n'
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  let edited = text;
  for (let rest = edits; rest.length > 0; ) {
    const round = planRound(edited, rest);
    // At one place the inner comes first, and else one behind the other.
    edited = round.splices
      .toSorted((a, b) => a.start - b.start || b.depth - a.depth)
      .reduceRight((all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end), edited);
    rest = round.later;
  }
  return edited;
}

/** What can be done to the text as it is; an edit that needs what another one adds comes later. */
function planRound(text: string, edits: readonly YamlEdit[]): { splices: Splice[]; later: YamlEdit[] } {
  const document = parseDocument(text);
  const nodeAt = (path: YamlEdit['path']) => (path.length === 0 ? document.contents : document.getIn(path, true));
  const splices: Splice[] = [];
  const later: YamlEdit[] = [];
  const added = new Map<unknown, Set<string | number>>();
  for (const edit of edits) {
    const { path, value } = edit;
    const node = nodeAt(path);
    const depth = path.findLastIndex((_, at) => isCollection(nodeAt(path.slice(0, at))));
    const parent = nodeAt(path.slice(0, depth)) as YAMLMap | YAMLSeq;
    if (isScalar(node)) {
      splices.push({ ...replaceScalar(text, parent, node, value), depth });
      continue;
    }
    if (node !== undefined || nodeAt(path.slice(0, depth + 1)) !== undefined)
      throw new ConfigError(`${path.join(' › ')}: expected text, got something else. Change it by hand.`);
    const keys = added.get(parent) ?? new Set();
    const key = path[depth]!;
    if (isMap(parent) && keys.has(key)) later.push(edit);
    else splices.push({ ...insertEntry(text, parent, path.slice(depth), value, keys.size === 0), depth });
    added.set(parent, keys.add(key));
  }
  return { splices, later };
}

function replaceScalar(text: string, parent: YAMLMap | YAMLSeq, node: Scalar, value: string): Edited {
  const [start = 0, valueEnd = 0] = node.range ?? [];
  const end = start + trimBlanks(text.slice(start, valueEnd)).length;
  // Behind a text of several lines no comment can stand.
  const isInLine = parent.flow === true || !/^[ \t]*(\r?\n|$)/.test(text.slice(end));
  const written = render({ k: toScalar(value, isInLine, node.type) }, isInLine).slice('k: '.length);
  return { start, end, text: indented(written, columnOf(text, parent)) };
}

/** @param path  what is missing, from the parent on */
function insertEntry(
  text: string,
  parent: YAMLMap | YAMLSeq,
  [key, ...path]: readonly (string | number)[],
  value: string,
  isFirst: boolean,
): Edited {
  const inner = path.reduceRight<unknown>(
    (of, at) => (typeof at === 'number' ? [of] : { [at]: of }),
    toScalar(value, parent.flow === true),
  );
  const entry = isMap(parent) ? { [String(key)]: inner } : [inner];
  const last = parent.items.at(-1);
  if (parent.flow) {
    const comma = last === undefined && isFirst ? '' : ', ';
    const at = last === undefined ? (parent.range?.[0] ?? 0) + 1 : endOf(text, last);
    return { start: at, end: at, text: comma + render(entry, true) };
  }
  const column = columnOf(text, parent);
  const end = endOf(text, last);
  const lineEnd = text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: at, end: at, text: `${newLine}${' '.repeat(column)}${indented(render(entry, false), column)}` };
}

/** Where an entry's last word ends; comments below it belong to what follows. */
function endOf(text: string, entry: unknown): number {
  if (isCollection(entry) && !entry.flow && entry.items.length > 0) return endOf(text, entry.items.at(-1));
  if (isCollection(entry) || isScalar(entry)) return trimBlanks(text.slice(0, entry.range?.[1] ?? 0)).length;
  const { key, value } = entry as YAMLMap<Node, Node | null>['items'][number];
  return endOf(text, value ?? key);
}

/** How far an entry of a block stands from the margin. */
function columnOf(text: string, parent: YAMLMap | YAMLSeq): number {
  const start = parent.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

const indented = (lines: string, column: number): string => lines.replace(/\n(?!\n)/g, `\n${' '.repeat(column)}`);

/** An entry as it is written, without the brackets around it. */
function render(entry: object, isInLine: boolean): string {
  const style = isInLine ? ({ collectionStyle: 'flow', flowCollectionPadding: false } as const) : {};
  const written = stringify(entry, {
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    ...style,
  });
  return isInLine ? trimBlanks(written).slice(1, -1) : trimBlanks(written);
}

/** In brackets, or before a comment, a text of several lines stands in one. */
function toScalar(value: string, isInLine: boolean, type?: Scalar.Type): Scalar {
  const scalar = new Scalar(value);
  if (isInLine && value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
  else if (type) scalar.type = type;
  return scalar;
}

const trimBlanks = (text: string): string => text.replace(/[ \t\r\n]+$/, '');
