// Adds to YAML files as a person would: one line more, every comment, order and space as it was.
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { editYaml } from './edit-yaml.js';

/**
 * Adds an example to an intent.
 *
 * @param text      of a file of intents
 * @param language  ISO 639-1
 * @returns the file's new text; null where it has no such intent
 */
export const insertExample = (text: string, intent: string, language: string, example: string): string | null =>
  insertText(text, { list: ['intents'], key: 'name', field: 'examples' }, intent, language, example);

/** Adds a question to a fact, as `insertExample` does to an intent. */
export const insertQuestion = (text: string, fact: string, language: string, question: string): string | null =>
  insertText(text, { list: [], key: 'id', field: 'questions' }, fact, language, question);

/** Takes out the line by which a fact is a guess; the text as it is where there is none. */
export function takeOutGuess(text: string, fact: string): string {
  const list = parseDocument(text).contents;
  if (!isSeq(list)) return text;
  const entry = list.items.find((item) => isMap(item) && (item.get('id') as unknown) === fact);
  const key = isMap(entry) ? entry.items.find((pair) => isScalar(pair.key) && pair.key.value === 'guess')?.key : null;
  if (!isScalar(key) || !key.range) return text;
  const start = text.lastIndexOf('\n', key.range[0]) + 1;
  const end = text.indexOf('\n', key.range[0]);
  return text.slice(0, start) + (end < 0 ? '' : text.slice(end + 1));
}

/** Where lists of texts by language stand: in a field of the entries of a list. */
interface Lists {
  list: readonly string[];
  /** The field that names an entry. */
  key: string;
  field: string;
}

function insertText(
  text: string,
  { list: path, key, field }: Lists,
  name: string,
  language: string,
  added: string,
): string | null {
  const document = parseDocument(text);
  const entries = document.getIn(path);
  if (!isSeq(entries)) return null;
  const at = entries.items.findIndex((item) => isMap(item) && item.get(key) === name);
  if (at < 0) return null;
  const listPath = [...path, at, field, language];
  const list = document.getIn(listPath);
  const value = added.replace(/\s+/g, ' ').trim();
  return editYaml(text, [{ path: [...listPath, isSeq(list) ? list.items.length : 0], value }]);
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

/** What stands before the dash of a list's entry, or before a field. */
const indentOf = (text: string, entryStart: number): string =>
  /^ */.exec(text.slice(text.lastIndexOf('\n', entryStart) + 1))?.[0] ?? '';
