// The store and the claims of a single process, which outlive it in a folder: language choices, and which updates were answered.
import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { fieldsOf } from '../updates/fields.js';
import { openAnsweredLog } from './answered-log.js';
import { createFileKeeper, readJsonFile } from './file-keeper.js';
import { createMemoryClaims } from './memory-claims.js';
import { createMemoryStore } from './memory-store.js';
import type { Claims, Json, Store } from './store.js';

/** A choice made is on disk after a fifth of a second. */
const choiceDelayMs = 200;
interface FolderStoreOptions {
  folder: string;
  /** Tells bots and servers apart that share the folder: the token and the address of the server. */
  owner: string;
  clock: Pick<Clock, 'now'>;
  log: Log;
}

export function createFolderStore({ folder, owner, clock, log }: FolderStoreOptions): { store: Store; claims: Claims } {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOpenToAll(folder)) {
      log.warn(
        { folder },
        'every user of this machine can write to the state folder: take that right away (chmod o-w)',
      );
    }
  } catch (error) {
    log.warn({ error }, 'the state folder can not be made, language choices last until the next start only');
  }
  const name = createHash('sha256').update(owner).digest('hex').slice(0, 12);
  const choicesPath = join(folder, `choices-${name}.json`);
  const choices = createFileKeeper(choicesPath, choiceDelayMs, log);
  const answered = openAnsweredLog(join(folder, `answered-${name}.log`), log);

  const store = createMemoryStore({
    clock,
    lasting: Object.entries(fieldsOf(readJsonFile(choicesPath)) ?? {}) as [string, Json][],
    onLastingChange: (entries) => choices.keep(() => JSON.stringify(Object.fromEntries(entries()))),
  });
  const claims = createMemoryClaims({ earlier: answered.earlier, onDone: answered.add });
  const close = async () => {
    await choices.flush();
    answered.close();
  };
  return { store: { ...store, close }, claims };
}

/** Windows has other rights, which Node does not tell. */
function isOpenToAll(folder: string): boolean {
  const othersMayWrite = 0o002;
  return process.platform !== 'win32' && (statSync(folder).mode & othersMayWrite) !== 0;
}
