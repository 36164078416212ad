// The updates that wait for the bot, and how `getUpdates` gives them out and confirms them.
import { BotApiError, badRequest } from './bot-api-error.ts';

export interface Update {
  update_id: number;
  [kind: string]: unknown;
}

interface Poll {
  offset: number;
  limit: number;
  end(result: Update[] | BotApiError): void;
}

/** The server's own: a poll with the same offset so soon after the last one gets a single update. */
const sameOffsetMs = 500;
const maxTimeoutSeconds = 50;

export interface UpdateQueue {
  add(kind: string, value: unknown): Update;
  /** Puts updates in as they are, also ones that were there before. */
  addAgain(updates: readonly Update[]): void;
  /** `onGone` is called with a function that ends the poll early, when its connection is closed. */
  poll(params: Record<string, unknown>, onGone: (cancel: () => void) => void): Promise<Update[]>;
  pending(): readonly Update[];
  /** Takes one out: what a webhook has accepted. */
  remove(updateId: number): void;
  onAdd(listener: () => void): void;
  /** Ends the open poll, if there is one. */
  close(): void;
  /** Numbers of polls that were open at the same time as another one. */
  conflicts(): number;
}

/** @param onPoll  called when a poll has confirmed what it confirms */
export function createUpdateQueue(firstId: number, onPoll: () => void = () => {}): UpdateQueue {
  let updates: Update[] = [];
  let nextId = firstId;
  let open: Poll | null = null;
  let conflicts = 0;
  let lastOffset: number | null = null;
  let lastEndMs = 0;
  const listeners: (() => void)[] = [];

  const added = () => {
    if (open) open.end(updates.slice(0, open.limit));
    for (const listener of listeners) listener();
  };

  return {
    add(kind, value) {
      const update = { update_id: nextId++, [kind]: value };
      updates.push(update);
      added();
      return update;
    },
    addAgain(again) {
      updates.push(...again);
      added();
    },
    async poll(params, onGone) {
      const offset = readInteger(params, 'offset', 0);
      const timeout = Math.min(maxTimeoutSeconds, Math.max(0, readInteger(params, 'timeout', 0)));
      let limit = Math.min(100, Math.max(1, readInteger(params, 'limit', 100)));
      if (open) {
        conflicts++;
        open.end(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'));
      }
      if (offset < 0) updates = updates.slice(offset);
      else if (offset > 0) updates = updates.filter(({ update_id: id }) => id >= offset);
      if (offset === lastOffset && Date.now() < lastEndMs + sameOffsetMs) limit = 1;
      lastOffset = offset;
      onPoll();
      if (updates.length > 0 || timeout === 0) {
        lastEndMs = Date.now();
        return updates.slice(0, limit);
      }
      return await new Promise((resolve, reject) => {
        const timer = setTimeout(() => poll.end([]), timeout * 1000);
        const poll: Poll = {
          offset,
          limit,
          end(result) {
            clearTimeout(timer);
            if (open === poll) open = null;
            lastEndMs = Date.now();
            if (result instanceof BotApiError) reject(result);
            else resolve(result);
          },
        };
        open = poll;
        onGone(() => poll.end([]));
      });
    },
    pending: () => updates,
    remove(updateId) {
      updates = updates.filter(({ update_id: id }) => id !== updateId);
    },
    onAdd: (listener) => listeners.push(listener),
    close: () => open?.end([]),
    conflicts: () => conflicts,
  };
}

export const conflict = (why: string) => new BotApiError(409, `Conflict: ${why}`);

function readInteger(params: Record<string, unknown>, name: string, otherwise: number): number {
  const value = params[name];
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number)) throw badRequest(`invalid ${name} specified`);
  return number;
}
