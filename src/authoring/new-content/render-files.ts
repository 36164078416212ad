// Proposals → the text of every file of a new content folder, with comments that tell what to look at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { renderEditorSchemas, schemaLine } from '../editor-schemas.js';
import type { Metadata } from './guess-metadata.js';
import type { ProposedEntity } from './propose-entities.js';
import { type ProposedFact, rowLabel } from './propose-facts.js';
import type { ProposedIntent } from './propose-intents.js';
import { standardIntents } from './standard-intents.js';

interface Proposal {
  text: string;
  /** ISO 639-1 */
  language: string;
  metadata: Metadata;
  entities: readonly ProposedEntity[];
  facts: readonly ProposedFact[];
  intents: { entities: readonly ProposedIntent[]; facts: readonly ProposedIntent[] };
}

/** The help's first line without the example of the article that comes with the bot. */
const HELP: Readonly<Record<string, string>> = {
  en: 'Write a question in your own words; single words are fine too.',
  ru: 'Напишите вопрос своими словами; можно и одним словом.',
  az: 'Sualı öz sözlərinizlə yazın; bir söz də olar.',
  tr: 'Sorunuzu kendi sözcüklerinizle yazın; tek sözcük de olur.',
};

/**
 * @param packageDir  the folder of this package, whose words and texts of four languages and standard intents are taken
 * @returns file in the content folder → its text
 */
export function renderFiles(proposal: Proposal, packageDir: string): Record<string, string> {
  const { text, language, metadata, entities, facts, intents } = proposal;
  const { title } = metadata;
  const files: Record<string, string> = {
    'data/article.txt': `${text}\n`,
    'data/article.yaml': yamlFile(
      'The article and what is known of it. Guessed from its text: look at every line. Its text is never altered.',
      { text: 'article.txt', ...metadata, language },
    ),
    'data/entities.yaml': yamlFile(
      'Who and what the article names, and how people write it. Proposed by a grammar: take out what is none, mend kinds,\nadd aliases (other spellings, nicknames, other languages). Kinds: person, role, place, country, organisation, event, group, thing.',
      entities.map(({ id, kind, name, aliases }) => ({
        id,
        kind,
        name: { [language]: name },
        ...(aliases.length > 0 ? { aliases: { [language]: aliases } } : {}),
      })),
    ),
    'data/facts/article.yaml': yamlFile(
      'One fact for each sentence. Make answers shorter ("Ada Lovelace."), and split what holds two facts; evidence must\nstand in the article letter for letter.',
      facts.map(({ id, about, sentence }) => ({
        id,
        about,
        answer: { [language]: asAnswer(sentence) },
        evidence: sentence,
      })),
    ),
    'intents/names.yaml': yamlFile(
      'What people ask by a name. Add how your readers would ask; what they ask and nothing answers shows `meeting-bot review`.',
      { topic: { [language]: title }, intents: intents.entities.map((intent) => toIntent(intent, language)) },
    ),
    'intents/sentences.yaml': yamlFile(
      'What each sentence answers. The examples are pieces of the sentence: replace them by real questions, ten or more each.',
      { intents: intents.facts.map((intent) => toIntent(intent, language)) },
    ),
    'test/cases/first.yaml': yamlFile('What must come back; `meeting-bot test` runs it.', [
      { ask: 'hello', intent: 'greeting' },
      { ask: 'what is this article about', intent: 'about-summary' },
      ...(facts[0] ? [{ ask: facts[0].sentence, facts: [facts[0].id] }] : []),
    ]),
    '.gitignore': '# What was learned from the content; made anew when needed.\n.cache/\n',
    ...renderEditorSchemas(),
  };
  for (const { file, comment, value } of standardIntents(packageDir, metadata, facts))
    files[file] = yamlFile(comment, value);
  files['data/meanings.yaml'] = readFileSync(join(packageDir, 'data/meanings.yaml'), 'utf8');
  for (const name of readdirSync(join(packageDir, 'data/languages')))
    files[`data/languages/${name}`] = adaptLanguage(
      readFileSync(join(packageDir, 'data/languages', name), 'utf8'),
      title,
    );
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [file, withSchemaLine(file, content)]));
}

/** A row of a table as a person would read it out; any other sentence as it stands. */
function asAnswer(sentence: string): string {
  const label = rowLabel(sentence);
  return label === null
    ? sentence
    : `${label}: ${sentence
        .slice(label.length)
        .replace(/^[\s:,]+/, '')
        .split(/[\s]+/)
        .join(', ')}`;
}

const toIntent = ({ name, ask, facts, examples }: ProposedIntent, language: string) => ({
  name,
  kind: 'question',
  ...(ask === null ? {} : { ask: { [language]: ask } }),
  facts,
  examples: { [language]: examples },
});

function yamlFile(comment: string, value: unknown): string {
  return `${comment.replace(/^/gm, '# ')}\n${stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

/** Words and texts as they come with the bot, without what speaks of its own article. */
function adaptLanguage(text: string, title: string): string {
  const document = parseDocument(text);
  const help = document.getIn(['texts', 'help']);
  const first = HELP[String(document.get('code'))];
  if (first && typeof help === 'string')
    document.setIn(
      ['texts', 'help'],
      help.replace(/^.*/, () => first),
    );
  if (document.hasIn(['texts', 'name'])) document.setIn(['texts', 'name'], title.slice(0, 60));
  return document.toString({ lineWidth: 0 });
}

function withSchemaLine(file: string, text: string): string {
  const line = schemaLine(file);
  return line === null || text.startsWith('# yaml-language-server') ? text : `${line}\n${text}`;
}
