import { expect, test } from 'vitest';
import { createLog } from '../../src/telegram/log.ts';

function openLog(pretty = false) {
  const written: string[] = [];
  const log = createLog(
    { level: 'info', pretty, secrets: ['s3cret'], hasText: false },
    { write: (text) => written.push(text), flushSync: () => written.push('flushed') },
  );
  return { log, written };
}

test('an error leaves at once, after the lines before it: the process may be ending', () => {
  const { log, written } = openLog();
  log.info({}, 'before');
  log.error({}, 'an error');
  expect(written.join('')).toMatch(/"before".*\n.*"an error".*\nflushed$/);
});

test('a line that tells of no error waits for others', () => {
  const { log, written } = openLog();
  log.warn({}, 'a warning');
  expect(written.join('')).not.toContain('flushed');
});

test.each([false, true])('a secret and a token are taken out of every line (for people: %s)', (pretty) => {
  const { log, written } = openLog(pretty);
  log.info({ at: 'https://host/bot123456:AAabcdefghijklmnopqrstuvwxyz/getMe' }, 'one');
  log.info({ password: 's3cret' }, 'two');
  expect(written.join('')).not.toMatch(/AAabc|s3cret/);
  expect(written.join('')).toMatch(/\[token\][\s\S]*\[secret\]/);
});
