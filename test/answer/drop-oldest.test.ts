import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropOldest } from '../../src/answer/drop-oldest.ts';

test('leaves what is within the bound as it is', () => {
  const set = new Set([1, 2, 3]);
  dropOldest(set, 3);
  expect([...set]).toEqual([1, 2, 3]);
});

test('leaves nine tenths of the bound, the youngest', () => {
  const map = new Map(Array.from({ length: 21 }, (_, at) => [at, 'value']));
  dropOldest(map, 20);
  expect([...map.keys()]).toEqual(Array.from({ length: 18 }, (_, at) => at + 3));
});

test('whatever is set, anew or for the first time, the bound holds and the youngest stay in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 12 }), (keys, most) => {
      const map = new Map<number, number>();
      const order: number[] = [];
      for (const key of keys) {
        map.delete(key);
        map.set(key, key);
        dropOldest(map, most);
        if (order.includes(key)) order.splice(order.indexOf(key), 1);
        order.push(key);
        expect(map.size).toBeLessThanOrEqual(most);
        expect([...map.keys()]).toEqual(order.slice(order.length - map.size));
      }
    }),
  );
});
