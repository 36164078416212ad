// The texts of a content folder that a reader sees, each with where it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { topicOf, yamlFiles } from '../../content/content-files.js';

/** One text in all its languages. */
export interface TextRow {
  /** The id of what it belongs to: a fact, an intent, a name, a topic, a text of the interface. */
  id: string;
  /** The field, of a list with the place in it, from 1 on: `answer`, `questions 2`. Id and field together name one row. */
  field: string;
  /** By language; what lacks there is not translated. */
  texts: ReadonlyMap<string, string>;
  /** Where a language's text stands, or would; null where the language has no file for it. */
  placeOf(language: string): TextPlace | null;
}

interface TextPlace {
  /** Relative to the content folder. */
  file: string;
  path: readonly (string | number)[];
}

type Entry = Readonly<Record<string, unknown>>;

/** Where texts by language stand: in fields of the entries of a list. */
interface EntryKind {
  files(dir: string): string[];
  entries(file: unknown): readonly Entry[];
  /** What leads to the list of entries. */
  path: readonly string[];
  key: string;
  fields: readonly string[];
}

const inFile = (name: string) => (dir: string) => yamlFiles(dir, 'data').filter((file) => topicOf(file) === name);
const inFolder = (folder: string) => (dir: string) => yamlFiles(dir, folder);
const itself = (file: unknown) => file as readonly Entry[];

const KINDS: readonly EntryKind[] = [
  { files: inFolder('data/facts'), entries: itself, path: [], key: 'id', fields: ['answer', 'questions'] },
  {
    files: inFolder('intents'),
    entries: (file) => (file as { intents: readonly Entry[] }).intents,
    path: ['intents'],
    key: 'name',
    fields: ['ask', 'reply', 'missing'],
  },
  { files: inFile('entities'), entries: itself, path: [], key: 'id', fields: ['name'] },
  { files: inFile('strangers'), entries: itself, path: [], key: 'id', fields: ['name'] },
  { files: inFile('topics'), entries: itself, path: [], key: 'id', fields: ['of', 'about'] },
];

/** Reads the files of a folder without mistakes; the order is theirs. Texts that stand nowhere are no rows. */
export function listTexts(dir: string): TextRow[] {
  const read = (file: string): unknown => parseDocument(readFileSync(join(dir, file), 'utf8')).toJS();
  const rows = KINDS.flatMap(({ files, entries, path, key, fields }) =>
    files(dir).flatMap((file) =>
      entries(read(file)).flatMap((entry, at) =>
        fields.flatMap((field) =>
          rowsOf(String(entry[key]), field, entry[field], { file, path: [...path, at, field] }),
        ),
      ),
    ),
  );
  const titles = yamlFiles(dir, 'intents').flatMap((file) =>
    rowsOf(topicOf(file), 'topic', (read(file) as Entry).topic, { file, path: ['topic'] }),
  );
  return [...rows, ...titles, ...interfaceTexts(dir, read)];
}

/** A row for a field by language, or for each place in its lists. */
function rowsOf(id: string, field: string, value: unknown, { file, path }: TextPlace): TextRow[] {
  const byLanguage = Object.entries((value ?? {}) as Record<string, string | string[]>).map(
    ([language, texts]) => [language, [texts].flat()] as const,
  );
  const isList = Object.values(value ?? {}).some(Array.isArray);
  const longest = Math.max(0, ...byLanguage.map(([, texts]) => texts.length));
  return Array.from({ length: longest }, (_, at) => ({
    id,
    field: isList ? `${field} ${at + 1}` : field,
    texts: new Map(byLanguage.flatMap(([language, texts]) => texts.slice(at, at + 1).map((text) => [language, text]))),
    placeOf: (language) => ({ file, path: [...path, language, ...(isList ? [at] : [])] }),
  }));
}

/** Of the folder's own languages, each in a file of its own. */
function interfaceTexts(dir: string, read: (file: string) => unknown): TextRow[] {
  const languages = yamlFiles(dir, 'data/languages').map((file) => ({
    file,
    ...(read(file) as { code: string; texts: Record<string, string> }),
  }));
  const names = new Set(languages.flatMap(({ texts }) => Object.keys(texts)));
  return [...names].map((name) => ({
    id: name,
    field: 'text',
    texts: new Map(
      languages.flatMap(({ code, texts }) => (Object.hasOwn(texts, name) ? [[code, texts[name]!] as const] : [])),
    ),
    placeOf(language) {
      const file = languages.find(({ code }) => code === language)?.file;
      return file === undefined ? null : { file, path: ['texts', name] };
    },
  }));
}
