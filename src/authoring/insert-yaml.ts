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
  if (isSeq(list) && list.flow && list.range) {
    const end = (list.items.at(-1) as Node | undefined)?.range?.[1];
    return end === undefined
      ? insertAt(text, list.range[0] + 1, quoteInBrackets(example))
      : insertAt(text, end, `, ${quoteInBrackets(example)}`);
  }
  const examples = document.getIn(['intents', at, 'examples'], true);
  if (isMap(examples) && examples.items.length > 0 && examples.range) {
    const first = examples.items[0]!.key as Node;
    const last = examples.items.at(-1)!.value as Node | null;
    if (examples.flow && last?.range)
      return insertAt(text, last.range[1], `, ${language}: [${quoteInBrackets(example)}]`);
    const end = text.slice(0, last?.range?.[1] ?? 0).trimEnd().length;
    const indent = indentOf(text, first.range?.[0] ?? 0);
    const lineEnd = text.indexOf('\n', end);
    return insertAt(
      text,
      lineEnd < 0 ? text.length : lineEnd,
      `\n${indent}${language}:\n${indent}  - ${quote(example)}`,
    );
  }
  // No examples yet: the parser writes them, and keeps comments and order.
  document.setIn(['intents', at, 'examples', language], document.createNode([example]));
  return document.toString({ lineWidth: 0 });
}

const insertAt = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at);

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

/** What stands before the dash of a list's entry, or before a field. */
const indentOf = (text: string, entryStart: number): string =>
  /^ */.exec(text.slice(text.lastIndexOf('\n', entryStart) + 1))?.[0] ?? '';

/** As YAML needs it: with quotes only where they are needed. */
const quote = (text: string) => stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trimEnd();

/** As `quote`, where commas and brackets have a meaning, too. */
const quoteInBrackets = (text: string) => (/[,[\]{}]/.test(text) ? JSON.stringify(text) : quote(text));
