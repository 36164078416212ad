// Environment → Config.
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { getProxyForUrl } from 'proxy-from-env';
import { z } from 'zod';
import type { Environment } from './environment.js';
import { ConfigError } from './errors.js';
import type { TelegramSettings, WebhookSettings } from './telegram/run/settings.js';

export interface LogConfig {
  level: string;
  pretty: boolean;
  hasText: boolean;
  secrets: readonly string[];
}

interface Config {
  /** Null without a token: then the bot is a chat in the terminal. */
  telegram: TelegramSettings | null;
  log: LogConfig;
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const flags = { truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off'] };

const text = (otherwise: string) => z.string().default(otherwise);
const optionalText = () => z.string().nullable().default(null);

function flag(otherwise: boolean) {
  const usual = otherwise ? '1' : '0';
  const error = told((input) => `expected 1 or 0, got "${input}". Choose one of them, or leave it empty for ${usual}.`);
  return z.stringbool({ ...flags, error }).default(otherwise);
}

function number(otherwise: number, least: number, most: number) {
  const error = told(
    (input) => `expected a number from ${least} to ${most}, got "${input}". Leave it empty for ${otherwise}.`,
  );
  return z.coerce.number({ error }).gte(least, { error }).lte(most, { error }).default(otherwise);
}

function wholeNumber(otherwise: number, least: number, most: number) {
  const error = told(
    (input) => `expected a whole number from ${least} to ${most}, got "${input}". Leave it empty for ${otherwise}.`,
  );
  return z.coerce.number({ error }).int({ error }).gte(least, { error }).lte(most, { error }).default(otherwise);
}

/** A text of a pattern; what was found instead may be a secret, and is not told. */
function pattern(regex: RegExp, expected: string, nextStep: string) {
  const error = `expected ${expected}, got something else. ${nextStep}`;
  return z.string().regex(regex, { error }).nullable().default(null);
}

/** An address, which may hold a password: it is not told. */
function address(protocols: readonly string[]) {
  const starts = protocols.map((protocol) => `${protocol}//`).join(' or ');
  const error = `expected an address that begins with ${starts}, got something else. Signs such as % and @ in a password are written %25 and %40.`;
  return z
    .string()
    .refine((value) => isAddress(value, protocols), { error })
    .nullable()
    .default(null);
}

function isAddress(value: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return protocols.includes(protocol) && [username, password].every(isDecodable);
}

function isDecodable(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}

/** Errors of zod's name no input on their own. */
function told(render: (input: string) => string) {
  return ({ input }: { input?: unknown }) => render(String(input));
}

const variables = z.object({
  // Telegram's have 35 characters behind the colon. One that was cut in copying would otherwise show only when Telegram is reached.
  BOT_TOKEN: pattern(
    /^\d+:[\w-]{20,}$/,
    'a token such as 123456:AA…',
    'Copy it again from @BotFather, the whole of it.',
  ),
  TELEGRAM_API_ROOT: address(['https:', 'http:']),
  SET_PROFILE: flag(true),
  STATE_FOLDER: text('state'),
  CONTENT_DIR: optionalText(),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(
      z.enum(levels, {
        error: told((input) => `expected ${levels.join(', ')}, got "${input}". Choose one of them.`),
      }),
    )
    .default('info'),
  LOG_PRETTY: flag(false).optional(),
  LOG_TEXT: flag(false),
  AUTHOR_CHAT: pattern(
    /^-?[1-9]\d{0,15}$/,
    "a chat's number such as 123456789, a group's with a minus",
    'Write to the bot in that chat and look for its id, or leave it empty.',
  ),
  FEEDBACK_LOG: optionalText(),
  FEEDBACK_LOG_MAX_KB: number(1024, 1, 1_000_000),
  OUTGOING_LIMITS: flag(true),
  CHAT_BURST: number(5, 1, 1e6),
  CHAT_MESSAGES_PER_MINUTE: number(60, 1, 1e6),
  GROUP_BURST: number(20, 1, 1e6),
  GROUP_MESSAGES_PER_MINUTE: number(20, 1, 1e6),
  API_TIMEOUT_SECONDS: number(10, 1, 120),
  POLL_TIMEOUT_SECONDS: wholeNumber(10, 0, 50),
  STOP_TIMEOUT_SECONDS: number(8, 0, 300),
  WEBHOOK_URL: address(['https:', 'http:']),
  WEBHOOK_SECRET: pattern(/^[\w-]{1,256}$/, '1–256 letters, digits, _ and -', 'Change or empty it.'),
  WEBHOOK_HOST: text('0.0.0.0'),
  WEBHOOK_PORT: wholeNumber(8080, 1, 65535),
  WEBHOOK_PATH: pattern(/^\/\S*$/, 'a path that begins with /', 'Change or empty it.'),
  WEBHOOK_CERTIFICATE: optionalText().refine((path) => path === null || isReadable(path), {
    error: told((path) => `expected a readable file, got none at "${path}". Change its path or its rights.`),
  }),
  REDIS_URL: address(['redis:', 'rediss:']),
  METRICS_PORT: wholeNumber(0, 0, 65535),
  METRICS_HOST: text('127.0.0.1'),
});

type Variables = z.infer<typeof variables>;

/** The names of all variables that are read. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/**
 * Every variable is described in `.env.example`; an empty one counts as not set.
 *
 * @param isTerminal  whether a person reads the log; default of `LOG_PRETTY`
 * @throws ConfigError that names everything that is wrong, never the value of a secret
 */
export function readConfig(environment: Environment, isTerminal: boolean): Config {
  const given = variableNames.flatMap((name) => {
    const value = environment[name]?.trim();
    return value ? [[name, value]] : [];
  });
  const { data, error } = variables.safeParse(Object.fromEntries(given));
  if (error) {
    throw new ConfigError(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const { BOT_TOKEN: token, REDIS_URL: redisUrl } = data;
  const apiRoot = data.TELEGRAM_API_ROOT ?? 'https://api.telegram.org';
  const proxyUrl = token === null ? null : readProxy(apiRoot);
  const webhook = readWebhook(data);
  const stateFolder = data.STATE_FOLDER === 'none' ? null : data.STATE_FOLDER;
  const secrets = [token, webhook?.secret, passwordOf(redisUrl), passwordOf(proxyUrl)];
  return {
    log: {
      level: data.LOG_LEVEL,
      pretty: data.LOG_PRETTY ?? isTerminal,
      hasText: data.LOG_TEXT,
      secrets: secrets.filter((secret) => typeof secret === 'string'),
    },
    telegram:
      token === null
        ? null
        : {
            token,
            apiRoot,
            proxyUrl,
            apiTimeoutMs: data.API_TIMEOUT_SECONDS * 1000,
            pollTimeoutSeconds: data.POLL_TIMEOUT_SECONDS,
            webhook,
            metrics: data.METRICS_PORT === 0 ? null : { host: data.METRICS_HOST, port: data.METRICS_PORT },
            redisUrl,
            stateFolder,
            authorChat: data.AUTHOR_CHAT === null ? null : Number(data.AUTHOR_CHAT),
            feedback: readFeedback(data, stateFolder ?? '.'),
            logsText: data.LOG_TEXT,
            rates: readRates(data),
            setsProfile: data.SET_PROFILE,
            drainMs: data.STOP_TIMEOUT_SECONDS * 1000,
          },
  };
}

function readWebhook(data: Variables): WebhookSettings | null {
  const url = data.WEBHOOK_URL;
  if (url === null) return null;
  return {
    url,
    host: data.WEBHOOK_HOST,
    port: data.WEBHOOK_PORT,
    path: data.WEBHOOK_PATH ?? new URL(url).pathname,
    secret: data.WEBHOOK_SECRET,
    certificate: data.WEBHOOK_CERTIFICATE,
  };
}

/** `FEEDBACK_LOG=1` uses a file in the state folder. */
function readFeedback(data: Variables, folder: string): TelegramSettings['feedback'] {
  const file = data.FEEDBACK_LOG;
  const maxBytes = data.FEEDBACK_LOG_MAX_KB * 1024;
  if (file === null || flags.falsy.includes(file.toLowerCase())) return null;
  return { file: flags.truthy.includes(file.toLowerCase()) ? join(folder, 'feedback.jsonl') : file, maxBytes };
}

function readRates(data: Variables): TelegramSettings['rates'] {
  if (!data.OUTGOING_LIMITS) {
    const unlimited = { burst: Number.POSITIVE_INFINITY, perMinute: Number.POSITIVE_INFINITY };
    return { person: unlimited, group: unlimited };
  }
  return {
    person: { burst: data.CHAT_BURST, perMinute: data.CHAT_MESSAGES_PER_MINUTE },
    group: { burst: data.GROUP_BURST, perMinute: data.GROUP_MESSAGES_PER_MINUTE },
  };
}

/**
 * The proxy for an address by `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either case, of the process's own
 * environment; null where there is none.
 */
function readProxy(url: string): string | null {
  const proxy = getProxyForUrl(url);
  if (proxy === '') return null;
  if (isAddress(proxy, ['http:', 'https:'])) return proxy;
  throw new ConfigError(
    'HTTPS_PROXY: expected the address of a proxy that begins with http:// or https://, got something else. Change it, or name the server in NO_PROXY.',
  );
}

function passwordOf(url: string | null): string | null {
  return url === null ? null : decodeURIComponent(new URL(url).password) || null;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
