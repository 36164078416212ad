// A Bot API server for tests: real HTTP on 127.0.0.1, strict as Telegram is, with people who write to the bot and faults to plan.
import { type Chat, createChats } from './chats.ts';
import { createFaults, type Faults } from './faults.ts';
import { createMethods, type World } from './methods.ts';
import { createPeople, type People } from './people.ts';
import { type ApiServer, startApiServer } from './server.ts';
import { createUpdateQueue } from './update-queue.ts';
import { createWebhookSender, type WebhookSender } from './webhook-sender.ts';

export interface Emulator extends People {
  url: string;
  token: string;
  world: World;
  server: ApiServer;
  faults: Faults;
  webhookSender: WebhookSender;
  chats(): Chat[];
  /** Replicas to spread webhook calls over, instead of the address that was set. */
  spreadOver(urls: readonly string[]): void;
  /** Ends when the condition holds; looks at it after every call and change. */
  until(condition: () => boolean, what: string, timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

export interface EmulatorOptions {
  token?: string;
  username?: string;
  firstUpdateId?: number;
  /** Methods that an older server does not know. */
  lacks?: RegExp;
  /** Version of the Bot API; default 10.5. Methods that came later are not known. */
  version?: number;
}

/** The version of the Bot API that a method came with; the others are older than any that matters here. */
const since: Readonly<Record<string, number>> = { answerGuestQuery: 10, setMySettings: 10.5 };

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const {
    token = '123456:AAtest-token-of-the-emulator-00000001',
    username = 'meeting_test_bot',
    firstUpdateId = 5000,
    lacks,
    version = 10.5,
  } = options;
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  const updates = createUpdateQueue(firstUpdateId, changed);
  let targets: readonly string[] = [];
  const webhookSender = createWebhookSender(updates, () => targets, changed);
  const world: World = {
    self: { id: Number(token.split(':')[0]), username },
    chats: createChats(),
    updates,
    queries: new Set(),
    buttonReplies: [],
    inlineReplies: [],
    guestReplies: [],
    webhook: null,
    allowedUpdates: [],
    setWebhook(webhook) {
      world.webhook = webhook;
      if (webhook && webhook.allowedUpdates.length > 0) world.allowedUpdates = webhook.allowedUpdates;
      webhookSender.set(webhook);
    },
    changed,
  };
  const faults = createFaults();
  const known = Object.entries(createMethods(world)).filter(
    ([name]) => !lacks?.test(name) && (since[name] ?? 0) <= version,
  );
  const server = await startApiServer({ token, methods: Object.fromEntries(known), faults, onCall: changed });

  return {
    ...createPeople(world, { person: 1000, group: 2000, query: 1 }),
    url: server.url,
    token,
    world,
    server,
    faults,
    webhookSender,
    chats: () => world.chats.all(),
    spreadOver(urls) {
      targets = urls;
    },
    until(condition, what, timeoutMs = 10_000) {
      return new Promise((resolve, reject) => {
        const finish = (error?: Error) => {
          watchers.delete(look);
          clearTimeout(timer);
          if (error) reject(error);
          else resolve();
        };
        const look = () => {
          if (condition()) finish();
        };
        const timer = setTimeout(() => finish(new Error(`Waited ${timeoutMs} ms in vain until ${what}`)), timeoutMs);
        watchers.add(look);
        look();
      });
    },
    async close() {
      updates.close();
      webhookSender.close();
      await server.down();
    },
  };
}
