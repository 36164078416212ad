// One step of one size of the growth, in this process alone: `learn` into a cache file, or `load` from it and ask.
// The content comes on standard input, the costs go to standard output as JSON.
import { readFileSync, statSync } from 'node:fs';
import { createFileCache } from '../../../dist/intents/cache-file.js';
import { createIntentMatcher } from '../../../dist/intents/match.js';
import { bytesInUse } from '../measures.mjs';
import { groupByIntent } from './data-sets.mjs';
import { timeEach, timeFuse } from './growth.mjs';

const [step, path] = process.argv.slice(2);
const content = JSON.parse(readFileSync(0, 'utf8'));
const definitions = groupByIntent(content.utterances);
const cache = createFileCache(path, (error) => {
  throw error;
});
const costs = step === 'learn' ? learn() : load();
process.stdout.write(JSON.stringify(costs));

function learn() {
  const { ms } = time(() => createIntentMatcher(definitions, { cache }));
  return { learnMs: ms, cacheMb: statSync(path).size / 1e6 };
}

function load() {
  const before = bytesInUse();
  const { ms, result: matcher } = time(() => createIntentMatcher(definitions, { cache }));
  const memoryMb = (bytesInUse() - before) / 1e6;
  timeEach(content.queries, matcher.match); // warms up
  return { loadMs: ms, memoryMb, queryMs: timeEach(content.queries, matcher.match), fuseMs: timeFuse(content) };
}

function time(work) {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}
