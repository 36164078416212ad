// JSON Schemas of the content files, for editors: made from the code that validates, so that both always agree.
import { z } from 'zod';
import {
  articleSchema,
  entitiesSchema,
  factsSchema,
  intentsSchema,
  languageSchema,
  meaningsSchema,
  topicsSchema,
} from '../content/schemas.js';
import { casesSchema } from './cases.js';

const SCHEMAS = {
  article: articleSchema,
  entities: entitiesSchema,
  topics: topicsSchema,
  facts: factsSchema,
  meanings: meaningsSchema,
  language: languageSchema,
  intents: intentsSchema,
  cases: casesSchema,
} as const;

type SchemaName = keyof typeof SCHEMAS;

/** Where the schemas lie in a content folder. */
const FOLDER = 'data/schemas';

/** File in the content folder → its text. */
export function renderEditorSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
      return [`${FOLDER}/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** Which schema a content file has; null of a file that is none of the content's. */
function schemaOf(file: string): SchemaName | null {
  if (!/\.ya?ml$/.test(file)) return null;
  if (file === 'data/article.yaml') return 'article';
  if (file === 'data/entities.yaml' || file === 'data/strangers.yaml') return 'entities';
  if (file === 'data/topics.yaml') return 'topics';
  if (file === 'data/meanings.yaml') return 'meanings';
  if (file.startsWith('data/facts/')) return 'facts';
  if (file.startsWith('data/languages/')) return 'language';
  if (file.startsWith('intents/')) return 'intents';
  if (file.startsWith('test/cases/')) return 'cases';
  return null;
}

/**
 * The first line of a content file, by which editors find its schema; null of a file that has none.
 *
 * @param file  relative to the content folder, with slashes
 * @example schemaLine('intents/a.yaml') // '# yaml-language-server: $schema=../data/schemas/intents.schema.json'
 */
export function schemaLine(file: string): string | null {
  const name = schemaOf(file);
  if (name === null) return null;
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}${FOLDER}/${name}.schema.json`;
}
