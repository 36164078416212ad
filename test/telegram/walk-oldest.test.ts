import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkOldest } from '../../src/telegram/walk-oldest.ts';

test('gives nothing of what is empty, and what is added later', () => {
  const set = new Set<number>();
  const oldest = walkOldest(() => set.values());
  expect(oldest()).toBeUndefined();
  set.add(1);
  expect(oldest()).toBe(1);
});

test('gives what a new walk from the beginning would give, whatever is added and deleted in between', () => {
  const step = fc.oneof(fc.nat(20), fc.constant('again' as const), fc.constant('oldest' as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
      const map = new Map<number, number>();
      const oldest = walkOldest(() => map.keys());
      for (const one of steps) {
        if (one === 'oldest') {
          const expected = map.keys().next().value;
          const given = oldest();
          expect(given).toBe(expected);
          if (given !== undefined) map.delete(given);
        } else if (one === 'again') {
          const key = map.keys().next().value;
          if (key === undefined) continue;
          map.delete(key);
          map.set(key, 0);
        } else map.set(one, 0);
      }
    }),
  );
});
