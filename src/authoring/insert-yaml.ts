// Adds to YAML files as a person would: one line more, every comment, order and space as it was.
import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';

/**
 * Adds an example to an intent.
 *
 * @param text      of a file of intents
 * @param language  ISO 639-1
 * @returns the file's new text; null where it has no such intent
 */
export function insertExample(text: string, intent: string, language: string, example: string): string | null {
  const document = parseDocument(text);
  const intents = document.get('intents');
  if (!isSeq(intents)) return null;
  const at = intents.items.findIndex((item) => isMap(item) && item.get('name') === intent);
  if (at < 0) return null;
  const list = document.getIn(['intents', at, 'examples', language], true);
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const last = list.items.at(-1) as Node;
    const lastStart = last.range?.[0] ?? 0;
    const indent = indentOf(text, lastStart);
    const lineEnd = text.indexOf('\n', last.range?.[1] ?? lastStart);
    const end = lineEnd < 0 ? text.length : lineEnd;
    return `${text.slice(0, end)}\n${indent}- ${quote(example)}${text.slice(end)}`;
  }
  // A list in brackets, or none yet: the parser writes it, and keeps comments and order.
  if (isSeq(list)) list.add(document.createNode(example));
  else document.setIn(['intents', at, 'examples', language], document.createNode([example]));
  return document.toString({ lineWidth: 0 });
}

/**
 * Adds entries to the end of a list: the file's own, or that of its field `intents`.
 *
 * @param text   of the file; empty where there is none yet
 * @param field  null where the file is a list itself
 */
export function appendEntry(text: string, field: 'intents' | null, entry: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text.trim() === '' ? (field === null ? '[]' : `${field}: []`) : text);
  const list = field === null ? document.contents : document.get(field);
  if (!isSeq(list)) throw new TypeError('expected a list to add to');
  if (list.items.length === 0) list.flow = false;
  const root = document.contents;
  const lastKey = isMap(root) ? root.items.at(-1)?.key : null;
  const isLast = field === null || (isScalar(lastKey) && lastKey.value === field);
  const first = list.items[0];
  if (list.flow || !isNode(first) || !first.range || !isLast) {
    list.add(document.createNode(entry));
    return document.toString({ lineWidth: 0 });
  }
  const indent = indentOf(text, first.range[0]);
  const block = stringify([entry], { lineWidth: 0 })
    .trimEnd()
    .replace(/^(?=.)/gm, indent);
  return `${text.trimEnd()}\n${block}\n`;
}

/** What stands before the dash of a list's entry. */
const indentOf = (text: string, entryStart: number): string =>
  /^[^\n-]*/.exec(text.slice(text.lastIndexOf('\n', entryStart) + 1))?.[0] ?? '';

/** As YAML needs it: with quotes only where they are needed. */
const quote = (text: string) => stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trimEnd();
