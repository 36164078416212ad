// What reading a text takes is loaded before anybody brings one, while nobody is being answered.
import { expect, test } from 'vitest';
import type { Answerer } from '../../src/answer/answer.ts';
import { warmUp } from '../../src/telegram/post-engine.ts';
import { createFakeAnswerer } from '../support/fake-answerer.ts';

function setUp(busyLooks: number) {
  const read: string[] = [];
  const stopping = new AbortController();
  const engineOf = (text: string): Answerer => {
    read.push(text);
    return createFakeAnswerer();
  };
  let looks = 0;
  const isBusy = () => looks++ < busyLooks;
  const clock = { wait: async () => {} };
  return { read, stopping, run: () => warmUp({ engineOf, isBusy, clock, signal: stopping.signal }) };
}

test('a text in each of the four languages is read, each in a turn of its own', async () => {
  const { read, run } = setUp(0);
  const ended = run();
  expect(read).toEqual([]);
  await ended;
  expect(read.map((text) => /[а-я]/.test(text))).toEqual([false, true, false, false]);
  expect(new Set(read).size).toBe(4);
});

test('nobody who is being answered waits for it', async () => {
  const { read, run, stopping } = setUp(Number.POSITIVE_INFINITY);
  const ended = run();
  stopping.abort();
  await ended;
  expect(read).toEqual([]);
  const later = setUp(3);
  await later.run();
  expect(later.read).toHaveLength(4);
});
