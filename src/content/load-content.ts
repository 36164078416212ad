// A content folder (data/ and intents/) → everything a bot knows, or every mistake in it at once.
import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ContentError, type ContentIssue } from '../errors.js';
import type { Article, Content, Topic } from './content.js';
import { crossCheck, type Placed } from './cross-check.js';
import { readText } from './read-text.js';
import { type PlaceOf, readYaml } from './read-yaml.js';
import * as schemas from './schemas.js';
import { yamlFiles } from './yaml-files.js';

/** Where the words and texts of four languages are that a folder without intents takes over. */
const PACKAGE = resolve(import.meta.dirname, '../..');

/** Good files as they were read before: name, relative to the content folder → text and checked value. */
export type FilesRead = Map<string, { text: string; value: unknown }>;

/**
 * Loads and checks a content folder. One without intents needs no entities, and no languages: it has the package's.
 *
 * @param dir    the folder that holds `data/`, and `intents/` where its questions are told by examples
 * @param known  what a file that has not changed since is taken from, of the same code; what is read is added
 * @throws ContentError with every issue of every file; nothing is half loaded
 */
export function loadContent(dir: string, known: FilesRead = new Map()): Content {
  const missing = findFolderIssue(dir);
  if (missing) throw new ContentError([missing]);
  const issues: ContentIssue[] = [];
  const read = <T>(file: string, schema: Parameters<typeof readYaml<T>>[2], from = dir): Placed<T> | null => {
    const path = join(from, file);
    if (!existsSync(path)) {
      issues.push({
        place: file,
        expected: 'a file',
        found: 'nothing',
        nextStep: 'Add it; `meeting-bot new` makes one to begin with.',
      });
      return null;
    }
    const readable = readText(path, file);
    if ('issue' in readable) {
      issues.push(readable.issue);
      return null;
    }
    const { text } = readable;
    const before = known.get(file);
    if (before?.text === text) return { file, value: before.value as T, placeOf: placeLater(file, text, schema) };
    const result = readYaml(file, text, schema);
    if (result.ok) {
      known.set(file, { text, value: result.value });
      return { file, value: result.value, placeOf: result.placeOf };
    }
    issues.push(...result.issues);
    return null;
  };
  const readAll = <T>(folder: string, schema: Parameters<typeof readYaml<T>>[2], from = dir): Placed<T>[] =>
    yamlFiles(from, folder).flatMap((file) => read(file, schema, from) ?? []);
  const hasIntents = yamlFiles(dir, 'intents').length > 0;
  const hasEntities = hasIntents || existsSync(join(dir, 'data/entities.yaml'));
  const languagesFrom = hasIntents || yamlFiles(dir, 'data/languages').length > 0 ? dir : PACKAGE;

  const articleFile = read('data/article.yaml', schemas.articleSchema);
  const files = {
    entities: hasEntities ? read('data/entities.yaml', schemas.entitiesSchema) : null,
    strangers: existsSync(join(dir, 'data/strangers.yaml'))
      ? read('data/strangers.yaml', schemas.entitiesSchema)
      : null,
    meanings: existsSync(join(dir, 'data/meanings.yaml')) ? read('data/meanings.yaml', schemas.meaningsSchema) : null,
    abouts: existsSync(join(dir, 'data/topics.yaml')) ? read('data/topics.yaml', schemas.topicsSchema) : null,
    facts: readAll('data/facts', schemas.factsSchema),
    intents: readAll('intents', schemas.intentsSchema),
    languages: readAll('data/languages', schemas.languageSchema, languagesFrom),
  };
  const article = articleFile && readArticle(dir, articleFile.value, articleFile.placeOf, issues);
  const isWhole = (folder: string, good: readonly unknown[], from = dir) =>
    yamlFiles(from, folder).length === good.length;
  issues.push(
    ...crossCheck(article, files, {
      entities:
        (files.entities !== null || !hasEntities) &&
        (files.strangers !== null || !existsSync(join(dir, 'data/strangers.yaml'))),
      facts: isWhole('data/facts', files.facts),
      languages: articleFile !== null && isWhole('data/languages', files.languages, languagesFrom),
    }),
  );
  if (issues.length > 0 || !article) throw new ContentError(issues);

  return {
    article,
    entities: files.entities?.value ?? [],
    strangers: files.strangers?.value ?? [],
    meanings: files.meanings?.value ?? {},
    abouts: files.abouts?.value ?? [],
    facts: files.facts
      .flatMap(({ value }) => value)
      .map((fact) => ({
        ...fact,
        evidence: [fact.evidence].flat().map((quote) => {
          const start = article.text.indexOf(quote);
          return { start, end: start + quote.length };
        }),
      })),
    topics: files.intents.map(
      ({ file, value }): Topic => ({ id: basename(file, '.yaml'), title: value.topic ?? null, intents: value.intents }),
    ),
    languages: files.languages.map(({ value }) => value).sort((a, b) => rank(a.code) - rank(b.code)),
  };
}

/** Null of a folder that holds `data/` or `intents/`; what they lack is found file by file. */
function findFolderIssue(dir: string): ContentIssue | null {
  const stats = statSync(dir, { throwIfNoEntry: false });
  const found = !stats
    ? 'nothing: there is no such folder'
    : !stats.isDirectory()
      ? 'a file'
      : existsSync(join(dir, 'data')) || existsSync(join(dir, 'intents'))
        ? null
        : 'a folder without them';
  return found === null
    ? null
    : {
        place: dir,
        expected: 'a content folder (it holds data/ and intents/)',
        found,
        nextStep: 'Name another, or make one: meeting-bot new ARTICLE DIR',
      };
}

/** Where things stand in a file whose value is known: it is only read again when something is wrong. */
function placeLater<T>(file: string, text: string, schema: Parameters<typeof readYaml<T>>[2]): PlaceOf {
  let placeOf: PlaceOf | null = null;
  return (path, what) => {
    if (!placeOf) {
      const result = readYaml(file, text, schema);
      placeOf = result.ok ? result.placeOf : () => ({ place: file });
    }
    return placeOf(path, what);
  };
}

/** English first: it is what untranslated texts fall back to. */
const rank = (code: string) => (code === 'en' ? 0 : 1);

/** An article's text starts behind a first line's `date 2024-05-02 `, where it has one. */
const HEADER = /^\s*date \d{4}-\d{2}-\d{2}\s+/;

function readArticle(dir: string, file: schemas.ArticleFile, placeOf: PlaceOf, issues: ContentIssue[]): Article | null {
  const path = join(dir, 'data', file.text);
  if (!existsSync(path)) {
    issues.push({
      ...placeOf(['text']),
      expected: 'the name of a file beside this one',
      found: `"${file.text}", which is not there`,
      nextStep: 'Put the article there as plain text, a blank line between paragraphs.',
    });
    return null;
  }
  const readable = readText(path, `data/${file.text}`);
  if ('issue' in readable) {
    issues.push(readable.issue);
    return null;
  }
  const text = readable.text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(HEADER, '')
    .trim();
  if (text === '') {
    issues.push({
      place: `data/${file.text}:1:1`,
      expected: 'the text of the article',
      found: 'an empty file',
      nextStep: 'Paste the article there, a blank line between paragraphs.',
    });
    return null;
  }
  const { title, language, guessed = [] } = file;
  const known = (field: 'published' | 'source' | 'place') => (guessed.includes(field) ? null : file[field]);
  return { title, published: known('published'), source: known('source'), place: known('place'), language, text };
}
