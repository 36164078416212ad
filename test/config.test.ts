// The settings: what they are by default, what is refused, and that `.env.example` tells the same.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { readConfig, variableNames } from '../src/config.ts';
import { loadEnvironment, readContentDir } from '../src/environment.ts';
import { ConfigError } from '../src/errors.ts';

const root = resolve(import.meta.dirname, '..');
const example = parse(readFileSync(join(root, '.env.example')));
const token = '123456:AAtest-token-of-the-emulator-00000001';

function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment, false);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('.env.example', () => {
  test('holds the defaults: as it is, it changes nothing', () => {
    expect(readConfig({ ...example, BOT_TOKEN: token }, false)).toEqual(readConfig({ BOT_TOKEN: token }, false));
  });

  test('names every variable that is read, and no other', () => {
    expect(Object.keys(example).toSorted()).toEqual(variableNames.toSorted());
  });
});

describe('a setting', () => {
  test.each([
    ['LOG_LEVEL', 'loud'],
    ['LOG_TEXT', 'maybe'],
    ['METRICS_PORT', '99999'],
    ['METRICS_PORT', '1.5'],
    ['WEBHOOK_CERTIFICATE', '/none/public.pem'],
    ['BOT_TOKEN', 'my bot'],
    ['BOT_TOKEN', '123456'],
    ['BOT_TOKEN', '123:abc'],
    ['WEBHOOK_PORT', '0'],
    ['POLL_TIMEOUT_SECONDS', '51'],
    ['API_TIMEOUT_SECONDS', 'ten'],
    ['TELEGRAM_API_ROOT', 'ftp://example.org'],
    ['REDIS_URL', 'http://example.org'],
    ['WEBHOOK_URL', 'example.org'],
    ['WEBHOOK_PATH', 'hook'],
    ['CHAT_BURST', '-1'],
  ])('%s=%s is refused, with what was expected', (name, value) => {
    expect(refusalOf({ [name]: value })).toMatch(new RegExp(`^${name}: expected `));
  });

  test.each([
    ['BOT_TOKEN', 'a secret token'],
    ['WEBHOOK_SECRET', 'a secret of blanks'],
    ['REDIS_URL', 'redi://:secret@host'],
    ['REDIS_URL', 'redis://:100%@host'],
  ])('%s is refused without its value being told', (name, value) => {
    expect(refusalOf({ [name]: value })).toContain(name);
    expect(refusalOf({ [name]: value })).not.toContain('secret t');
    expect(refusalOf({ [name]: value })).not.toContain(value);
  });

  test('that is wrong hides no other', () => {
    expect(refusalOf({ LOG_LEVEL: 'loud', METRICS_PORT: 'x' }).split('\n')).toHaveLength(2);
  });

  test('that is empty or blank is one that is not set', () => {
    expect(readConfig({ BOT_TOKEN: ' ', LOG_LEVEL: '' }, false)).toEqual(readConfig({}, false));
    expect(readConfig({}, false).telegram).toBeNull();
  });
});

test('the log is told every secret: token, webhook secret, password of Redis', () => {
  const environment = {
    BOT_TOKEN: token,
    WEBHOOK_URL: 'https://x.org/a',
    WEBHOOK_SECRET: 'abc',
    REDIS_URL: 'redis://:p%40ss@h',
  };
  expect(readConfig(environment, false).log.secrets).toEqual([token, 'abc', 'p@ss']);
});

test('feedback goes where it is told to, or into the state folder', () => {
  expect(readConfig({ BOT_TOKEN: token, FEEDBACK_LOG: '1' }, false).telegram!.feedback!.file).toBe(
    'state/feedback.jsonl',
  );
  expect(readConfig({ BOT_TOKEN: token, FEEDBACK_LOG: '/x/y' }, false).telegram!.feedback!.file).toBe('/x/y');
  expect(readConfig({ BOT_TOKEN: token, FEEDBACK_LOG: 'off' }, false).telegram!.feedback).toBeNull();
});

test('outgoing limits switched off let everything pass at once', () => {
  const { rates } = readConfig({ BOT_TOKEN: token, OUTGOING_LIMITS: 'off' }, false).telegram!;
  expect(rates.person.burst).toBe(Number.POSITIVE_INFINITY);
  expect(rates.group.perMinute).toBe(Number.POSITIVE_INFINITY);
});

test('the environment goes before the .env file of the working folder, which need not be there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-'));
  expect(loadEnvironment(folder).PATH).toBe(process.env.PATH);
  writeFileSync(join(folder, '.env'), 'PATH=none\nCONTENT_DIR=mine\n');
  expect(loadEnvironment(folder)).toMatchObject({ PATH: process.env.PATH, CONTENT_DIR: 'mine' });
  expect(readContentDir({ CONTENT_DIR: 'mine' })).toBe(resolve('mine'));
  expect(readContentDir({})).toBeNull();
});
