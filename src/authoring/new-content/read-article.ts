// The file of an article, or standard input → its text as it stands there.
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ConfigError } from '../../errors.js';
import { readGiven } from '../read-given.js';

export interface ArticleSource {
  /** As messages call it. */
  name: string;
  text: string;
  format: 'html' | 'markdown';
}

/**
 * @param file   as named by its author; `-` is standard input
 * @throws ConfigError on what is no file, or no text in UTF-8
 */
export async function readArticle(file: string, stdin: Readable): Promise<ArticleSource> {
  const [name, bytes] = file === '-' ? ['standard input', await buffer(stdin)] : [file, readGiven(file)];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { name, text, format: isHtml(file, text) ? 'html' : 'markdown' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ConfigError(
      `${name}: expected text in UTF-8, got something else. Save it as plain text, Markdown or HTML in UTF-8.`,
      { cause: error },
    );
  }
}

const isHtml = (file: string, text: string) => /\.x?html?$/i.test(file) || /^\s*<(?:!doctype html|html)\b/i.test(text);
