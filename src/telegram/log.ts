// The operator's log: one JSON object a line, or coloured lines on a terminal. The only place where text leaves for the log,
// and so the place where secrets are taken out of it.
import { createRequire } from 'node:module';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { ConfigError, DeliveryError } from '../errors.js';
import { gatherLines, type LineGatherer } from './gather-lines.js';

/** What the parts of the bot write to. Fields first, then a sentence that always reads the same. */
export interface Log {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

export interface LogOptions {
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

/** Under load, a writing in each turn of the event loop took a tenth of the time of an answer. */
const usualGatherMs = 50;

/**
 * Errors leave at once, with all lines before them, as the process may be ending.
 *
 * @param gatherMs  how long other lines wait, so as to leave together
 */
export function createLog(
  { level, pretty, secrets, hasText }: LogOptions,
  out: DestinationStream = destination(1),
  gatherMs = usualGatherMs,
): Logger {
  const redact = createRedactor(secrets);
  const lines = gatherLines((text) => void out.write(redact(text)), gatherMs);
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: (error: unknown) => renderError(error, hasText) },
  };
  if (!pretty)
    return pino(
      options,
      leaving(lines, (line) => line),
    );
  const { prettyFactory } = createRequire(import.meta.url)('pino-pretty') as typeof import('pino-pretty');
  const render = prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss' });
  return pino(
    options,
    leaving(lines, (line) => render(line) ?? ''),
  );
}

/** What pino writes to; it tells the level of each line to a stream that asks for it. */
function leaving(lines: LineGatherer, render: (line: string) => string): DestinationStream {
  return {
    [pino.symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    write(line: string) {
      void lines.add(render(line));
      if (this.lastLevel >= errorLevel) lines.flush();
    },
  } as DestinationStream & { lastLevel: number };
}

/** Telegram's tokens, also of other bots and inside addresses: `123456:AA…`, with the colon as it is or as `%3A`. */
const tokens = /\d{5,}(?::|%3A)[\w-]{20,}/gi;

/** @example createRedactor(['s3cret'])('a s3cret')  // 'a [secret]' */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
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
