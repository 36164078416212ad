// Long polling, with a loop of its own: telegraf's takes no update until the slowest of the last batch is done, ends for good
// when a second poller appears, and confirms what it has not answered.
import { ApiError } from '../api/api-error.js';
import type { Api } from '../api/client.js';
import { backOffMs, type Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Dispatcher, Update } from './dispatcher.js';
import { listOf } from './fields.js';
import { createOffsetTracker } from './offset-tracker.js';

interface PollingOptions {
  api: Api;
  dispatcher: Dispatcher;
  clock: Clock;
  log: Log;
  allowedUpdates: readonly string[];
  /** How long Telegram holds a call open when there is nothing; 0–50 s. */
  timeoutSeconds: number;
  /** Until it ends, Telegram is asked once, and nothing is taken. Never fails; has to end at the signal. */
  loaded: Promise<unknown>;
  /** Aborted, nothing more is taken; `finish` then has to be called. */
  signal: AbortSignal;
}

export interface Polling {
  /** Ends with the first reply to getUpdates, when it can be answered, or when the signal is aborted before. */
  ready: Promise<void>;
  /** Milliseconds since 1970 of the last reply to getUpdates; 0 before the first. */
  lastReplyMs(): number;
  /** After the signal: finishes what was taken (for so long), calls `abandon`, and confirms what is finished. */
  finish(drainMs: number, abandon: () => void): Promise<void>;
}

/** Telegram gives out no more than this. */
const batchSize = 100;
/** After a reply that did not come whole in time: a line too slow for a hundred. */
const slowBatchSize = 10;
/** Over Telegram's own time to answer an empty poll: what a slow line may add. */
const replySlackMs = 5000;
/**
 * While something is unconfirmed, the next poll would bring it again: within half a second Telegram then gives one only. And a
 * server that has twice had nothing and said so at once is asked no more often.
 */
const pauseMs = 500;
/** A full window without any progress for so long lets its oldest go: a hundred people wait behind it. */
const stuckMs = 2000;
/** A token that is refused, or a bot that Telegram does not know: nothing that a quick try would mend. */
const refusedWaitMs = 30_000;
/** From so many failures on, a conflict is no passing thing: another copy is running. */
const lastingConflict = 6;
const confirmTries = 3;
/** Telegram holds a repeated offset for 3 s. */
const confirmTimeoutMs = 4000;
/** A poll that was sent so long ago has reached Telegram, and confirmed what it asked to confirm. */
const arrivalMs = 1000;

export function startPolling(options: PollingOptions): Polling {
  const { api, dispatcher, clock, log, allowedUpdates, timeoutSeconds, loaded, signal } = options;
  const tracker = createOffsetTracker();
  /** The last poll that may have reached Telegram: what it asked for, and when. */
  let lastPoll: { offset: number | undefined; sentMs: number; isAnswered: boolean } | undefined;
  let lastReplyMs = 0;
  let failures = 0;
  let isSlow = false;
  let wasEmptyAtOnce = false;
  let progressMs = clock.now();
  /** Ends the present pause. */
  let wake = () => {};
  let wanted: readonly string[] = allowedUpdates;
  let becomeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  signal.addEventListener('abort', () => wake());
  const ended = loop().finally(becomeReady);

  async function loop() {
    while (!signal.aborted) {
      try {
        const isFirst = lastReplyMs === 0;
        const updates = await poll();
        if (failures > 0) log.info({ failures }, 'Telegram answers again');
        failures = 0;
        isSlow = false;
        if (isFirst) await loaded;
        if (signal.aborted) return;
        lastReplyMs = clock.now();
        becomeReady();
        const fresh = tracker.add(updates);
        for (const update of fresh) void work(update);
        if (updates.length >= batchSize) giveRoom(fresh.length);
        const restMs = fresh.length > 0 || isFirst ? 0 : restOfPause();
        if (tracker.open() > 0) await allConfirmed(pauseMs);
        else if (restMs > 0 && wasEmptyAtOnce) await clock.wait(restMs, signal);
        wasEmptyAtOnce = restMs > 0;
      } catch (error) {
        if (!signal.aborted) await recover(error);
      }
    }
  }

  async function poll(): Promise<Update[]> {
    // The first poll does not wait for anybody to write: it shows at once that updates can come.
    const timeout = lastReplyMs === 0 ? 0 : timeoutSeconds;
    const payload = {
      offset: tracker.offset(),
      limit: isSlow ? slowBatchSize : batchSize,
      timeout,
      allowed_updates: wanted,
    };
    const timeoutMs = timeout * 1000 + replySlackMs;
    const sent = { offset: payload.offset, sentMs: clock.now(), isAnswered: false };
    lastPoll = sent;
    const reply = await api.call('getUpdates', payload, { timeoutMs, signal });
    sent.isAnswered = true;
    return listOf(reply).filter(isUpdate);
  }

  /** What is left of the pause since the last poll was sent; 0 after one that was held open. */
  function restOfPause(): number {
    return Math.max(0, (lastPoll?.sentMs ?? 0) + pauseMs - clock.now());
  }

  /** Ends when everything is confirmed, else after so long. */
  async function allConfirmed(ms: number) {
    const pausing = new AbortController();
    wake = () => pausing.abort();
    if (tracker.open() > 0) await clock.wait(ms, pausing.signal);
    wake = () => {};
  }

  async function work(update: Update) {
    for (let tries = 1; (await dispatcher.dispatch(update)) === 'retry'; tries++) {
      // Left unconfirmed, it comes again after the restart.
      if (signal.aborted) return;
      await clock.wait(backOffMs(tries, clock.random()), signal);
    }
    tracker.confirm(update.update_id);
    progressMs = clock.now();
    if (tracker.open() === 0) wake();
  }

  function giveRoom(fresh: number) {
    dispatcher.relieve();
    const oldest = tracker.oldest();
    if (fresh > 0 || oldest === undefined || clock.now() - progressMs < stuckMs) return;
    log.warn({ update: oldest }, 'confirmed before it was answered: a full window of updates waits behind it');
    tracker.confirm(oldest);
  }

  async function recover(error: unknown) {
    failures++;
    lastPoll = undefined;
    const code = error instanceof ApiError ? error.code : 'UNKNOWN';
    const wait = (ms: number) => clock.wait(ms, signal);
    const backOff = backOffMs(failures, clock.random());
    isSlow = code === 'ETIMEDOUT';
    if (code === 401 || code === 404) {
      log.error({ error }, 'Telegram refuses the token: it was revoked or is wrong. Trying again slowly');
      return await wait(refusedWaitMs);
    }
    if (code === 429) {
      const seconds = Math.max((error as ApiError).retryAfterSeconds ?? 1, 1);
      log.warn({ seconds }, 'Telegram asks for a pause');
      return await wait(Math.min(seconds, 60) * 1000);
    }
    if (code === 409) {
      if (failures === 1) log.warn({ error }, 'somebody else gets the updates of this bot, trying again');
      if (failures === lastingConflict)
        log.error({}, 'another copy of this bot is running elsewhere: stop one of them');
      if (/webhook/i.test((error as ApiError).description)) await dropWebhook(api).catch(() => {});
      return await wait(backOff);
    }
    // An older server may refuse the names of newer kinds of updates: they are wished for, not needed.
    if (code === 400) wanted = wanted.filter((kind) => kind !== 'guest_message' && kind !== 'message_reaction');
    if (failures === 1 || failures % 20 === 0) log.warn({ error, failures }, 'no updates from Telegram, trying again');
    await wait(backOff);
  }

  async function confirm() {
    const offset = tracker.offset();
    if (offset === undefined || isConfirmed(offset)) return;
    const untilMs = clock.now() + confirmTimeoutMs;
    for (let tries = 1; ; tries++) {
      try {
        const timeoutMs = Math.max(1, untilMs - clock.now());
        await api.call('getUpdates', { offset, limit: 1, timeout: 0, allowed_updates: wanted }, { timeoutMs });
        return;
      } catch (error) {
        if (tries === confirmTries || clock.now() >= untilMs) {
          log.warn({ error }, 'could not confirm the last updates, Telegram will give them out again');
          return;
        }
        await clock.wait(backOffMs(tries, clock.random()));
      }
    }
  }

  /** Whether a poll has told Telegram so already: asked the same again, it would keep the stop waiting. */
  function isConfirmed(offset: number): boolean {
    if (lastPoll?.offset !== offset) return false;
    return lastPoll.isAnswered || clock.now() - lastPoll.sentMs >= arrivalMs;
  }

  return {
    ready,
    lastReplyMs: () => lastReplyMs,
    async finish(drainMs, abandon) {
      await ended;
      await allConfirmed(drainMs);
      abandon();
      await confirm();
    },
  };
}

/** Telegram refuses getUpdates while it is told to call a webhook. */
export async function dropWebhook(api: Api): Promise<void> {
  await api.call('deleteWebhook', { drop_pending_updates: false });
}

function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && Number.isSafeInteger((value as Partial<Update>).update_id);
}
