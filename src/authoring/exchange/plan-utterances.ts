// Utterances of another tool → what they add to intents, or without any to the questions of facts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { topicOf, utteranceFileOf, yamlFiles } from '../../content/content-files.js';
import type { Content } from '../../content/index.js';
import { nearestName } from '../../content/nearest-name.js';
import { isUtterance } from '../../content/read-utterances.js';
import { utteranceKey } from '../../content/utterance-key.js';
import type { YamlEdit } from '../edit-yaml.js';
import { insertUtterances } from '../insert-utterance.js';
import { type FileChange, readIfThere } from '../write-changes.js';
import type { ForeignUtterance } from './corpus.js';
import { addTo, type ImportPlan, inOneLine, planEdits } from './import-plan.js';

/** What utterances are added to. */
interface Target {
  name: string;
  file: string;
  /** Where they stand in the file, by language. */
  path: readonly (string | number)[];
  lists: Readonly<Record<string, readonly string[]>>;
  /** The topic whose lines it may have; null of a fact, which has none. */
  topic: string | null;
}

interface Added {
  target: Target;
  language: string;
  text: string;
}

/**
 * Adds what is new to the intents that there are. An utterance of another intent, and one whose intent there is not, is told
 * with its line.
 *
 * @param file        as shown to the author
 * @param utterances  each in one line, none of them blank
 */
export function planUtterances(
  contentDir: string,
  file: string,
  utterances: readonly ForeignUtterance[],
  content: Content,
): ImportPlan {
  const targets = listTargets(contentDir);
  const owners = new Map<string, string>();
  const present = new Set<string>();
  for (const { name, language, text } of knownUtterances(content)) {
    owners.set(utteranceKey(text), name);
    present.add(`${language}\n${utteranceKey(text)}`);
  }
  /** By target and language. */
  const added = new Map<string, Added[]>();
  const unknown = new Map<string, ForeignUtterance[]>();
  const conflicts: string[] = [];
  let same = 0;
  for (const utterance of utterances) {
    const { line, text, intent, language } = utterance;
    const key = utteranceKey(text);
    const target = targets.get(intent) ?? targets.get(toName(intent));
    const owner = owners.get(key);
    if (!target) addTo(unknown, intent, utterance);
    else if (owner !== undefined && owner !== target.name)
      conflicts.push(`left out: ${file}:${line}: ${inOneLine(text)} stands under ${owner}, not ${target.name}`);
    else if (present.has(`${language}\n${key}`)) same++;
    else {
      owners.set(key, target.name);
      present.add(`${language}\n${key}`);
      addTo(added, `${target.name}\n${language}`, { target, language, text });
    }
  }
  const all = [...added.values()].flat();
  const lines = all.map(({ target, language, text }) => `${target.name} › ${language}: new: ${inOneLine(text)}`);
  const counts = `utterances: ${all.length} new, ${same} as they are, ${utterances.length - all.length - same} left out`;
  return {
    changes: planAdded(contentDir, added.values()),
    report: [...lines, ...conflicts, ...renderUnknown(file, unknown, [...targets.keys()]), counts],
  };
}

/** As a name is written here. @example toName('Ask_weather/today') // 'ask-weather-today' */
const toName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function listTargets(dir: string): Map<string, Target> {
  const read = (file: string) => parseDocument(readFileSync(join(dir, file), 'utf8')).toJS();
  const intentFiles = yamlFiles(dir, 'intents');
  const targets = intentFiles.flatMap((file) =>
    (read(file).intents as { name: string; examples?: Target['lists'] }[]).map(
      ({ name, examples = {} }, at): Target => ({
        name,
        file,
        path: ['intents', at, 'examples'],
        lists: examples,
        topic: topicOf(file),
      }),
    ),
  );
  const facts = (intentFiles.length > 0 ? [] : yamlFiles(dir, 'data/facts')).flatMap((file) =>
    (read(file) as { id: string; questions?: Target['lists'] }[]).map(
      ({ id, questions = {} }, at): Target => ({
        name: id,
        file,
        path: [at, 'questions'],
        lists: questions,
        topic: null,
      }),
    ),
  );
  return new Map([...targets, ...facts].map((target) => [target.name, target]));
}

const knownUtterances = ({ topics, facts }: Content) =>
  [
    ...topics.flatMap(({ intents }) => intents.map(({ name, examples }) => ({ name, lists: examples }))),
    ...(topics.length > 0 ? [] : facts.map(({ id, questions = {} }) => ({ name: id, lists: questions }))),
  ].flatMap(({ name, lists }) =>
    Object.entries(lists).flatMap(([language, texts]) => texts.map((text) => ({ name, language, text }))),
  );

/** Intents get lines in the files of utterances; what can be no line, and questions of facts, goes to the definitions. */
function planAdded(dir: string, added: Iterable<readonly Added[]>): FileChange[] {
  const edits = new Map<string, YamlEdit[]>();
  const lines = new Map<string, FileChange & { after: string }>();
  for (const list of added) {
    const { target, language } = list[0]!;
    const texts = list.map(({ text }) => text);
    const asLines = target.topic === null ? [] : texts.filter(isUtterance);
    if (target.topic !== null && asLines.length > 0) {
      const file = utteranceFileOf(target.topic, language);
      const before = readIfThere(join(dir, file));
      const now = lines.get(file) ?? { file, before, after: before ?? '' };
      lines.set(file, { ...now, after: insertUtterances(now.after, target.name, asLines) });
    }
    const count = target.lists[language]?.length ?? 0;
    for (const [n, value] of texts.filter((text) => !asLines.includes(text)).entries())
      addTo(edits, target.file, { path: [...target.path, language, count + n], value });
  }
  return [...lines.values(), ...planEdits(dir, edits)];
}

function renderUnknown(
  file: string,
  unknown: ReadonlyMap<string, readonly ForeignUtterance[]>,
  names: readonly string[],
): string[] {
  return [...unknown].map(([intent, list]) => {
    const near = nearestName(toName(intent), names);
    const next = near ? `Did you mean "${near}"?` : 'Add it to a file of intents first, or rename it.';
    return `left out: ${file}:${list[0]!.line}: there is no intent ${intent} (utterances: ${list.length}). ${next}`;
  });
}
