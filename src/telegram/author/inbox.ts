// Questions that the bot could not answer, until the author decides on them: without names or ids, bounded in number and time.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../clock.js';
import { keepWithin } from '../state/keep-within.js';
import type { Json, Store } from '../state/store.js';
import { readStored, storedValues } from '../state/stored-values.js';
import type { AskedQuestion, Editor } from './editor.js';

type OpenQuestion = z.infer<typeof storedValues.openQuestion>;

/** Nearly the same question of one reader or many. */
export interface QuestionGroup extends AskedQuestion {
  /** Of one of its questions. */
  id: string;
  /** How often it was asked. */
  count: number;
  /** Whether a digest has shown all of it. */
  isShown: boolean;
  questions: readonly (readonly [string, OpenQuestion])[];
}

export interface Inbox {
  /** Keeps a question; gives its id, 16 of 0–9 and a–f. */
  add(question: AskedQuestion): Promise<string>;
  /** What is open, the most frequent first. */
  groups(): Promise<QuestionGroup[]>;
  /** The group that a question is in; undefined where it is decided or forgotten. */
  group(id: string): Promise<QuestionGroup | undefined>;
  markShown(groups: readonly QuestionGroup[]): Promise<void>;
  /** Takes a decided group out. @returns an id by which `decided` finds what undoes it */
  settle(group: QuestionGroup, undo: Json): Promise<string>;
  /** What undoes a decision; undefined where it is undone or forgotten. */
  decided(id: string): Promise<Json | undefined>;
  /** Forgets a decision that was undone, and opens its questions again. */
  reopen(id: string): Promise<void>;
}

const open = 'author/asked/';
const settled = 'author/decided/';
/** More open questions than this nobody looks through; the earliest go. */
const maxOpen = 300;
const maxDecided = 100;
const keptMs = 30 * 24 * 3_600_000;
/** A question is kept with so many characters, as in the feedback log. */
const maxChars = 500;

export function createInbox(store: Store, editor: Pick<Editor, 'isNearlySame'>, clock: Pick<Clock, 'now'>): Inbox {
  async function groups() {
    await keepWithin(store, open, maxOpen, clock.now() - keptMs);
    const questions = (await store.entries(open)).flatMap(([key, value]) => {
      const { data } = storedValues.openQuestion.safeParse(value);
      return data ? [[key.slice(open.length), data] as const] : [];
    });
    const commonestFirst = questions.toSorted(([, a], [, b]) => b.count - a.count || a.atMs - b.atMs);
    const found: (readonly [string, OpenQuestion])[][] = [];
    for (const one of commonestFirst) {
      const group = found.find(([first]) => editor.isNearlySame(first![1].text, one[1].text));
      if (group) group.push(one);
      else found.push([one]);
    }
    return found
      .map((members): QuestionGroup => {
        const [id, { text, language }] = members[0]!;
        const count = members.reduce((sum, [, one]) => sum + one.count, 0);
        return { id, text, language, count, isShown: members.every(([, one]) => one.isShown), questions: members };
      })
      .sort((a, b) => b.count - a.count);
  }

  return {
    async add({ text: asked, language }) {
      const text = asked.replace(/\s+/g, ' ').trim().slice(0, maxChars);
      const id = createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 16);
      const known = await readStored(store, storedValues.openQuestion, open + id);
      const first = { text, language, count: 0, atMs: clock.now(), isShown: false };
      const { count, ...rest } = known ?? first;
      await store.set(open + id, { ...rest, count: count + 1 }, null);
      return id;
    },
    groups,
    group: async (id) => (await groups()).find(({ questions }) => questions.some(([of]) => of === id)),
    async markShown(shown) {
      for (const [id, question] of shown.flatMap(({ questions }) => questions))
        await store.set(open + id, { ...question, isShown: true }, null);
    },
    async settle({ id, questions }, undo) {
      const atMs = clock.now();
      await keepWithin(store, settled, maxDecided - 1, atMs - keptMs);
      await store.set(settled + id, { undo, questions, atMs }, null);
      for (const [of] of questions) await store.deleteAll(open + of);
      return id;
    },
    decided: async (id) => (await readStored(store, storedValues.decided, settled + id))?.undo as Json | undefined,
    async reopen(id) {
      const { questions = [] } = (await readStored(store, storedValues.decided, settled + id)) ?? {};
      for (const [of, question] of questions) await store.set(open + of, { ...question, isShown: true }, null);
      await store.deleteAll(settled + id);
    },
  };
}
