// The engine for a text that somebody brought, made when it is asked and kept as long as there is room.
import { setImmediate as turnEnd } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Answerer } from '../answer/answer.js';
import { createArticleAnswerer } from '../answer/article-answerer.js';
import type { Clock } from './clock.js';

/** The engine for a text; the same text gets the same one. */
export type EngineOf = (text: string) => Answerer;

/** Characters of the texts whose engines are kept: about 100 long posts, 100 MB. Making one anew takes some 20 ms. */
const maxChars = 400_000;

export function createPostEngines(): EngineOf {
  const engines = new LRUCache<string, Answerer>({ maxSize: maxChars, sizeCalculation: (_, text) => text.length });
  return (text) => {
    const known = engines.get(text);
    if (known) return known;
    const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
    const engine = createArticleAnswerer({ article: { title: '', paragraphs } });
    engines.set(text, engine);
    return engine;
  };
}

/** A text in each language with a question to it: the lexicon of a language is laid out when it is first asked in. */
const samples = [
  ['The mayor opened a new bridge on Monday.', 'Who opened the bridge?'],
  ['Мэр открыл новый мост в понедельник.', 'Кто открыл мост?'],
  ['Şəhər rəhbəri bazar ertəsi yeni körpü açdı.', 'Körpünü kim açdı?'],
  ['Belediye başkanı pazartesi günü yeni bir köprü açtı.', 'Köprüyü kim açtı?'],
] as const;

/** How often to look whether somebody is being answered. */
const lookMs = 100;

interface WarmUpOptions {
  engineOf: EngineOf;
  /** Whether somebody is being answered: they go first. */
  isBusy(): boolean;
  clock: Pick<Clock, 'wait'>;
  /** Ends it early. */
  signal: AbortSignal;
}

/** Loads what reading a text takes, about 0.3 s in four steps, so that nobody's first text waits for it. */
export async function warmUp({ engineOf, isBusy, clock, signal }: WarmUpOptions): Promise<void> {
  for (const [text, question] of samples) {
    await turnEnd();
    while (isBusy() && !signal.aborted) await clock.wait(lookMs, signal);
    if (signal.aborted) return;
    engineOf(text).ask(question);
  }
}
