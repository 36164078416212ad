// An article's file → a content folder that answers, step by step, or nothing at all.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answerer } from '../../answer/answer.js';
import { loadAnswerer } from '../../answer/load-answerer.js';
import { ConfigError } from '../../errors.js';
import { guessLanguage } from './guess-language.js';
import { guessMetadata } from './guess-metadata.js';
import { toPlainText } from './plain-text.js';
import { proposeEntities } from './propose-entities.js';
import { pickQuestions, proposeQuestions, QUESTION_LANGUAGES } from './propose-questions.js';
import type { ArticleSource } from './read-article.js';
import { renderArticle, renderFiles } from './render-files.js';
import type { SlotQuestion } from './slot-question.js';

/** More is no article but a book. */
const MOST_CHARS = 400_000;
/** Proposed as facts: what one looks through at once. */
const MOST_FACTS = 5;
/** Shown on the screen. */
const MOST_SHOWN = 8;
const SHOWN_CHARS = 90;

/**
 * Yields a line for each step, guesses marked as such. The folder appears whole, checked like any content, or not at all.
 *
 * @param dir  not there yet, or empty
 * @throws ConfigError on an article without text, or a folder that holds something
 */
export async function* createContent(article: ArticleSource, dir: string): AsyncGenerator<string, void, void> {
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
  for (const field of ['title', 'published', 'source', 'place'] as const) {
    const isGuess = metadata.guessed.includes(field);
    yield `${field.padEnd(10)} ${metadata[field] ?? 'not found; add it in data/article.yaml'}${isGuess ? ' (a guess)' : ''}`;
  }
  const entities = await proposeEntities(text, language, metadata);
  const names = entities.map(({ name }) => name);
  yield `names      ${names.length}, guessed: ${names.slice(0, MOST_SHOWN).join(', ')}${names.length > MOST_SHOWN ? ', …' : ''}`;

  // Beside its place, so that the last step is a rename: a half-written folder never stays.
  const beside = `${dir.replace(/\/+$/, '')}.new-${process.pid}`;
  try {
    const known = renderArticle(text, metadata, language);
    writeFiles(beside, known);
    const answerer = await loadAnswerer(beside);
    const { answered, unasked } = await proposeQuestions(answerer, entities, language);
    yield* tellQuestions(answerer, answered, unasked, language);
    const added = renderFiles(entities, pickQuestions(answered, MOST_FACTS), metadata.title, language);
    writeFiles(beside, added);
    await loadAnswerer(beside);
    mkdirSync(dirname(dir), { recursive: true });
    renameSync(beside, dir);
    const { 'data/article.txt': _, ...yours } = { ...known, ...added };
    const lines = Object.values(yours).join('').split('\n').length - 1;
    yield `written    ${Object.keys(yours).length + 1} files, ${lines} lines beside the article; checked: no mistakes`;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
}

/** What can be asked, and which sentences can't be asked for. */
function* tellQuestions(
  { article: { sentences } }: Answerer,
  answered: readonly SlotQuestion[],
  unasked: readonly string[],
  language: string,
): Generator<string, void, void> {
  yield `sentences  ${sentences.length}, each of which can answer`;
  if (!QUESTION_LANGUAGES.includes(language)) {
    yield `note       Questions are proposed, and the bot speaks, in ${QUESTION_LANGUAGES.join(', ')} only; it searches "${language}" all the same.`;
    return;
  }
  const shown = pickQuestions(answered, MOST_SHOWN);
  yield `questions  ${answered.length} were tried and are answered${shown.length > 0 ? ', such as' : ''}`;
  for (const { question } of shown) yield `           ${question}`;
  if (unasked.length > 0)
    yield `not yet    no question was found for ${unasked.length}; try these, or write facts for them:`;
  for (const sentence of unasked.slice(0, MOST_SHOWN)) yield `           ${shorten(sentence)}`;
}

const shorten = (text: string) =>
  text.length <= SHOWN_CHARS ? text : `${text.slice(0, SHOWN_CHARS).replace(/\s+\S*$/, '')} …`;
