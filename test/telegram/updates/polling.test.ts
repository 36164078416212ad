// How often Telegram is asked, and what is confirmed at the end, by a clock that the test moves.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ApiError } from '../../../src/telegram/api/api-error.ts';
import type { Clock } from '../../../src/telegram/clock.ts';
import { startPolling } from '../../../src/telegram/updates/polling.ts';

interface Poll {
  offset?: number;
  atMs: number;
}

/** Polls answered in turn by `replies`; after the last of them they are held open until the signal. */
function poll(replies: (() => unknown)[]) {
  let nowMs = 1_000_000;
  const polls: Poll[] = [];
  const warnings: string[] = [];
  const stopping = new AbortController();
  const clock: Clock = {
    now: () => nowMs,
    random: () => 0,
    wait: async (ms) => {
      nowMs += ms;
      await nextTurn();
    },
  };
  const api = {
    close() {},
    call: async (_: string, { offset }: { offset?: number }, options: { signal?: AbortSignal } = {}) => {
      polls.push({ ...(offset !== undefined && { offset }), atMs: nowMs });
      const reply = replies.shift();
      if (reply) return reply();
      return await new Promise((_resolve, reject) => {
        const end = () => reject(new ApiError({ method: 'getUpdates', code: 'ABORTED' }));
        if (options.signal) options.signal.addEventListener('abort', end);
        else reject(new ApiError({ method: 'getUpdates', code: 'ETIMEDOUT' }));
      });
    },
  };
  const polling = startPolling({
    api: api as never,
    dispatcher: { dispatch: async () => 'done', relieve() {}, size: () => 0 },
    clock,
    log: { debug() {}, info() {}, error() {}, warn: (_, text) => warnings.push(text) },
    allowedUpdates: [],
    timeoutSeconds: 0,
    loaded: Promise.resolve(),
    signal: stopping.signal,
  });
  return {
    polls,
    warnings,
    async untilPolls(count: number) {
      while (polls.length < count) await nextTurn();
    },
    passes: (ms: number) => {
      nowMs += ms;
    },
    async stop() {
      stopping.abort();
      await polling.finish(1000, () => {});
    },
  };
}

const nothing = () => [];
const update = (id: number) => () => [{ update_id: id }];

test('a server that has nothing and says so at once is asked twice a second at most', async () => {
  const { polls, untilPolls, stop } = poll(Array.from({ length: 7 }, () => nothing));
  await untilPolls(8);
  expect(polls.at(-1)!.atMs - polls[0]!.atMs).toBeGreaterThanOrEqual(2500);
  await stop();
});

test('a wish for silence of no length is still a second', async () => {
  const tooMany = () => {
    throw new ApiError({ method: 'getUpdates', code: 429, retryAfterSeconds: 0 });
  };
  const { polls, untilPolls, stop } = poll([nothing, tooMany]);
  await untilPolls(3);
  expect(polls[2]!.atMs - polls[1]!.atMs).toBe(1000);
  await stop();
});

test('what the last poll has confirmed is not confirmed again at the stop: Telegram would hold it up', async () => {
  const { polls, warnings, untilPolls, passes, stop } = poll([update(5)]);
  await untilPolls(2);
  passes(1000);
  await stop();
  expect(polls.map(({ offset }) => offset)).toEqual([undefined, 6]);
  expect(warnings).toEqual([]);
});

test('a poll sent only just now may not have arrived: the stop confirms again', async () => {
  const { polls, untilPolls, stop } = poll([update(5)]);
  await untilPolls(2);
  await stop();
  expect(polls.slice(0, 3).map(({ offset }) => offset)).toEqual([undefined, 6, 6]);
});
