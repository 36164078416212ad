// What an import would do, before anything is written.
import { join } from 'node:path';
import { ConfigError } from '../../errors.js';
import { editYaml, type YamlEdit } from '../edit-yaml.js';
import { type FileChange, readIfThere } from '../write-changes.js';

export interface ImportPlan {
  /** None where all is as it would be. */
  changes: readonly FileChange[];
  /** For the author: what changes, what is left out and why, and how much stays; a line each. */
  report: readonly string[];
}

/** @param edits  file → what is set in it */
export const planEdits = (contentDir: string, edits: ReadonlyMap<string, readonly YamlEdit[]>): FileChange[] =>
  [...edits].map(([file, all]) => {
    const before = readIfThere(join(contentDir, file)) ?? '';
    try {
      return { file, before, after: editYaml(before, all) };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      throw new ConfigError(`${file}: ${error.message} Nothing was written.`, { cause: error });
    }
  });

/** Adds to the list of a key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, ...values: readonly Value[]): void {
  const list = lists.get(key);
  if (list) list.push(...values);
  else lists.set(key, [...values]);
}

/** A text as it stands in one line of a report. */
export const inOneLine = (text: string): string => `“${text.replaceAll('\n', ' ⏎ ')}”`;
