// An engine for whatever there is to answer from.
import type { Content } from '../content/index.js';
import type { Answerer } from './answer.js';
import { type BareArticle, createArticleAnswerer } from './article-answerer.js';
import { type CompiledContent, compileContent } from './compile.js';
import { hasQuestionIntents, type ReadyContent, serveContent } from './serve-content.js';

/** An engine for content, or for an article alone (then its sentences are the facts); content compiled or not (compiling takes seconds, and is always the same for the same content). */
export function createAnswerer(source: Content | CompiledContent | BareArticle): Answerer {
  if (!('content' in source) && !('facts' in source)) return createArticleAnswerer(source);
  return serveContent(toReady(source));
}

const toReady = (source: Content | CompiledContent): ReadyContent =>
  'contentWords' in source || !hasQuestionIntents(source) ? source : compileContent(source);
