// The environment, for whoever is handed it: the process's own and the `.env` file. Apart from its settings, as a command reads few.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { ConfigError } from './errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's environment over a `.env` file in the working folder; the file is optional. */
export function loadEnvironment(folder = process.cwd()): Environment {
  return { ...readEnvFile(join(folder, '.env')), ...process.env };
}

function readEnvFile(path: string): Environment {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError(
      `${path}: expected a readable file (${(error as NodeJS.ErrnoException).code}). Change its rights.`,
    );
  }
}

/** The content folder that `CONTENT_DIR` names, from the working folder; null where it names none. */
export function readContentDir(environment: Environment): string | null {
  const dir = environment.CONTENT_DIR?.trim();
  return dir ? resolve(dir) : null;
}
