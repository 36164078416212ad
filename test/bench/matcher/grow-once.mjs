// One size of the growth, from standard input, in this process alone; its costs as JSON on standard output.
import { readFileSync } from 'node:fs';
import { createIntentMatcher } from '../../../dist/index.js';
import { groupByIntent } from './data-sets.mjs';
import { timeEach, timeFuse } from './growth.mjs';

const content = JSON.parse(readFileSync(0, 'utf8'));
const definitions = groupByIntent(content.utterances);
let kept = null;
const cache = { load: () => kept, save: (bytes) => (kept = bytes) };
const learnMs = time(() => createIntentMatcher(definitions, { cache }));
gc();
const before = process.memoryUsage();
let matcher;
const loadMs = time(() => {
  matcher = createIntentMatcher(definitions, { cache });
});
gc();
const after = process.memoryUsage();
timeEach(content.queries, matcher.match);
process.stdout.write(
  JSON.stringify({
    learnMs,
    loadMs,
    cacheMb: kept.length / 1e6,
    // The weights lie in the cache's own bytes.
    memoryMb: (kept.length + after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6,
    queryMs: timeEach(content.queries, matcher.match),
    fuseMs: timeFuse(content),
  }),
);

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
