// The author's chat, as far as it outlives an update: open questions, figures, and a digest at most once an hour.
import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Claims, Store } from '../state/store.js';
import { readStored } from '../state/stored-values.js';
import type { Editor } from './editor.js';
import { createInbox, type Inbox, type QuestionGroup } from './inbox.js';
import { createTally, type Tally } from './tally.js';

export interface AuthorDesk {
  /** Only here decisions are taken. */
  readonly chatId: number;
  readonly editor: Editor;
  readonly inbox: Inbox;
  readonly tally: Tally;
  /** Tells other replicas that the content is another now. */
  contentChanged(): Promise<void>;
  /** Looks once a minute what is to be sent, and what another replica has decided, until the signal aborts. */
  run(send: (groups: readonly QuestionGroup[]) => Promise<unknown>, signal: AbortSignal): Promise<void>;
}

interface AuthorDeskOptions {
  chatId: number;
  editor: Editor;
  store: Store;
  claims: Claims;
  clock: Clock;
  log: Log;
}

/** A question may wait so long for its first look. */
const lookMs = 60_000;
/** The author is written to once in so long at most. */
const digestMs = 3_600_000;

const sentKey = 'author/digest';
const contentKey = 'author/content';
const time = z.number();

export function createAuthorDesk({ chatId, editor, store, claims, clock, log }: AuthorDeskOptions): AuthorDesk {
  const inbox = createInbox(store, editor, clock);
  let contentMs: number | undefined;

  async function sendIfDue(send: (groups: readonly QuestionGroup[]) => Promise<unknown>) {
    const sentMs = await readStored(store, time, sentKey);
    if (sentMs !== undefined && clock.now() - sentMs < digestMs) return;
    const groups = await inbox.groups();
    if (groups.every(({ isShown }) => isShown)) return;
    // Written down first: a message that is lost costs an hour, one that is repeated for ever costs the author's patience.
    await store.set(sentKey, clock.now(), null);
    await send(groups);
    await inbox.markShown(groups);
  }

  /** Of several replicas one looks at a time. */
  async function look(send: (groups: readonly QuestionGroup[]) => Promise<unknown>) {
    const turn = { update_id: -1 };
    if ((await claims.begin(turn, 'author digest')) !== 'mine') return;
    try {
      await sendIfDue(send);
    } finally {
      await claims.end(turn, 'author digest', false);
    }
  }

  async function takeContent() {
    const changedMs = await readStored(store, time, contentKey);
    if (changedMs === undefined || changedMs === contentMs) return;
    contentMs = changedMs;
    await editor.reload();
  }

  return {
    chatId,
    editor,
    inbox,
    tally: createTally(store, clock),
    async contentChanged() {
      contentMs = clock.now();
      await store.set(contentKey, contentMs, null);
    },
    async run(send, signal) {
      contentMs = await readStored(store, time, contentKey);
      for (;;) {
        await clock.wait(lookMs, signal);
        if (signal.aborted) return;
        try {
          await takeContent();
          await look(send);
        } catch (error) {
          log.warn({ error }, "the author's digest could not be sent, it is tried again");
        }
      }
    },
  };
}
