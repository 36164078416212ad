// Cases in YAML → what `test` says of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runCommandLine } from './run-command-line.ts';

/** @param words  further words of the command line */
export function runCases(contentDir: string, yaml: string, ...words: string[]): Promise<Ran> {
  const file = join(contentDir, 'cases.yaml');
  writeFileSync(file, yaml);
  return runCommandLine(['test', file, ...words], { contentDir });
}
