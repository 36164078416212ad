// telegraf as router and context: an update goes in, and what becomes of it comes out.
import { Telegraf } from 'telegraf';
import type { Desk, Outcome } from './handlers/desk.js';
import { handle } from './handlers/handle.js';
import { readUpdate } from './receive/read-update.js';
import type { Update } from './work/intake.js';

export interface Bot {
  /** Handles an update to its end; throws what went wrong. */
  handle(update: Update): Promise<Outcome>;
}

export function createBot(token: string, desk: Desk): Bot {
  const outcomes = new WeakMap<object, Outcome>();
  const { id, username } = desk.self;
  // telegraf's own limit would leave the handler running while the update counts as failed.
  const telegraf = new Telegraf(token, { handlerTimeout: Number.POSITIVE_INFINITY });
  telegraf.botInfo = {
    id,
    username,
    is_bot: true,
    first_name: username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  };
  telegraf.use(async (context) => {
    outcomes.set(context.update, await handle(desk, readUpdate(context.update, desk.self)));
  });
  // Its default prints the whole update, people's words and all.
  telegraf.catch((error) => {
    throw error;
  });

  return {
    async handle(update) {
      await telegraf.handleUpdate(update as Parameters<typeof telegraf.handleUpdate>[0]);
      return outcomes.get(update) ?? 'ignored';
    },
  };
}
