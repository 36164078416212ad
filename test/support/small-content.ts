// The smallest content folder that loads, in a folder of its own under the system's temporary one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const SMALL_CONTENT: Readonly<Record<string, string>> = {
  'data/article.txt': 'Ada Lovelace wrote the first program in 1843.\n\nIt computed Bernoulli numbers.\n',
  'data/article.yaml': `text: article.txt
title: The first program
published: "1843-09-01"
source: Taylor's Scientific Memoirs
place: London
language: en
`,
  'data/entities.yaml': `- id: lovelace
  kind: person
  name: { en: Ada Lovelace }
  aliases: { en: [Ada, Lovelace] }
`,
  'data/facts/program.yaml': `- id: wrote-program
  about: [lovelace]
  answer: { en: Ada Lovelace. }
  evidence: Ada Lovelace wrote the first program
- id: computed
  about: []
  answer: { en: Bernoulli numbers. }
  evidence: It computed Bernoulli numbers.
`,
  'data/languages/en.yaml': `code: en
name: English
words:
  who: [who]
texts: {}
`,
  'intents/program.yaml': `topic: { en: The program }
intents:
  - name: who-wrote
    kind: question
    ask: { en: Who wrote the first program? }
    facts: [wrote-program]
    examples:
      en:
        - who wrote the first program
        - author of the first program
  - name: hello
    kind: smalltalk
    reply: { en: Hello! }
    examples:
      en: [hello, good morning]
`,
};

/**
 * @param changes  file → its text instead; null leaves the file out
 * @returns the folder, and what removes it
 */
export const makeContent = (changes: Readonly<Record<string, string | Buffer | null>> = {}) =>
  makeFolder({ ...SMALL_CONTENT, ...changes });

/** A content folder of these files. */
export function makeFolder(files: Readonly<Record<string, string | Buffer | null>>): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'meeting-bot-content-'));
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
