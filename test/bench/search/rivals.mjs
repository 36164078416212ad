// The search's peers over the same sentences. Each gives, for a question, the sentences (from 0) best first with a score, greater better.
import Fuse from 'fuse.js';
import { isStopWord, readWords, stemOf } from '../../../dist/facts/read-words.js';

/** BM25 on stems without stop words, as a textbook has it (k1 1.2, b 0.75); the index is inverted. */
export function createBm25(texts) {
  const postings = new Map();
  const lengths = texts.map((text, at) => {
    const stems = contentStems(text);
    for (const stem of stems) {
      const posting = postings.get(stem) ?? new Map();
      postings.set(stem, posting.set(at, (posting.get(at) ?? 0) + 1));
    }
    return stems.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  return (question) => {
    const scores = new Map();
    for (const stem of new Set(contentStems(question))) {
      const posting = postings.get(stem) ?? new Map();
      const rarity = Math.log(1 + (texts.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [at, count] of posting) {
        const norm = 1.2 * (0.25 + (0.75 * lengths[at]) / mean);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * 2.2) / (count + norm));
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  };
}

function contentStems(text) {
  return readWords(text)
    .filter(({ form }) => !isStopWord(form))
    .map(({ form }) => stemOf(form));
}

const contentWords = (text) =>
  readWords(text)
    .map(({ form }) => form)
    .filter((form) => !isStopWord(form))
    .join(' ');

function createFuse(options, prepare = (question) => question) {
  return (texts) => {
    const fuse = new Fuse(texts, { includeScore: true, ...options });
    return (question) => fuse.search(prepare(question)).map(({ refIndex, score }) => [refIndex, 1 - score]);
  };
}

function createMini({ MiniSearch, options, search, prepare = (question) => question }) {
  return (texts) => {
    const mini = new MiniSearch({ fields: ['text'], ...options });
    mini.addAll(texts.map((text, id) => ({ id, text })));
    return (question) => mini.search(prepare(question), search).map(({ id, score }) => [id, score]);
  };
}

/** Every peer that is there, by name: `create(texts)` gives its search; slow ones are asked only `every` so many questions. fuse.js is always there, as the bot's own dependency. */
export async function listRivals(peer) {
  const rivals = [
    { name: 'BM25 on stems', create: createBm25 },
    { name: `fuse.js ${Fuse.version} default`, create: createFuse({}), every: 6 },
    { name: 'fuse.js ignoreLocation', create: createFuse({ ignoreLocation: true }), every: 6 },
    {
      name: 'fuse.js token .2, no norm, no stop words',
      create: createFuse({ useTokenSearch: true, threshold: 0.2, ignoreFieldNorm: true }, contentWords),
      every: 2,
    },
  ];
  const module = await peer('minisearch');
  if (!module) return rivals;
  const MiniSearch = module.default;
  const processTerm = (term) => (isStopWord(term.toLowerCase()) ? null : stemOf(term.toLowerCase()));
  return [
    ...rivals,
    { name: 'minisearch 7.2.0 default', create: createMini({ MiniSearch, options: {} }) },
    {
      name: 'minisearch tuned: stems, no stop words, fuzzy .2',
      create: createMini({ MiniSearch, options: { processTerm }, search: { fuzzy: 0.2, prefix: false } }),
    },
  ];
}
