// Telegram's side of a webhook: calls it with each update, one after the other within a queue, until it is accepted.
import { request } from 'node:http';
import type { Webhook } from './methods.ts';
import type { Update, UpdateQueue } from './update-queue.ts';

export interface WebhookSender {
  set(webhook: Webhook | null): void;
  /** How often an update was sent, by its id. */
  attempts: Map<number, number>;
  close(): void;
}

/** The server doubles from a second to a minute or two; tests have less time. */
const firstWaitMs = 100;
const mostWaitMs = 1000;
const timeoutMs = 30_000;

/** `targets` stand for replicas behind a load balancer: each call goes to the next one; without any, to the webhook's own address. */
export function createWebhookSender(
  updates: UpdateQueue,
  targets: () => readonly string[],
  changed: () => void,
): WebhookSender {
  const attempts = new Map<number, number>();
  const working = new Set<string>();
  let webhook: Webhook | null = null;
  let turn = 0;
  let isClosed = false;

  const start = () => {
    if (!webhook || isClosed) return;
    const queues = new Set(updates.pending().map(queueOf));
    for (const queue of queues) {
      if (working.size >= webhook.maxConnections) return;
      if (!working.has(queue)) void workOff(queue);
    }
  };
  updates.onAdd(start);

  async function workOff(queue: string) {
    working.add(queue);
    let failures = 0;
    for (let update = next(queue); update && webhook && !isClosed; update = next(queue)) {
      const waitMs = await deliver(update, webhook, ++failures);
      if (waitMs === null) {
        updates.remove(update.update_id);
        failures = 0;
        changed();
      } else await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    working.delete(queue);
    start();
  }

  const next = (queue: string) => updates.pending().find((update) => queueOf(update) === queue);

  /** Null when it was accepted, else how long to wait. */
  function deliver(update: Update, { url, secret }: Webhook, failures: number): Promise<number | null> {
    attempts.set(update.update_id, (attempts.get(update.update_id) ?? 0) + 1);
    const all = targets();
    const target = all.length > 0 ? all[turn++ % all.length]! : url;
    const headers = {
      'content-type': 'application/json',
      ...(secret !== null && { 'x-telegram-bot-api-secret-token': secret }),
    };
    const backOff = Math.min(mostWaitMs, firstWaitMs * 2 ** (failures - 1));
    return new Promise((resolve) => {
      const call = request(target, { method: 'POST', headers, timeout: timeoutMs }, (reply) => {
        reply.resume();
        const status = reply.statusCode ?? 0;
        const retryAfter = Number(reply.headers['retry-after']);
        if (status >= 200 && status < 300) resolve(null);
        else resolve(retryAfter > 0 ? retryAfter * 1000 : backOff);
      });
      call.on('timeout', () => call.destroy());
      call.on('error', () => resolve(backOff));
      call.end(JSON.stringify(update));
    });
  }

  return {
    attempts,
    set(next) {
      webhook = next;
      start();
    },
    close() {
      isClosed = true;
    },
  };
}

/** Messages keep their order within a chat; presses and typed queries of a person go in queues of their own. */
function queueOf(update: Update): string {
  const chat = (update.message ?? update.edited_message) as { chat: { id: number } } | undefined;
  if (chat) return `chat ${chat.chat.id}`;
  const query = (update.callback_query ?? update.inline_query) as { from: { id: number } } | undefined;
  return query ? `${'callback_query' in update ? 'press' : 'inline'} ${query.from.id}` : 'other';
}
