// A decision → the change in the files of facts: a new fact, or a question of one that there is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlFiles } from '../../content/content-files.js';
import { loadContent } from '../../content/load-content.js';
import { nearestName } from '../../content/nearest-name.js';
import { ConfigError } from '../../errors.js';
import { appendEntry, insertQuestion, takeOutGuess } from '../insert-yaml.js';
import { readIfThere } from '../write-changes.js';
import type { Decision } from './apply-decision.js';

/** Where new facts go. */
const NEW_FACTS = 'data/facts/reviewed.yaml';

/** The new file of facts with one more. */
export function planFact(contentDir: string, id: string, { text, answer, evidence }: Decision, more: object = {}) {
  if (!answer || Object.keys(answer).length === 0)
    throw new ConfigError(`"${text}": expected an answer in a language or more, got none. Write one.`);
  if (!evidence?.length)
    throw new ConfigError(`"${text}": expected words of the article that prove the answer, got none. Mark them.`);
  return appendFact(contentDir, { id, ...more, answer, evidence: evidence.length === 1 ? evidence[0] : evidence });
}

/** What a decision changes in a folder without intents, where questions stand beside their facts. */
export function planText(contentDir: string, id: string, decision: Decision): Record<string, string> {
  const { action, text, language, missing, facts } = decision;
  const questions = { [language]: [text] };
  if (action === 'fact') return planFact(contentDir, id, decision, { questions });
  if (action === 'absent') {
    if (!missing) throw new ConfigError(`"${text}": expected what the article does not say (missing), got nothing.`);
    const texts = loadContent(contentDir).languages.find(({ code }) => code === language)?.texts;
    const answer = (texts?.['unknown-missing'] ?? '{missing}').replace('{missing}', () => missing);
    return appendFact(contentDir, { id, untold: true, questions, answer: { [language]: answer } });
  }
  const fact = action === 'question' ? facts?.[0] : id;
  if (!fact) throw new ConfigError(`"${text}": expected facts that answer it, got none.`);
  const ids: string[] = [];
  for (const file of yamlFiles(contentDir, 'data/facts')) {
    const before = readFileSync(join(contentDir, file), 'utf8');
    const after = insertQuestion(takeOutGuess(before, fact), fact, language, text);
    if (after !== null) return { [file]: after };
    ids.push(...[...before.matchAll(/^\s*- id: (\S+)/gm)].map((match) => match[1] ?? ''));
  }
  const near = nearestName(fact, ids);
  throw new ConfigError(`There is no fact "${fact}".${near ? ` Did you mean "${near}"?` : ''}`);
}

const appendFact = (contentDir: string, entry: Record<string, unknown>): Record<string, string> => ({
  [NEW_FACTS]: appendEntry(readIfThere(join(contentDir, NEW_FACTS)) ?? '', null, entry),
});
