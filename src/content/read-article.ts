// What `data/article.yaml` tells, and the file that it names → the article.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentIssue } from '../errors.js';
import type { Article } from './content.js';
import { readText } from './read-text.js';
import type { PlaceOf } from './read-yaml.js';
import type { ArticleFile } from './schemas.js';

/** An article's text starts behind a first line's `date 2024-05-02 `, where it has one. */
const HEADER = /^\s*date \d{4}-\d{2}-\d{2}\s+/;

/**
 * The article with its text as it stands there, but line ends; null where there is none, which is then an issue.
 *
 * @param file  what `data/article.yaml` says of it
 */
export function readArticle(dir: string, file: ArticleFile, placeOf: PlaceOf, issues: ContentIssue[]): Article | null {
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
  const { title, language, url, image, translations, guessed = [] } = file;
  const known = (field: 'published' | 'source' | 'place') => (guessed.includes(field) ? null : file[field]);
  return {
    title,
    published: known('published'),
    source: known('source'),
    place: known('place'),
    language,
    text,
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    ...(translations && { translations }),
  };
}
