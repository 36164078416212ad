// The matchers that are compared: `learn(utterances)` gives `guess(text)` → `{ intent, confidence }`.
import Fuse from 'fuse.js';
import { createIntentMatcher } from '../../../dist/index.js';
import { groupByIntent } from './data-sets.mjs';

export const ours = {
  name: 'this matcher',
  learn: (utterances) => guessWith(createIntentMatcher(groupByIntent(utterances))),
};

/** The best intent also where the matcher would say that there is none. */
export function guessWith(matcher) {
  return (text) => {
    const best = matcher.match(text).ranking[0];
    return { intent: best?.intent ?? null, confidence: best?.confidence ?? 0 };
  };
}

/** fuse.js over all examples, as it comes; the best hit's intent. */
export const bareFuse = {
  name: 'bare fuse.js 7.5.0',
  learn(utterances) {
    const fuse = new Fuse(utterances, { keys: ['text'], includeScore: true });
    return (text) => {
      const hit = fuse.search(text, { limit: 1 })[0];
      return { intent: hit?.item.intent ?? null, confidence: hit ? 1 - hit.score : 0 };
    };
  },
};

/** node-nlp as it comes, without its log; null where it is not installed. */
export async function findNodeNlp(peer) {
  const module = await peer('node-nlp');
  if (!module) return null;
  const { NlpManager } = module.default;
  return {
    name: 'node-nlp 4.27.0',
    async learn(utterances) {
      const manager = new NlpManager({ languages: ['en'], autoSave: false, forceNER: false, nlu: { log: false } });
      for (const { text, intent } of utterances) manager.addDocument('en', text, intent);
      await manager.train();
      return async (text) => {
        const { intent, score } = await manager.process('en', text);
        return { intent, confidence: score };
      };
    },
  };
}
