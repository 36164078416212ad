// The webhook: Telegram calls with each update, and calls again until it hears 200. So 200 means answered, and nothing else.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ConfigError } from '../../errors.js';
import { ApiError } from '../api/api-error.js';
import type { Clock } from '../clock.js';
import type { Deliver } from '../send/deliver.js';
import type { Dispatcher, Update } from './dispatcher.js';
import { fieldsOf, idOf } from './fields.js';

interface WebhookRouteOptions {
  /** As it stands in a request, without a query. */
  path: string;
  dispatcher: Dispatcher;
  secret: string;
  clock: Clock;
  /** Aborted, nothing more is taken. */
  signal: AbortSignal;
}

/** Updates at work or waiting, beyond which Telegram is asked to come again: it keeps them for a day. */
const maxAtWork = 1000;
/** Telegram gives a call about a minute. What takes longer is finished all the same, and found done when it comes again. */
const patienceMs = 25_000;
/** Telegram obeys it, up to an hour. */
const comeAgainSeconds = 1;

/** Takes updates at the path: 200 when one is answered, 503 when it has to come again; others are refused before their body is read. */
export function addWebhookRoute(
  app: FastifyInstance,
  { path, dispatcher, secret, clock, signal }: WebhookRouteOptions,
): void {
  app.all('*', {
    // Not a route of its own: the router would read signs of the path (`:`, `*`, `%`) as patterns.
    async onRequest(request, reply) {
      if (request.url.split('?')[0] !== path) return reply.code(404).send();
      if (request.method !== 'POST') return reply.code(405).header('allow', 'POST').send();
      if (!isSame(request.headers['x-telegram-bot-api-secret-token'], secret)) return reply.code(401).send();
    },
    async handler(request, reply) {
      const update = readUpdate(request.body);
      if (!update) return reply.code(400).send();
      const comeAgain = () => reply.code(503).header('retry-after', comeAgainSeconds).send();
      if (signal.aborted || dispatcher.size() >= maxAtWork) return comeAgain();
      const late = new AbortController();
      const tooLate = clock.wait(patienceMs, late.signal).then(() => 'late' as const);
      const taken = await Promise.race([dispatcher.dispatch(update), tooLate]);
      late.abort();
      return taken === 'done' ? reply.send() : comeAgain();
    },
  });
}

interface WebhookTarget {
  url: string;
  secret: string;
  /** The file of a self-signed certificate; null for one that Telegram trusts anyway. */
  certificate: string | null;
  allowedUpdates: readonly string[];
}

/**
 * Tells Telegram where to call.
 *
 * @throws ConfigError where Telegram does not take it
 * @throws ApiError with the code `ABORTED` where the bot is stopped first
 */
export async function setWebhook(deliver: Deliver, target: WebhookTarget): Promise<void> {
  const { url, secret, certificate, allowedUpdates } = target;
  const file = certificate === null ? {} : { certificate: { source: certificate } };
  const payload = { url, secret_token: secret, allowed_updates: allowedUpdates, ...file };
  try {
    await deliver({ method: 'setWebhook', payload, pacedChatId: null });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'ABORTED') throw error;
    throw new ConfigError(
      `WEBHOOK_URL: expected an address that Telegram can call, got a refusal (${error.message}). Change it or WEBHOOK_CERTIFICATE.`,
    );
  }
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

function readUpdate(body: unknown): Update | null {
  const update = fieldsOf(body);
  return update && idOf(update.update_id) !== null ? (update as unknown as Update) : null;
}
