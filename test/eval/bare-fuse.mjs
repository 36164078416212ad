// The peers of the evaluation: fuse.js alone over the article's sentences, the best hit is the answer.
import Fuse from 'fuse.js';

/** @param options  of fuse.js; a threshold on the score (0 best) above which the bot says that it does not know */
export function createBareFuse(sentences, options, maxScore) {
  const fuse = new Fuse(sentences, { keys: ['sentence'], includeScore: true, ...options });
  return (turns) => {
    const hit = fuse.search(turns.at(-1))[0];
    return hit && hit.score <= maxScore
      ? { kind: 'answer', text: hit.item.sentence, evidence: [hit.item], confidence: 1 - hit.score }
      : { kind: 'unknown', text: 'The article does not say that.', evidence: [], confidence: 0 };
  };
}
