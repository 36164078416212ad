import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { gatherLines } from '../../src/telegram/gather-lines.ts';

function gather() {
  const written: string[] = [];
  return { written, lines: gatherLines((text) => written.push(text)) };
}

test('lines of one turn are written together and in their order', async () => {
  const { written, lines } = gather();
  for (const line of ['a\n', 'b\n', 'c\n']) void lines.add(line);
  expect(written).toEqual([]);
  await nextTurn();
  expect(written).toEqual(['a\nb\nc\n']);
});

test('lines of the next turn are written on their own', async () => {
  const { written, lines } = gather();
  await lines.add('a\n');
  await lines.add('b\n');
  expect(written).toEqual(['a\n', 'b\n']);
});

test('what waits can be written at once, and then is not written again', async () => {
  const { written, lines } = gather();
  void lines.add('a\n');
  lines.flush();
  lines.flush();
  expect(written).toEqual(['a\n']);
  await nextTurn();
  expect(written).toEqual(['a\n']);
});

test('lines may wait for so long, and are written together then', () => {
  vi.useFakeTimers();
  const written: string[] = [];
  const lines = gatherLines((text) => written.push(text), 50);
  void lines.add('a\n');
  vi.advanceTimersByTime(49);
  void lines.add('b\n');
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(written).toEqual(['a\nb\n']);
  vi.useRealTimers();
});
