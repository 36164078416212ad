// What outlives an update: small JSON values under keys, some for minutes and some for good.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Store {
  /** The value, or undefined where there is none or its time is over. */
  get(key: string): Promise<Json | undefined>;
  /** @param ttlMs  how long it is kept; `null` keeps it till it is deleted, over restarts too */
  set(key: string, value: Json, ttlMs: number | null): Promise<void>;
  /** Every key that begins so, with its value; in no order. */
  entries(prefix: string): Promise<readonly (readonly [string, Json])[]>;
  /** Deletes every key that begins so. */
  deleteAll(prefix: string): Promise<void>;
  /** Writes down what is to be kept, and lets go of files and connections. */
  close(): Promise<void>;
}

/**
 * Who handles an update. Telegram gives an update out again until it is confirmed, and to any of several replicas: a claim
 * lets one of them have it, and only one at a time within a queue (a chat).
 */
export interface Claims {
  /**
   * `mine`: handle it, then call `end`. `done`: it was answered before. `busy`: somebody else has it, or has another of its
   * queue; try again a little later.
   *
   * @throws StoreUnavailable where claims can't be had; answering then might answer twice
   */
  begin(update: { update_id: number }, queue: string): Promise<'mine' | 'done' | 'busy'>;
  /** Gives back what `begin` gave. @param isDone  false leaves the update to be handled again */
  end(update: { update_id: number }, queue: string, isDone: boolean): Promise<void>;
}

/** The shared store can't be reached at the moment. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
