// The files of a content folder, by what they hold.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bulk of the utterances lies. */
const UTTERANCES = 'intents/utterances';

/** Relative to `dir`, with slashes, by name; empty where the folder is not there. */
export const yamlFiles = (dir: string, folder: string): string[] =>
  filesIn(dir, folder).filter((file) => /\.ya?ml$/.test(file));

/** The files of utterances, as `yamlFiles`: all that lies in their folder but hidden files and Markdown. */
export const utteranceFiles = (dir: string): string[] =>
  filesIn(dir, UTTERANCES).filter((file) => !/\/\.|\.md$/.test(file));

/** Where the utterances of a topic in a language stand. */
export const utteranceFileOf = (topic: string, language: string): string => `${UTTERANCES}/${topic}.${language}.txt`;

/** What the name of a file of utterances says; null of any other name. */
export function readUtteranceName(file: string): { topic: string; language: string } | null {
  const match = /([^/]+)\.([a-z]{2,3})\.txt$/.exec(file);
  return match && { topic: match[1]!, language: match[2]! };
}

/** The topic that a file of intents is of. */
export const topicOf = (file: string): string => file.replace(/^.*\/|\.ya?ml$/g, '');

function filesIn(dir: string, folder: string): string[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((name) => `${folder}/${name}`);
}
