// A content folder (data/ and intents/) → everything a bot knows, or every mistake in it at once.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ContentError, type ContentIssue } from '../errors.js';
import type { Content, Topic } from './content.js';
import { topicOf, yamlFiles } from './content-files.js';
import { crossCheck, type Placed } from './cross-check.js';
import { readArticle } from './read-article.js';
import { readText } from './read-text.js';
import { readTopic } from './read-topic.js';
import type { UtteranceFile } from './read-utterances.js';
import { type PlaceOf, type ReadResult, readYaml } from './read-yaml.js';
import * as schemas from './schemas.js';
import { sortUtterances } from './sort-utterances.js';

/** Where the words and texts of four languages are that a folder without intents takes over. */
const PACKAGE = resolve(import.meta.dirname, '../..');

/**
 * Good files as they were read before: name, relative to the content folder → text and checked value; a file of intents
 * with the utterances that stand beside it.
 */
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
  const readTextOf = (file: string, from = dir): string | null => {
    if (!existsSync(join(from, file))) {
      issues.push({
        place: file,
        expected: 'a file',
        found: 'nothing',
        nextStep: 'Add it; `meeting-bot new` makes one to begin with.',
      });
      return null;
    }
    const readable = readText(join(from, file), file);
    if ('text' in readable) return readable.text;
    issues.push(readable.issue);
    return null;
  };
  /** @param text  changes with whatever the value is made of */
  const recall = <T>(file: string, text: string, make: () => ReadResult<T>): Placed<T> | null => {
    const before = known.get(file);
    if (before?.text === text) return { file, value: before.value as T, placeOf: placeLater(file, make) };
    const result = make();
    if (result.ok) {
      known.set(file, { text, value: result.value });
      return { file, value: result.value, placeOf: result.placeOf };
    }
    issues.push(...result.issues);
    return null;
  };
  const read = <T>(file: string, schema: Parameters<typeof readYaml<T>>[2], from = dir): Placed<T> | null => {
    const text = readTextOf(file, from);
    return text === null ? null : recall(file, text, () => readYaml(file, text, schema));
  };
  const readAll = <T>(folder: string, schema: Parameters<typeof readYaml<T>>[2], from = dir): Placed<T>[] =>
    yamlFiles(from, folder).flatMap((file) => read(file, schema, from) ?? []);
  const hasIntents = yamlFiles(dir, 'intents').length > 0;
  const hasEntities = hasIntents || existsSync(join(dir, 'data/entities.yaml'));
  const languagesFrom = hasIntents || yamlFiles(dir, 'data/languages').length > 0 ? dir : PACKAGE;
  const readTopics = (order: readonly string[]): Placed<schemas.IntentFile>[] => {
    const utterances = sortUtterances(dir, order, issues);
    return yamlFiles(dir, 'intents').flatMap((file) => {
      const text = readTextOf(file);
      const sources = (utterances.get(topicOf(file)) ?? []).flatMap(({ file: name, language }): UtteranceFile[] => {
        const lines = readTextOf(name);
        return lines === null ? [] : [{ file: name, language, text: lines }];
      });
      if (text === null) return [];
      const whole = [text, ...sources.flatMap((source) => [source.file, source.text])].join('\0');
      return recall(file, whole, () => readTopic(file, text, sources)) ?? [];
    });
  };

  const articleFile = read('data/article.yaml', schemas.articleSchema);
  const entities = hasEntities ? read('data/entities.yaml', schemas.entitiesSchema) : null;
  const files = {
    entities,
    strangers: existsSync(join(dir, 'data/strangers.yaml'))
      ? read('data/strangers.yaml', schemas.entitiesSchema)
      : null,
    meanings: existsSync(join(dir, 'data/meanings.yaml')) ? read('data/meanings.yaml', schemas.meaningsSchema) : null,
    abouts: existsSync(join(dir, 'data/topics.yaml')) ? read('data/topics.yaml', schemas.topicsSchema) : null,
    facts: readAll('data/facts', schemas.factsSchema),
    intents: readTopics(Object.keys(entities?.value[0]?.name ?? {})),
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
      ({ file, value }): Topic => ({ id: topicOf(file), title: value.topic ?? null, intents: value.intents }),
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
function placeLater<T>(file: string, make: () => ReadResult<T>): PlaceOf {
  let placeOf: PlaceOf | null = null;
  return (path, what) => {
    if (!placeOf) {
      const result = make();
      placeOf = result.ok ? result.placeOf : () => ({ place: file });
    }
    return placeOf(path, what);
  };
}

/** English first: it is what untranslated texts fall back to. */
const rank = (code: string) => (code === 'en' ? 0 : 1);
