// Environment → Config. The only reader of the environment; everything else is handed values.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { ConfigError } from './errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How many messages may go out in a chat. */
export interface RateConfig {
  burst: number;
  perMinute: number;
}

export interface TelegramConfig {
  token: string;
  apiRoot: string;
  apiTimeoutMs: number;
  pollTimeoutSeconds: number;
  webhook: WebhookConfig | null;
  metrics: { host: string; port: number } | null;
  redisUrl: string | null;
  stateFolder: string | null;
  feedback: { file: string; maxBytes: number } | null;
  logsText: boolean;
  rates: { person: RateConfig; group: RateConfig };
  setsProfile: boolean;
  drainMs: number;
}

export interface WebhookConfig {
  url: string;
  host: string;
  port: number;
  path: string;
  /** Null derives one from the token. */
  secret: string | null;
  certificate: string | null;
}

export interface LogConfig {
  level: string;
  pretty: boolean;
  hasText: boolean;
  secrets: readonly string[];
}

export interface Config {
  /** Null without a token: then the bot is a chat in the terminal. */
  telegram: TelegramConfig | null;
  log: LogConfig;
}

/** The process's environment over a `.env` file in the working folder; the file is optional. */
export function loadEnvironment(folder = process.cwd()): Environment {
  return { ...readEnvFile(join(folder, '.env')), ...process.env };
}

function readEnvFile(path: string): Environment {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError(
      `${path}: expected a readable file (${(error as NodeJS.ErrnoException).code}). Change its rights.`,
    );
  }
}

/** The content folder that `CONTENT_DIR` names, from the working folder; null where it names none. */
export function readContentDir(environment: Environment): string | null {
  const dir = environment.CONTENT_DIR?.trim();
  return dir ? resolve(dir) : null;
}

/**
 * Every variable is described in `.env.example`; an empty one counts as not set.
 *
 * @param isTerminal  whether a person reads the log; default of `LOG_PRETTY`
 * @throws ConfigError that names everything that is wrong, never the value of a secret
 */
export function readConfig(environment: Environment, isTerminal: boolean): Config {
  const problems: string[] = [];
  const read = createReader(environment, problems);
  const logsText = read.flag('LOG_TEXT', false);
  const token = read.text('BOT_TOKEN');
  const redisUrl = read.url('REDIS_URL', ['redis:', 'rediss:']);
  const webhook = readWebhook(read);
  const log: LogConfig = {
    level: read.choice('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
    pretty: read.flag('LOG_PRETTY', isTerminal),
    hasText: logsText,
    secrets: [token, webhook?.secret, passwordOf(redisUrl)].filter((secret) => typeof secret === 'string'),
  };
  if (token !== null && /[\s/?#]/.test(token)) {
    problems.push(
      'BOT_TOKEN: expected a token such as 123456:AA…, got something with blanks or slashes. Copy it again from @BotFather.',
    );
  }
  const stateFolder = read.text('STATE_FOLDER') ?? 'state';
  const telegram: TelegramConfig = {
    token: token ?? '',
    apiRoot: read.url('TELEGRAM_API_ROOT', ['https:', 'http:']) ?? 'https://api.telegram.org',
    apiTimeoutMs: read.number('API_TIMEOUT_SECONDS', 10, 1, 120) * 1000,
    pollTimeoutSeconds: read.number('POLL_TIMEOUT_SECONDS', 10, 0, 50),
    webhook,
    metrics: readMetrics(read),
    redisUrl,
    stateFolder: stateFolder === 'none' ? null : stateFolder,
    feedback: readFeedback(read, stateFolder === 'none' ? '.' : stateFolder),
    logsText,
    rates: readRates(read),
    setsProfile: read.flag('SET_PROFILE', true),
    drainMs: read.number('STOP_TIMEOUT_SECONDS', 8, 0, 300) * 1000,
  };
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return { telegram: token === null ? null : telegram, log };
}

type Reader = ReturnType<typeof createReader>;

function readWebhook(read: Reader): WebhookConfig | null {
  const url = read.url('WEBHOOK_URL', ['https:', 'http:']);
  const secret = read.pattern('WEBHOOK_SECRET', /^[\w-]{1,256}$/, '1–256 letters, digits, _ and -');
  const path = read.pattern('WEBHOOK_PATH', /^\/\S*$/, 'a path that begins with /');
  const host = read.text('WEBHOOK_HOST') ?? '0.0.0.0';
  const port = read.number('WEBHOOK_PORT', 8080, 1, 65535);
  const certificate = read.text('WEBHOOK_CERTIFICATE');
  if (url === null) return null;
  return { url, host, port, path: path ?? new URL(url).pathname, secret, certificate };
}

function readMetrics(read: Reader): TelegramConfig['metrics'] {
  const port = read.number('METRICS_PORT', 0, 0, 65535);
  const host = read.text('METRICS_HOST') ?? '127.0.0.1';
  return port === 0 ? null : { host, port };
}

/** `FEEDBACK_LOG=1` uses a file in the state folder. */
function readFeedback(read: Reader, folder: string): TelegramConfig['feedback'] {
  const file = read.text('FEEDBACK_LOG');
  const maxBytes = read.number('FEEDBACK_LOG_MAX_KB', 1024, 1, 1_000_000) * 1024;
  if (file === null || /^(0|false|no|off)$/i.test(file)) return null;
  return { file: /^(1|true|yes|on)$/i.test(file) ? join(folder, 'feedback.jsonl') : file, maxBytes };
}

function readRates(read: Reader): TelegramConfig['rates'] {
  const person = {
    burst: read.number('CHAT_BURST', 20, 1, 1e6),
    perMinute: read.number('CHAT_MESSAGES_PER_MINUTE', 60, 1, 1e6),
  };
  const group = {
    burst: read.number('GROUP_BURST', 20, 1, 1e6),
    perMinute: read.number('GROUP_MESSAGES_PER_MINUTE', 20, 1, 1e6),
  };
  if (read.flag('OUTGOING_LIMITS', true)) return { person, group };
  const unlimited = { burst: Number.POSITIVE_INFINITY, perMinute: Number.POSITIVE_INFINITY };
  return { person: unlimited, group: unlimited };
}

function passwordOf(url: string | null): string | null {
  return url === null ? null : decodeURIComponent(new URL(url).password) || null;
}

/** Reads single variables; what is wrong is added to `problems`, and the default given back. */
function createReader(environment: Environment, problems: string[]) {
  const text = (name: string): string | null => environment[name]?.trim() || null;
  const choice = (name: string, choices: readonly string[], otherwise: string): string => {
    const value = text(name)?.toLowerCase() ?? otherwise;
    if (choices.includes(value)) return value;
    problems.push(
      `${name}: expected ${choices.join(', ')}, got "${value}". Choose one of them, or leave it empty for ${otherwise}.`,
    );
    return otherwise;
  };
  return {
    text,
    choice,
    flag: (name: string, otherwise: boolean): boolean =>
      ['1', 'true', 'yes', 'on'].includes(
        choice(name, ['1', '0', 'true', 'false', 'yes', 'no', 'on', 'off'], otherwise ? '1' : '0'),
      ),
    number(name: string, otherwise: number, least: number, most: number): number {
      const value = text(name);
      if (value === null) return otherwise;
      const number = Number(value);
      if (Number.isFinite(number) && number >= least && number <= most) return number;
      problems.push(
        `${name}: expected a number from ${least} to ${most}, got "${value}". Leave it empty for ${otherwise}.`,
      );
      return otherwise;
    },
    pattern(name: string, pattern: RegExp, expected: string): string | null {
      const value = text(name);
      if (value === null || pattern.test(value)) return value;
      problems.push(`${name}: expected ${expected}, got something else. Change or empty it.`);
      return null;
    },
    url(name: string, protocols: readonly string[]): string | null {
      const value = text(name);
      if (value === null) return null;
      const url = URL.canParse(value) ? new URL(value) : null;
      if (url && protocols.includes(url.protocol)) return value;
      problems.push(
        `${name}: expected an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}, got something else.`,
      );
      return null;
    },
  };
}
