// The YAML files of a folder.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Relative to `dir`, with slashes, by name; empty where the folder is not there. */
export function yamlFiles(dir: string, folder: string): string[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}
