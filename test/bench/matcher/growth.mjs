// What more intents and more examples cost, on utterances put together from the words of a set.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, median, renderBar, renderTable, timeAll } from '../measures.mjs';
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

/** Each size is learned in one process and loaded in another, so that no garbage of learning counts as memory. */
export function measureGrowth(texts, progress) {
  const folder = mkdtempSync(join(tmpdir(), 'matcher-growth-'));
  try {
    const rows = SIZES.map(({ intents, examples }) => {
      progress(`growth: ${intents} intents of ${examples} examples`);
      const input = JSON.stringify(makeUp(texts, intents, examples));
      const cache = join(folder, `${intents}-${examples}.bin`);
      const costs = ['learn', 'load'].map((step) => runOnce(step, cache, input));
      return { intents, examples, ...costs[0], ...costs[1] };
    });
    return renderGrowth(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runOnce(step, cache, input) {
  const words = [`${import.meta.dirname}/grow-once.mjs`, step, cache];
  const child = spawnSync(process.execPath, words, { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (child.status !== 0) throw new Error(`growth: ${words.join(' ')} failed: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function renderGrowth(rows) {
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

/** Bars grow with the logarithm: one block is a tenth of a power of ten, from a thousandth of a millisecond on. */
function renderPlot(rows) {
  const bar = (ms) => `${renderBar(ms, 0.001)} ${ms.toFixed(3)} ms`;
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

export const timeEach = (queries, guess) => median(timeAll(queries, guess));

export const timeFuse = ({ utterances, fuseQueries }) => timeEach(fuseQueries, bareFuse.learn(utterances));
