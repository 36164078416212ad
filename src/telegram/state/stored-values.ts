// What may stand in a store, for whoever reads it: it may have been written by another version, or by hand.
import { z } from 'zod';
import type { AnswerKind } from '../../answer/answer.js';
import type { Store } from './store.js';

/** A language tag such as `az` or `pt-BR`. */
const language = z.string().regex(/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i);
const names = z.array(z.string());

const dialogueTurn = z.looseObject({
  intent: z.string().nullable(),
  facts: names,
  entities: names,
  meanings: z.exactOptional(names),
});

const turn = z.looseObject({
  dialogue: z.looseObject({ atMs: z.number(), language, turns: z.array(dialogueTurn) }),
  because: names,
  asked: names.default([]),
  quoted: z.array(z.int()).default([]),
});

const kinds: Record<AnswerKind, true> = { answer: true, clarify: true, unknown: true, smalltalk: true, about: true };
const kind = z.enum(Object.keys(kinds) as AnswerKind[]);
const sentAnswer = z.looseObject({ messageId: z.int(), about: z.string(), kind, postId: z.exactOptional(z.int()) });

const openQuestion = z.object({
  text: z.string(),
  language,
  count: z.number(),
  atMs: z.number(),
  isShown: z.boolean(),
});
const waiting = z.object({ language, atMs: z.number() });

const count = z.number();
const counts = z.record(z.string(), count);
const figures = z.object({
  questions: count,
  answers: count,
  unanswered: count,
  good: count,
  bad: count,
  languages: counts,
  asked: counts,
});

const decided = z.object({ undo: z.json(), questions: z.array(z.tuple([z.string(), openQuestion])), atMs: z.number() });

const post = z.object({
  /** Of its first message. */
  id: z.int(),
  /** Its messages, in the order in which they stand in the chat. */
  parts: z.array(z.object({ id: z.int(), text: z.string() })),
  /** The message that says it is read; null where there is none. */
  noticeId: z.int().nullable(),
  /** Whether a further forwarded message belongs to it: nothing else was said since. */
  isOpen: z.boolean(),
  /** Whether some of it was too much. */
  isCut: z.boolean(),
});

const album = z.object({
  /** The message that speaks of it: it is read, or has no text yet; null where it was a question. */
  noticeId: z.int().nullable(),
  /** The text that it is a part of; null where it has none yet. */
  postId: z.int().nullable(),
});

export const storedValues = {
  language,
  turn,
  sentAnswer,
  post,
  album,
  /** False where its reader has left it. */
  hasPost: z.boolean(),
  vote: z.boolean(),
  messageIds: z.array(z.int()),
  openQuestion,
  waiting,
  figures,
  decided,
  time: z.number(),
};

/** The value under a key, or undefined where there is none of that kind. */
export async function readStored<T>(store: Store, kind: z.ZodType<T>, key: string): Promise<T | undefined> {
  return kind.safeParse(await store.get(key)).data;
}
