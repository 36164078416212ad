// data/lexicon/*.txt → the lexicon; read once.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLexicon, type Lexicon } from './lexicon.js';

const folder = resolve(import.meta.dirname, '../../../data/lexicon');
let loaded: Lexicon | null = null;

/** The package's own lexicon. A language is laid out when a text or a question first is in it. */
export function loadLexicon(): Lexicon {
  loaded ??= createLexicon(readLexiconLines());
  return loaded;
}

/** All lines but headings and empty ones, file after file by name. */
export function readLexiconLines(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files
    .sort()
    .flatMap((file) => readFileSync(resolve(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'));
}
