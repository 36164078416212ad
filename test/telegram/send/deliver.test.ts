// When a message is sent again, and when it is given up.
import { expect, test } from 'vitest';
import { ApiError } from '../../../src/telegram/api/api-error.ts';
import { createDeliver } from '../../../src/telegram/send/deliver.ts';
import { createRateLimiter } from '../../../src/telegram/send/rate-limiter.ts';
import { noSharedLimits } from '../../../src/telegram/send/shared-limits.ts';

function deliverTo(call: (payload: { chat_id?: number }) => Promise<unknown>, sharedLimits = noSharedLimits) {
  let nowMs = 0;
  const clock = {
    now: () => nowMs,
    wait: async (ms: number) => {
      nowMs += ms;
    },
    random: () => 0,
  };
  const unlimited = { burst: Number.POSITIVE_INFINITY, perMinute: Number.POSITIVE_INFINITY };
  const rateLimiter = createRateLimiter(clock, unlimited, unlimited);
  const api = { call: (_: string, payload: object) => call(payload), close() {} };
  const deliver = createDeliver({ api, rateLimiter, sharedLimits, clock, signal: new AbortController().signal });
  return { deliver, elapsedMs: () => nowMs };
}

const send = { method: 'sendMessage', pacedChatId: 7 };

test('two groups that name each other as the one they moved to are given up', async () => {
  let calls = 0;
  const { deliver } = deliverTo(async ({ chat_id: chat }) => {
    calls++;
    throw new ApiError({ method: 'sendMessage', code: 400, migrateToChatId: chat === 7 ? 8 : 7 });
  });
  await expect(deliver({ ...send, payload: { chat_id: 7 } })).rejects.toMatchObject({ code: 400 });
  expect(calls).toBeLessThanOrEqual(15);
});

test('a wish for silence of no length is still a second', async () => {
  let calls = 0;
  const { deliver, elapsedMs } = deliverTo(async () => {
    if (++calls === 1) throw new ApiError({ method: 'sendMessage', code: 429, retryAfterSeconds: 0 });
    return { message_id: 1 };
  });
  await deliver({ ...send, payload: { chat_id: 7 } });
  expect(elapsedMs()).toBe(1000);
});

test('what replicas have sent together is waited for, and they are told of a wish for silence', async () => {
  const waits = [300, 200, 0, 0];
  const pauses: [number, number][] = [];
  let calls = 0;
  const { deliver, elapsedMs } = deliverTo(
    async () => {
      if (++calls === 1) throw new ApiError({ method: 'sendMessage', code: 429, retryAfterSeconds: 2 });
      return { message_id: 1 };
    },
    { takeMs: async () => waits.shift()!, pause: async (...pause) => void pauses.push(pause) },
  );
  await deliver({ ...send, payload: { chat_id: 7 } });
  expect(elapsedMs()).toBe(300 + 200 + 2000);
  expect(pauses).toEqual([[7, 2000]]);
});
