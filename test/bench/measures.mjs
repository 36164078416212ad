// Figures and tables that every suite uses.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** What is reachable, without garbage. */
export function bytesInUse() {
  // What the first one lets go of, the second one takes.
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What `make` makes, and what that costs: milliseconds, and megabytes that stay. */
export function measureMaking(make) {
  const before = bytesInUse();
  const from = performance.now();
  const made = make();
  const loadMs = performance.now() - from;
  return { made, loadMs, megabytes: (bytesInUse() - before) / 1e6 };
}

/** The time that each query takes, in milliseconds. */
export function timeAll(queries, ask) {
  return queries.map((query) => {
    const from = performance.now();
    ask(query);
    return performance.now() - from;
  });
}

/** A bar that grows with the logarithm: ten blocks are ten times as long; from `leastMs` on. */
export function renderBar(ms, leastMs) {
  return '█'.repeat(Math.max(1, Math.round(10 * Math.log10(Math.max(ms, leastMs) / leastMs))));
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How often a number of the first list is above one of the second; ½ is chance. Ties count half. */
export function auroc(above, below) {
  const all = [...above.map((value) => [value, 1]), ...below.map((value) => [value, 0])].sort((a, b) => a[0] - b[0]);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to][0] === all[from][0]) to++;
    for (let at = from; at < to; at++) if (all[at][1]) ranks += (from + to + 1) / 2;
    from = to;
  }
  return (ranks - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

export const percent = (share) => (100 * share).toFixed(1);

export function renderTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
