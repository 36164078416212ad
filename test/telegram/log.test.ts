import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from '../../src/telegram/log.ts';

function openLog() {
  const written: string[] = [];
  const log = createLog(
    { level: 'info', pretty: false, secrets: ['s3cret'], hasText: false },
    { write: (text) => written.push(text) },
  );
  return { log, written };
}

test('lines of one turn of the event loop leave together, in their order', async () => {
  const { log, written } = openLog();
  log.info({ update: 1 }, 'first');
  log.warn({ update: 2 }, 'second');
  expect(written).toEqual([]);
  await nextTurn();
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

test('a secret and a token are taken out of every line', async () => {
  const { log, written } = openLog();
  log.info({ at: 'https://host/bot123456:AAabcdefghijklmnopqrstuvwxyz/getMe' }, 'one');
  log.info({ password: 's3cret' }, 'two');
  await nextTurn();
  expect(written.join('')).not.toMatch(/AAabc|s3cret/);
  expect(written.join('')).toMatch(/\[token\].*\n.*\[secret\]/);
});
