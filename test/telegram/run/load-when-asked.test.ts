// Content is loaded beside the first call to Telegram, and a stop does not wait for it.
import { expect, test } from 'vitest';
import { systemClock } from '../../../src/telegram/clock.ts';
import { loadWhenAsked } from '../../../src/telegram/run/load-when-asked.ts';
import { createFakeAnswerer } from '../../support/fake-answerer.ts';

const clock = { ...systemClock, wait: () => new Promise<void>(() => {}) };

test('is loaded when Telegram was asked, and answers from then on', async () => {
  const answerer = createFakeAnswerer();
  let isBegun = false;
  const load = async () => {
    isBegun = true;
    return () => answerer;
  };
  const loading = loadWhenAsked(load, clock, new AbortController().signal);
  expect(isBegun).toBe(false);
  loading.begin();
  await loading.done;
  expect(loading.answerer()).toBe(answerer);
});

test('fails with what loading failed with', async () => {
  const loading = loadWhenAsked(() => Promise.reject(new Error('broken')), clock, new AbortController().signal);
  loading.begin();
  await expect(loading.done).rejects.toThrow('broken');
});

test('ends at the signal, while half a minute of learning is going on', async () => {
  const stopping = new AbortController();
  let begun = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const loading = loadWhenAsked(
    () => {
      begun();
      return new Promise(() => {});
    },
    clock,
    stopping.signal,
  );
  loading.begin();
  await isBegun;
  stopping.abort();
  await expect(loading.done).resolves.toBeUndefined();
});
