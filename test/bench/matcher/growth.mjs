// What more intents and more examples cost, on utterances put together from the words of a set.
import { spawnSync } from 'node:child_process';
import { createRandom, median, renderTable } from '../measures.mjs';
import { bareFuse } from './rivals.mjs';

const SIZES = [
  { intents: 10, examples: 10 },
  { intents: 100, examples: 10 },
  { intents: 1000, examples: 10 },
  { intents: 100, examples: 100 },
  { intents: 1000, examples: 100 },
];
const QUERIES = 200;
/** Of fuse.js: it takes up to seconds for each. */
const FUSE_QUERIES = 5;
const SEED = 3;

/** Each size is measured in a process of its own, so that memory is its own too. */
export function measureGrowth(texts, progress) {
  const rows = SIZES.map(({ intents, examples }) => {
    progress(`growth: ${intents} intents of ${examples} examples`);
    const child = spawnSync(
      process.execPath,
      ['--expose-gc', `${import.meta.dirname}/grow-once.mjs`, String(intents), String(examples)],
      { input: JSON.stringify(makeUp(texts, intents, examples)), encoding: 'utf8', maxBuffer: 1e9 },
    );
    if (child.status !== 0) throw new Error(`growth of ${intents} × ${examples} failed: ${child.stderr}`);
    return { intents, examples, ...JSON.parse(child.stdout) };
  });
  return `${renderTable(
    ['intents', 'examples', 'learning', 'from the cache', 'cache file', 'memory', 'one query', 'fuse.js, one query'],
    rows.map((row) => [
      row.intents,
      row.intents * row.examples,
      `${(row.learnMs / 1000).toFixed(2)} s`,
      `${row.loadMs.toFixed(0)} ms`,
      `${row.cacheMb.toFixed(1)} MB`,
      `${row.memoryMb.toFixed(0)} MB`,
      `${row.queryMs.toFixed(3)} ms`,
      `${row.fuseMs.toFixed(2)} ms`,
    ]),
  )}\n\n${renderPlot(rows)}`;
}

/** One query, in tenths of a power of ten from a thousandth of a millisecond on. */
function renderPlot(rows) {
  const bar = (ms) => `${'█'.repeat(Math.max(1, Math.round(10 * Math.log10(ms * 1000))))} ${ms.toFixed(3)} ms`;
  const lines = rows.flatMap(({ intents, examples, queryMs, fuseMs }) => [
    `${`${intents} intents, ${intents * examples} examples`.padEnd(32)} this matcher  ${bar(queryMs)}`,
    `${''.padEnd(32)} fuse.js alone ${bar(fuseMs)}`,
  ]);
  return `One query, median; ten blocks are ten times as long.\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** Intents are sets of five words; an example holds two of them and words of a real utterance. */
function makeUp(texts, intents, examples) {
  const random = createRandom(SEED);
  const words = [
    ...new Set(
      texts.flatMap((text) =>
        text
          .toLowerCase()
          .split(/[^a-z]+/)
          .filter(Boolean),
      ),
    ),
  ];
  const pick = (list) => list[Math.floor(random() * list.length)];
  const utterances = [];
  for (let k = 0; k < intents; k++) {
    const own = Array.from({ length: 5 }, () => pick(words));
    for (let i = 0; i < examples; i++)
      utterances.push({ intent: `intent-${k}`, text: `${pick(texts)} ${pick(own)} ${pick(own)}` });
  }
  const queries = Array.from({ length: QUERIES }, () => `${pick(texts)} ${pick(words)}`);
  return { utterances, queries, fuseQueries: queries.slice(0, FUSE_QUERIES) };
}

export function timeEach(queries, guess) {
  return median(
    queries.map((text) => {
      const start = performance.now();
      guess(text);
      return performance.now() - start;
    }),
  );
}

export const timeFuse = ({ utterances, fuseQueries }) => timeEach(fuseQueries, bareFuse.learn(utterances));
