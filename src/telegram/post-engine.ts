// The engine for a text that somebody brought, made when it is asked and kept as long as there is room.
import { LRUCache } from 'lru-cache';
import type { Answerer } from '../answer/answer.js';
import { createArticleAnswerer } from '../answer/article-answerer.js';

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
