import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/telegram/log.ts';

function openLog() {
  const written: string[] = [];
  const log = createLog(
    { level: 'info', pretty: false, secrets: ['s3cret'], hasText: false },
    { write: (text) => written.push(text) },
  );
  return { log, written };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('lines leave together after a moment, in their order', () => {
  const { log, written } = openLog();
  log.info({ update: 1 }, 'first');
  log.warn({ update: 2 }, 'second');
  expect(written).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(written).toHaveLength(1);
  expect(
    written[0]!
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).msg),
  ).toEqual(['first', 'second']);
});

test('an error leaves at once, after the lines before it: the process may be ending', () => {
  const { log, written } = openLog();
  log.info({}, 'before');
  log.error({}, 'an error');
  expect(written.join('')).toMatch(/"before".*\n.*"an error"/);
});

test('a secret and a token are taken out of every line', () => {
  const { log, written } = openLog();
  log.info({ at: 'https://host/bot123456:AAabcdefghijklmnopqrstuvwxyz/getMe' }, 'one');
  log.info({ password: 's3cret' }, 'two');
  vi.advanceTimersByTime(50);
  expect(written.join('')).not.toMatch(/AAabc|s3cret/);
  expect(written.join('')).toMatch(/\[token\].*\n.*\[secret\]/);
});
