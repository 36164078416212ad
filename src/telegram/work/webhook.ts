// The webhook: Telegram calls with each update, and calls again until it hears 200. So 200 means answered, and nothing else.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.js';
import { fieldsOf, idOf } from '../receive/fields.js';
import type { Reply } from './http-server.js';
import type { Intake, Update } from './intake.js';

export interface WebhookOptions {
  intake: Intake;
  secret: string;
  clock: Clock;
  /** Aborted, nothing more is taken. */
  signal: AbortSignal;
}

/** An update has some kilobytes; a text of 4,096 characters with all its entities stays far below. */
const maxBodyBytes = 1_000_000;
/** Updates at work or waiting, beyond which Telegram is asked to come again: it keeps them for a day. */
const maxAtWork = 1000;
/** Telegram gives a call about a minute. What takes longer is finished all the same, and found done when it comes again. */
const patienceMs = 25_000;
const comeAgain: Reply = { status: 503, retryAfterSeconds: 1 };

export function createWebhookRoute({
  intake,
  secret,
  clock,
  signal,
}: WebhookOptions): (request: IncomingMessage) => Promise<Reply> {
  return async (request) => {
    if (request.method !== 'POST') return { status: 405 };
    if (!isSame(request.headers['x-telegram-bot-api-secret-token'], secret)) return { status: 401 };
    const body = await readBody(request);
    if (body === null) return { status: 413 };
    const update = readUpdate(body);
    if (!update) return { status: 400 };
    if (signal.aborted || intake.size() >= maxAtWork) return comeAgain;
    const late = new AbortController();
    const taken = await Promise.race([
      intake.take(update),
      clock.wait(patienceMs, late.signal).then(() => 'late' as const),
    ]);
    late.abort();
    return taken === 'done' ? { status: 200 } : comeAgain;
  };
}

/** The secret where the operator sets none: the same on every replica, and of no use for finding out the token. */
export function deriveSecret(token: string): string {
  return createHmac('sha256', token).update('meeting-bot webhook').digest('base64url');
}

/** Takes the same time wherever the two differ; only the length of what was sent shows. */
function isSame(given: string | string[] | undefined, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readUpdate(body: string): Update | null {
  try {
    const update = fieldsOf(JSON.parse(body));
    return update && idOf(update.update_id) !== null ? (update as unknown as Update) : null;
  } catch {
    return null;
  }
}
