// Where things are kept: in memory, with a folder beside it, or in Redis.
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { createFolderStore } from '../store/folder-store.js';
import { createMemoryClaims } from '../store/memory-claims.js';
import { createMemoryStore } from '../store/memory-store.js';
import type { Claims, Store } from '../store/store.js';
import type { TelegramSettings } from './settings.js';

export interface Stores {
  store: Store;
  claims: Claims;
  /** False while what replicas share can't be reached. */
  isReady(): boolean;
  close(): Promise<void>;
}

export async function openStores({
  settings,
  clock,
  log,
}: {
  settings: TelegramSettings;
  clock: Clock;
  log: Log;
}): Promise<Stores> {
  const { stateFolder, apiRoot, token } = settings;
  const { store, claims } =
    stateFolder === null
      ? { store: createMemoryStore({ clock }), claims: createMemoryClaims() }
      : createFolderStore({ folder: stateFolder, owner: `${apiRoot}\n${token}`, clock, log });
  return { store, claims, isReady: () => true, close: () => store.close() };
}
