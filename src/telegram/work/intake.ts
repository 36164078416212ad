// One update from its arrival to its end, the same for long polling and webhook: one at a time within a chat, each once, and
// whatever goes wrong is said.
import { randomBytes } from 'node:crypto';
import { ApiError } from '../api/api-error.js';
import type { Clock } from '../clock.js';
import type { Outcome } from '../handlers/desk.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Incoming } from '../receive/incoming.js';
import { queueOf } from '../receive/incoming.js';
import { type Claims, StoreUnavailable } from '../store/store.js';
import type { Queues } from './queues.js';

export interface Update {
  update_id: number;
}

/**
 * `done`: answered, or given up for a reason that is in the log; it may be confirmed. `again`: not answered now, try later.
 */
export type Taken = 'done' | 'again';

export interface Intake {
  /** Never throws. */
  take(update: Update): Promise<Taken>;
  /** Drops what waits in the queues of those who write too much, so that the others get their turn. */
  relieve(): void;
  /** Updates that are being worked on or wait. */
  size(): number;
}

export interface IntakeOptions {
  read(update: Update): Incoming;
  handle(update: Update): Promise<Outcome>;
  /** Tells a person, at most once a minute, that it is too much at once. */
  slowDown(incoming: Incoming): void;
  apologise(incoming: Incoming, errorId: string): Promise<void>;
  /** A chat that no longer wants to hear of the bot. */
  forget(chatId: number): Promise<void>;
  /** Messages that may go out in a chat at once. */
  free(chatId: number): number;
  /** False where the outgoing limits are switched off: then nothing is a flood. */
  isPaced: boolean;
  queues: Queues;
  claims: Claims;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** Adds people's words to the log (`LOG_TEXT`). */
  logsText: boolean;
}

/** Of a chat that has more waiting when Telegram's window is full, only what can go out at once is kept. */
const fairShare = 20;
/** How long a chat counts as a flood after something of it was dropped: then what can't go out at once does not wait. */
const floodMs = 10_000;
/** The most that may wait for one chat; beyond, it is a flood whatever else happens. */
const maxWaiting = 100;
/** An update that fails so many times is set aside. */
const maxTries = 3;
/** How long to wait for another replica that is at work in the same chat, and how often to look. */
const busyPatienceMs = 5000;
const busyLookMs = 100;

export function createIntake(options: IntakeOptions): Intake {
  const { read, handle, queues, claims, clock, log, metrics } = options;
  const tries = new Map<number, number>();
  /** Queues that flood, and until when. */
  const floods = new Map<string, number>();
  let size = 0;

  return {
    async take(update) {
      const incoming = readSafely(update);
      if (!incoming) return 'done';
      metrics.update(incoming.kind);
      const queue = queueOf(incoming);
      if (queue === null) {
        log.debug(
          { update: update.update_id, because: incoming.kind === 'ignored' ? incoming.because : '' },
          'ignored',
        );
        return 'done';
      }
      if (options.isPaced && isTooMuch(queue)) return drop(update, incoming);
      const startMs = clock.now();
      metrics.queue(++size);
      try {
        const taken = await queues.run(queue, () => work(update, incoming, queue, startMs));
        return taken === 'dropped' ? drop(update, incoming) : taken;
      } finally {
        metrics.queue(--size);
      }
    },
    relieve() {
      if (!options.isPaced) return;
      for (const queue of queues.longerThan(fairShare)) {
        floods.set(queue, clock.now() + floodMs);
        const dropped = queues.drop(queue, freeOf(queue));
        if (dropped > 0) log.warn({ dropped }, 'a chat writes more than can be answered, the rest of it is set aside');
      }
    },
    size: () => size,
  };

  /** What can't be read is a mistake in our own code, and must not stand first in line for ever. */
  function readSafely(update: Update): Incoming | null {
    try {
      return read(update);
    } catch (error) {
      log.error({ update: update.update_id, error }, 'an update could not be read, it is set aside');
      metrics.failed();
      return null;
    }
  }

  function isTooMuch(queue: string): boolean {
    const waiting = queues.waiting(queue);
    const untilMs = floods.get(queue);
    if (untilMs === undefined) return waiting >= maxWaiting;
    if (untilMs < clock.now()) floods.delete(queue);
    return waiting >= freeOf(queue);
  }

  /** Of people's own queues (inline mode) nothing is paced, and only the last query matters. */
  function freeOf(queue: string): number {
    const chatId = /^chat (-?\d+)$/.exec(queue)?.[1];
    return chatId === undefined ? 0 : options.free(Number(chatId));
  }

  function drop(update: Update, incoming: Incoming): Taken {
    metrics.dropped();
    log.debug({ update: update.update_id }, 'set aside: too much at once from one chat');
    options.slowDown(incoming);
    return 'done';
  }

  async function work(update: Update, incoming: Incoming, queue: string, startMs: number): Promise<Taken> {
    const id = update.update_id;
    const claim = await begin(update, queue);
    if (claim !== 'mine') return claim === 'done' ? 'done' : 'again';
    let taken: Taken = 'again';
    try {
      const outcome = await handle(update);
      const ms = clock.now() - startMs;
      metrics.answered(outcome, ms);
      const text = options.logsText && incoming.kind === 'question' ? { text: incoming.text } : {};
      log.info({ update: id, kind: incoming.kind, outcome, ms, ...text }, 'handled');
      taken = 'done';
    } catch (error) {
      taken = await takeFailure(update, incoming, error);
    }
    if (taken === 'done') tries.delete(id);
    await claims.end(update, queue, taken === 'done').catch((error: unknown) => {
      log.warn({ update: id, error }, 'could not write down that an update was handled, it may be answered twice');
    });
    return taken;
  }

  async function begin(update: Update, queue: string): Promise<'mine' | 'done' | 'busy'> {
    const untilMs = clock.now() + busyPatienceMs;
    for (;;) {
      try {
        const claim = await claims.begin(update, queue);
        if (claim !== 'busy' || clock.now() >= untilMs) return claim;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) log.error({ error }, 'claiming an update failed');
        return 'busy';
      }
      await clock.wait(busyLookMs);
    }
  }

  async function takeFailure(update: Update, incoming: Incoming, error: unknown): Promise<Taken> {
    const id = update.update_id;
    if (error instanceof ApiError) {
      if (error.code === 'ABORTED') return 'again';
      const tried = (tries.get(id) ?? 0) + 1;
      const code = error.code;
      if (error.isPassing && code !== 429 && tried < maxTries) {
        tries.set(id, tried);
        log.warn(
          { update: id, code, method: error.method, tried },
          'a reply could not be delivered, it is tried again',
        );
        return 'again';
      }
      log.warn({ update: id, code, error, tried }, 'a reply could not be delivered, given up');
      metrics.givenUp(code);
      const chatId = chatOf(incoming);
      if (code === 403 && chatId !== null) {
        await options.forget(chatId).catch((failure: unknown) => {
          log.warn({ update: id, error: failure }, 'a chat that blocks the bot could not be forgotten');
        });
      }
      return 'done';
    }
    const errorId = randomBytes(4).toString('hex');
    log.error({ update: id, kind: incoming.kind, errorId, error }, 'a handler failed, the person is told');
    metrics.failed();
    await options.apologise(incoming, errorId).catch((failure: unknown) => {
      log.warn({ update: id, errorId, error: failure }, 'the apology could not be delivered');
    });
    return 'done';
  }
}

/** The chat that an update speaks in, or null. */
export function chatOf(incoming: Incoming): number | null {
  if ('place' in incoming) return incoming.place.chatId;
  if ('chatId' in incoming) return incoming.chatId;
  return incoming.kind === 'button' ? (incoming.message?.place.chatId ?? null) : null;
}
