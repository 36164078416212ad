// What an author decides on a question → the change in the content's files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { topicOf, utteranceFileOf, yamlFiles } from '../../content/content-files.js';
import type { FilesRead } from '../../content/load-content.js';
import { nearestName } from '../../content/nearest-name.js';
import { ConfigError, ContentError } from '../../errors.js';
import { insertUtterance } from '../insert-utterance.js';
import { appendEntry, insertExample } from '../insert-yaml.js';
import { type FileChange, readIfThere, writeChanges } from '../write-changes.js';
import { planFact, planText } from './plan-fact.js';

const words = z.string().trim().min(1);

export const decisionSchema = z.strictObject({
  text: words,
  /** ISO 639-1; under which language the example is kept. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** `add` to an intent; `absent`, `question` and `fact` make a new one; `ignore` asks no more. */
  action: z.enum(['add', 'absent', 'question', 'fact', 'ignore']),
  /** The intent to add to, or the name of the new one; where there are no intents a fact's id. */
  intent: z.string().optional(),
  /** Of `absent`: what the article does not say, to complete that sentence. */
  missing: z.string().optional(),
  /** Of `question`: ids of the facts that answer it. */
  facts: z.array(z.string()).optional(),
  /** Of `fact`: the short answer by language. */
  answer: z.record(z.string(), words).optional(),
  /** Of `fact`: words of the article that prove it, best first. */
  evidence: z.array(words).optional(),
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
  const changes = planDecision(contentDir, decision);
  try {
    if (changes.length > 0) writeChanges(contentDir, changes, known);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ConfigError(`"${decision.text}": ${error.message}`, { cause: error });
  }
  return changes.map(({ file }) => file);
}

/** What a decision changes, before it is written; throws as `applyDecision` does. */
export function planDecision(contentDir: string, decision: Decision): FileChange[] {
  const { action, intent, text, language } = decision;
  if (action === 'ignore') return [];
  if (!intent) throw new ConfigError(`"${text}": expected the name of an intent to ${action}, got none.`);
  const isText = yamlFiles(contentDir, 'intents').length === 0;
  const texts = isText
    ? planText(contentDir, intent, decision)
    : action === 'add'
      ? addTo(contentDir, intent, decision)
      : makeNew(contentDir, intent, decision);
  if (decision.keep) {
    const cases = readOrEmpty(join(contentDir, KEPT_CASES));
    const facts = action === 'question' ? (decision.facts ?? []) : [intent];
    const expected = !isText ? { intent } : action === 'absent' ? { kind: 'unknown' } : { facts };
    texts[KEPT_CASES] = appendEntry(cases, null, { ask: text, language, ...expected });
  }
  return Object.entries(texts).map(([file, after]) => ({ file, before: readIfThere(join(contentDir, file)), after }));
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

function makeNew(contentDir: string, name: string, decision: Decision): Record<string, string> {
  const { action, text, language, missing, facts } = decision;
  if (action === 'absent' && !missing)
    throw new ConfigError(`"${text}": expected what the article does not say (missing), got nothing.`);
  if (action === 'question' && !facts?.length)
    throw new ConfigError(`"${text}": expected facts that answer it, got none.`);
  const before = readOrEmpty(join(contentDir, NEW_INTENTS));
  const fact = action === 'fact' ? planFact(contentDir, name, decision) : {};
  const answer =
    action === 'absent'
      ? { missing: { [language]: missing, en: missing } }
      : action === 'fact'
        ? { ask: { [language]: text }, facts: [name] }
        : { facts };
  const entry = {
    name,
    kind: action === 'absent' ? 'absent' : 'question',
    ...answer,
    examples: { [language]: [text] },
  };
  return { ...fact, [NEW_INTENTS]: appendEntry(before, 'intents', entry) };
}

const readOrEmpty = (path: string): string => readIfThere(path) ?? '';
