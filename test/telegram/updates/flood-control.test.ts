// Who counts as a flood, and for how long.
import { expect, test } from 'vitest';
import { createFloodControl } from '../../../src/telegram/updates/flood-control.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

function controlWith(names: readonly string[], waiting: number) {
  const clock = { nowMs: 1 };
  const dropped: string[] = [];
  const floods = createFloodControl({
    queues: {
      run: async () => 'dropped',
      waiting: () => waiting,
      longerThan: () => [...names],
      drop: (queue) => dropped.push(queue),
    },
    free: () => 3,
    clock: { now: () => clock.nowMs },
    log: silent,
  });
  return { floods, dropped, clock };
}

test('a chat that was relieved is a flood for ten seconds: what can not go out at once is too much', () => {
  const { floods, clock } = controlWith(['chat 1'], 3);
  expect(floods.isTooMuch('chat 1')).toBe(false);
  floods.relieve();
  expect([floods.isTooMuch('chat 1'), floods.isTooMuch('chat 2')]).toEqual([true, false]);
  clock.nowMs += 10_001;
  expect(floods.isTooMuch('chat 1')).toBe(false);
});

test('a hundred waiting are too much of any chat', () => {
  expect(controlWith([], 99).floods.isTooMuch('chat 1')).toBe(false);
  expect(controlWith([], 100).floods.isTooMuch('chat 1')).toBe(true);
});

test('of floods a thousand are remembered', () => {
  const names = Array.from({ length: 1001 }, (_, at) => `chat ${at}`);
  const { floods } = controlWith(names, 3);
  floods.relieve();
  expect(names.filter((name) => floods.isTooMuch(name))).toHaveLength(1000);
});
