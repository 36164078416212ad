import { expect, test, vi } from 'vitest';
import { systemClock } from '../../src/telegram/clock.ts';

test('a clock that is set back by an hour moves no waiting', () => {
  const before = systemClock.now();
  const wall = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  expect(systemClock.now() - before).toBeLessThan(60_000);
  wall.mockRestore();
});
