// Where things are kept: in memory, with a folder beside it, or in Redis.
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { TelegramSettings } from '../run/settings.js';
import { noSharedLimits, type SharedLimits } from '../send/shared-limits.js';
import { createFolderStore } from './folder-store.js';
import { createMemoryClaims } from './memory-claims.js';
import { createMemoryStore } from './memory-store.js';
import { openRedisStores } from './redis-stores.js';
import type { Claims, Store } from './store.js';

interface Stores {
  store: Store;
  claims: Claims;
  limits: SharedLimits;
  /** False while what replicas share can't be reached. */
  isReady(): boolean;
}

export async function openStores(settings: TelegramSettings, clock: Clock, log: Log): Promise<Stores> {
  const { stateFolder, redisUrl, apiRoot, token, webhook, rates } = settings;
  const owner = `${apiRoot}\n${token}`;
  if (redisUrl !== null)
    return await openRedisStores({ url: redisUrl, owner, mustShare: webhook !== null, rates, clock, log });
  const alone = { limits: noSharedLimits, isReady: () => true };
  if (stateFolder === null) return { store: createMemoryStore({ clock }), claims: createMemoryClaims(), ...alone };
  return { ...createFolderStore({ folder: stateFolder, owner, clock, log }), ...alone };
}
