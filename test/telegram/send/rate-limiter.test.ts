// How fast messages go out, by a clock that the test moves.
import { beforeEach, expect, test } from 'vitest';
import { createRateLimiter, type RateLimiter } from '../../../src/telegram/send/rate-limiter.ts';

let nowMs: number;
let limiter: RateLimiter;

beforeEach(() => {
  nowMs = 1_000_000;
  limiter = createRateLimiter({ now: () => nowMs }, { burst: 5, perMinute: 60 }, { burst: 20, perMinute: 20 });
});

test('a person gets a burst, and then a message a second', () => {
  for (let count = 0; count < 5; count++) {
    expect(limiter.waitMs(7)).toBe(0);
    limiter.consume(7);
  }
  expect(limiter.waitMs(7)).toBe(1000);
  nowMs += 400;
  expect(limiter.waitMs(7)).toBe(600);
  expect(limiter.waitMs(8)).toBe(0);
});

test('a group gets its burst, and then a message every three seconds', () => {
  for (let count = 0; count < 20; count++) limiter.consume(-7);
  expect(limiter.waitMs(-7)).toBe(3000);
});

test('after a pause one message is let through, however much was left of the burst', () => {
  limiter.consume(7);
  limiter.pauseUntil(7, nowMs + 3000);
  expect(limiter.waitMs(7)).toBe(3000);
  expect(limiter.free(7)).toBe(0);
  limiter.pauseUntil(7, nowMs);
  expect(limiter.free(7)).toBe(1);
  limiter.consume(7);
  expect(limiter.waitMs(7)).toBe(1000);
});

test('without limits nothing waits, but for a pause that Telegram orders', () => {
  const unlimited = { burst: Number.POSITIVE_INFINITY, perMinute: Number.POSITIVE_INFINITY };
  const free = createRateLimiter({ now: () => nowMs }, unlimited, unlimited);
  for (let count = 0; count < 100; count++) free.consume(7);
  expect(free.waitMs(7)).toBe(0);
  free.pauseUntil(7, nowMs + 10);
  expect(free.waitMs(7)).toBe(10);
  nowMs += 10;
  expect(free.waitMs(7)).toBe(0);
  free.consume(7);
  expect(free.waitMs(7)).toBe(0);
});
