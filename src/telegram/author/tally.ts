// What was asked and how it went, counted by days, for `/stats`: no texts, no ids of people.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Answer } from '../../answer/answer.js';
import type { Clock } from '../clock.js';
import type { Store } from '../state/store.js';
import { storedValues } from '../state/stored-values.js';

/** `asked`: how often, by what answered it (an intent's name or a fact's id). */
export type Figures = z.infer<typeof storedValues.figures>;

export interface Tally {
  answered(answer: Pick<Answer, 'kind' | 'language' | 'intent' | 'facts'>): void;
  voted(isGood: boolean): void;
  /** The last days, this one included, of all replicas together; a day is one of UTC. */
  sum(days: number): Promise<Figures>;
}

const begin = 'author/tally/';
export const daysKept = 7;
/** Things asked for that are counted apart, of a day: as many as a large article has questions. */
const maxAsked = 500;

const none = (): Figures => ({ questions: 0, answers: 0, unanswered: 0, good: 0, bad: 0, languages: {}, asked: {} });

export function createTally(store: Store, clock: Pick<Clock, 'now'>): Tally {
  // Each run of each replica writes figures of its own: nobody overwrites another's.
  const run = randomUUID();
  let day = '';
  let figures = none();

  const dayOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 10);
  const daysAgo = (days: number) => dayOf(clock.now() - days * 86_400_000);

  async function forgetOldDays() {
    const first = daysAgo(daysKept - 1);
    for (const [key] of await store.entries(begin)) if (key.slice(begin.length) < first) await store.deleteAll(key);
  }

  function count(change: (today: Figures) => void) {
    const today = daysAgo(0);
    if (today !== day) {
      day = today;
      figures = none();
      void forgetOldDays();
    }
    change(figures);
    void store.set(`${begin}${day}/${run}`, structuredClone(figures), null);
  }

  return {
    answered({ kind, language, intent, facts }) {
      if (kind === 'smalltalk') return;
      count((today) => {
        today.questions++;
        if (kind === 'unknown') today.unanswered++;
        else today.answers++;
        addTo(today.languages, language, 1);
        const about = intent ?? facts[0];
        if (about !== undefined && (Object.hasOwn(today.asked, about) || Object.keys(today.asked).length < maxAsked))
          addTo(today.asked, about, 1);
      });
    },
    voted: (isGood) =>
      count((today) => {
        today[isGood ? 'good' : 'bad']++;
      }),
    async sum(days) {
      const first = daysAgo(days - 1);
      const total = none();
      for (const [key, value] of await store.entries(begin)) {
        const { data } = storedValues.figures.safeParse(value);
        if (!data || key.slice(begin.length) < first) continue;
        for (const name of ['questions', 'answers', 'unanswered', 'good', 'bad'] as const) total[name] += data[name];
        for (const name of ['languages', 'asked'] as const)
          for (const [of, times] of Object.entries(data[name])) addTo(total[name], of, times);
      }
      return total;
    },
  };
}

function addTo(counts: Record<string, number>, name: string, times: number) {
  counts[name] = (Object.hasOwn(counts, name) ? counts[name]! : 0) + times;
}
