// The operator's log: one JSON object a line, or coloured lines on a terminal. The only place where text leaves for the log,
// and so the place where secrets are taken out of it.
import { createRequire } from 'node:module';
import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino';
import { ConfigError, DeliveryError } from '../errors.js';

/** What the parts of the bot write to. Fields first, then a sentence that always reads the same. */
export interface Log {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

interface LogOptions {
  level: string;
  /** Readable lines instead of JSON. */
  pretty: boolean;
  /** Strings that must never appear: the token, the webhook's secret, the password in an address. */
  secrets: readonly string[];
  /** Whether people's words may appear (`LOG_TEXT`). */
  hasText: boolean;
}

/** pino's number of the level `error`. */
const errorLevel = 50;
/** Lines leave together: under load, a write in each turn of the event loop took a tenth of the time of an answer. */
const minBatchBytes = 4096;
const maxBatchWaitMs = 50;

/** What a log is written to. `flushSync` writes at once what it holds back. */
type LogStream = DestinationStream & { flushSync?(): void };

/**
 * Errors leave at once, with all lines before them, as the process may be ending.
 *
 * @param out  default: standard output, written in batches
 */
export function createLog(
  { level, pretty, secrets, hasText }: LogOptions,
  out: LogStream = destination({ dest: 1, sync: false, minLength: minBatchBytes, periodicFlush: maxBatchWaitMs }),
): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: (error: unknown) => renderError(error, hasText) },
    hooks: {
      streamWrite: createRedactor(secrets),
      logMethod(values, method, lineLevel) {
        method.apply(this, values);
        if (lineLevel >= errorLevel) out.flushSync?.();
      },
    },
  };
  if (!pretty) return pino(options, out);
  const { prettyFactory } = createRequire(import.meta.url)('pino-pretty') as typeof import('pino-pretty');
  const render = prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss' });
  return pino(options, { write: (line) => out.write(render(line) ?? '') });
}

/** Telegram's tokens, also of other bots and inside addresses: `123456:AA…`, with the colon as it is or as `%3A`. */
const tokens = /\d{5,}(?::|%3A)[\w-]{20,}/gi;

/** @example createRedactor(['s3cret'])('a s3cret')  // 'a [secret]' */
function createRedactor(secrets: readonly string[]): (text: string) => string {
  const literal = secrets
    .filter((secret) => secret.length > 3)
    .flatMap((one) => [one, JSON.stringify(one).slice(1, -1)]);
  return (text) =>
    literal.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text.replace(tokens, '[token]'));
}

/**
 * An error as fields. Of an error of the bot's own kind or the system's the message is told; of any other it may hold
 * somebody's words, so it is told only where words may be. Further properties are never told.
 */
function renderError(error: unknown, hasText: boolean): unknown {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, code } = error as Error & { code?: unknown };
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const isOurs = error instanceof DeliveryError || error instanceof ConfigError || 'syscall' in error;
  return { name, code, ...((isOurs || hasText) && { message }), stack: frames?.slice(0, 8).join('\n') };
}
