// An article's file → a content folder that answers, step by step, or nothing at all.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadContent } from '../../content/index.js';
import { ConfigError } from '../../errors.js';
import { guessLanguage } from './guess-language.js';
import { guessMetadata } from './guess-metadata.js';
import { toPlainText } from './plain-text.js';
import { proposeEntities } from './propose-entities.js';
import { proposeFacts } from './propose-facts.js';
import { PATTERN_LANGUAGES, proposeIntents } from './propose-intents.js';
import type { ArticleSource } from './read-article.js';
import { renderFiles } from './render-files.js';

/** More is no article but a book: its author would look through a thousand proposals. */
const MOST_CHARS = 300_000;

/**
 * Yields a line for each step, guesses marked as such. The folder appears whole, checked like any content, or not at all.
 *
 * @param dir  not there yet, or empty
 * @throws ConfigError on an article without text, or a folder that holds something
 */
export async function* createContent(
  article: ArticleSource,
  dir: string,
  packageDir: string,
): AsyncGenerator<string, void, void> {
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new ConfigError(
      `${dir}: expected a new or empty folder, got one that holds files. Name another; nothing was changed.`,
    );
  const plain = toPlainText(article);
  const { text } = plain;
  if (!/\p{L}/u.test(text))
    throw new ConfigError(
      `${article.name}: expected the text of an article, got none. Paste it there as plain text, Markdown or HTML.`,
    );
  if (text.length > MOST_CHARS)
    throw new ConfigError(
      `${article.name}: expected at most ${MOST_CHARS} characters, got ${text.length}. Take a part of it.`,
    );

  const { language, isSure } = guessLanguage(text);
  yield `language   ${language}${isSure ? '' : ' (a guess)'}`;
  const metadata = guessMetadata(plain, language);
  for (const field of ['title', 'published', 'source', 'place'] as const)
    yield `${field.padEnd(10)} ${metadata[field] === null ? 'not found; add it in data/article.yaml' : `${metadata[field]} (a guess)`}`;
  const entities = await proposeEntities(text, language, metadata);
  yield `entities   ${entities.length}, guessed: ${entities
    .slice(0, 6)
    .map(({ name }) => name)
    .join(', ')}${entities.length > 6 ? ', …' : ''}`;
  const facts = proposeFacts(text, entities, metadata.title, language);
  yield `facts      ${facts.length}, one for each sentence`;
  const intents = proposeIntents(entities, facts, language);
  yield `intents    ${intents.entities.length + intents.facts.length}, and the standard ones for small talk and the article`;
  if (language !== 'en')
    yield `note       Names are found by a grammar in English only; here by their capital letters. Look them through.`;
  if (!PATTERN_LANGUAGES.includes(language))
    yield `note       There are no question patterns and no texts in "${language}": the bot's own words are English until you add\n           data/languages/${language}.yaml.`;

  const files = renderFiles({ text, language, metadata, entities, facts, intents }, packageDir);
  // Beside its place, so that the last step is a rename: a half-written folder never stays.
  const beside = `${dir.replace(/\/+$/, '')}.new-${process.pid}`;
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(beside, file)), { recursive: true });
      writeFileSync(join(beside, file), content);
    }
    loadContent(beside);
    mkdirSync(dirname(dir), { recursive: true });
    renameSync(beside, dir);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  yield `written    ${Object.keys(files).length} files, checked: no mistakes`;
}
