// Which engine answers from content: that of intents where questions are told by examples, else that of any text.
import type { Content } from '../content/index.js';
import { createArticleAnswerer } from './article-answerer.js';
import type { CompiledContent } from './compile.js';
import { createContentAnswerer } from './content-answerer.js';
import type { InspectableAnswerer } from './inspect.js';

/** Plain values that can be answered from at once: compiled, or without intents, so that there is nothing to learn. */
export type ReadyContent = CompiledContent | Content;

/** Whether questions are told by examples. */
export const hasQuestionIntents = ({ topics }: Content): boolean =>
  topics.some(({ intents }) => intents.some(({ kind }) => kind === 'question'));

export function serveContent(ready: ReadyContent): InspectableAnswerer {
  if ('contentWords' in ready) return createContentAnswerer(ready);
  const { title, published, source, language, text } = ready.article;
  const given = { title, language, ...(published && { published }), ...(source && { source }) };
  return createArticleAnswerer({ article: { ...given, paragraphs: paragraphsOf(title, text) } }, ready);
}

/** The text's paragraphs; the first is left out where it is the headline of those that follow. */
function paragraphsOf(title: string, text: string): string[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  const isHeadline = paragraphs[0]?.trim() === title && !isWhole(title) && paragraphs.slice(1).some(isWhole);
  return isHeadline ? paragraphs.slice(1) : paragraphs;
}

/** Ends as a sentence does; a headline has no full stop. */
const isWhole = (paragraph: string) => /[.!?…]["'”’»)\]]*$/.test(paragraph.trim());
