// What an author decides on a question → the change in the content's files.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { topicOf, utteranceFileOf, yamlFiles } from '../../content/content-files.js';
import { type FilesRead, loadContent } from '../../content/load-content.js';
import { nearestName } from '../../content/nearest-name.js';
import { ConfigError, ContentError } from '../../errors.js';
import { insertUtterance } from '../insert-utterance.js';
import { appendEntry, insertExample } from '../insert-yaml.js';

export const decisionSchema = z.strictObject({
  text: z.string().trim().min(1),
  /** ISO 639-1; under which language the example is kept. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** `add` to an intent; `absent` or `question` make a new one; `ignore` asks no more. */
  action: z.enum(['add', 'absent', 'question', 'ignore']),
  /** The intent to add to, or the name of the new one. */
  intent: z.string().optional(),
  /** Of `absent`: what the article does not say, to complete that sentence. */
  missing: z.string().optional(),
  /** Of `question`: ids of the facts that answer it. */
  facts: z.array(z.string()).optional(),
  /** Keep it as a test case, too. */
  keep: z.boolean().optional(),
});

export type Decision = z.infer<typeof decisionSchema>;

/** Where new intents and kept cases go. */
const NEW_INTENTS = 'intents/reviewed.yaml';
const KEPT_CASES = 'test/cases/reviewed.yaml';

/**
 * Applies one decision. Nothing is changed where it can't be applied whole, or where the content would be broken after it.
 *
 * @param known  files as read before, so that only what changes is read again
 * @returns the files that were changed, relative to the content folder; none when ignored
 * @throws ConfigError when the intent isn't there, or something needed is missing
 */
export function applyDecision(contentDir: string, decision: Decision, known: FilesRead = new Map()): string[] {
  const { action, intent, text, language } = decision;
  if (action === 'ignore') return [];
  if (!intent) throw new ConfigError(`"${text}": expected the name of an intent to ${action}, got none.`);
  const changes = action === 'add' ? addTo(contentDir, intent, decision) : makeNew(contentDir, intent, decision);
  if (decision.keep) {
    const cases = readOrEmpty(join(contentDir, KEPT_CASES));
    changes[KEPT_CASES] = appendEntry(cases, null, { ask: text, language, intent });
  }
  const before = Object.keys(changes).map((file) => [file, readIfThere(join(contentDir, file))] as const);
  for (const [file, content] of Object.entries(changes)) write(join(contentDir, file), content);
  try {
    loadContent(contentDir, known);
  } catch (error) {
    for (const [file, text] of before) write(join(contentDir, file), text);
    if (!(error instanceof ContentError)) throw error;
    throw new ConfigError(`"${text}": ${error.message}`, { cause: error });
  }
  return Object.keys(changes);
}

/** @param text  null where there is to be no file */
function write(path: string, text: string | null): void {
  if (text === null) rmSync(path);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, text);
  }
}

function addTo(contentDir: string, intent: string, { text, language }: Decision): Record<string, string> {
  const names: string[] = [];
  for (const file of yamlFiles(contentDir, 'intents')) {
    const before = readFileSync(join(contentDir, file), 'utf8');
    // The same text says whether the intent is there, and takes the utterance where no file of lines does.
    const after = insertExample(before, intent, language, text);
    if (after !== null)
      return addLine(contentDir, utteranceFileOf(topicOf(file), language), intent, text) ?? { [file]: after };
    names.push(...[...before.matchAll(/^\s*- name: (\S+)/gm)].map((match) => match[1] ?? ''));
  }
  const near = nearestName(intent, names);
  throw new ConfigError(`There is no intent "${intent}".${near ? ` Did you mean "${near}"?` : ''}`);
}

/** Null where there is no such file, or the utterance can't stand in it. */
function addLine(contentDir: string, file: string, intent: string, utterance: string): Record<string, string> | null {
  const before = readIfThere(join(contentDir, file));
  const after = before === null ? null : insertUtterance(before, intent, utterance);
  return after === null ? null : { [file]: after };
}

function makeNew(
  contentDir: string,
  name: string,
  { action, text, language, missing, facts }: Decision,
): Record<string, string> {
  if (action === 'absent' && !missing)
    throw new ConfigError(`"${text}": expected what the article does not say (missing), got nothing.`);
  if (action === 'question' && !facts?.length)
    throw new ConfigError(`"${text}": expected facts that answer it, got none.`);
  const before = readOrEmpty(join(contentDir, NEW_INTENTS));
  const answer = action === 'absent' ? { missing: { [language]: missing, en: missing } } : { facts };
  const entry = { name, kind: action, ...answer, examples: { [language]: [text] } };
  return { [NEW_INTENTS]: appendEntry(before, 'intents', entry) };
}

const readIfThere = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
const readOrEmpty = (path: string): string => readIfThere(path) ?? '';
