// How long an answer takes in the process and from the cold, on the project's own questions.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadAnswerer } from '../../../dist/index.js';
import { median, renderTable } from '../measures.mjs';

export const title = 'Answers';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Rounds over all questions; the first warms up and is not counted. */
const ROUNDS = 4;
const COLD_STARTS = 7;

export async function run({ progress }) {
  const answerer = await loadAnswerer(ROOT);
  const questions = ['tuning', 'held-out']
    .flatMap((name) => readFileSync(`${ROOT}/test/questions/${name}.jsonl`, 'utf8').split('\n').filter(Boolean))
    .flatMap((line) => JSON.parse(line).turns);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    progress(`round ${round + 1} of ${ROUNDS} over ${questions.length} questions`);
    for (const question of questions) {
      const start = performance.now();
      answerer.ask(question);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const cold = measureStarts([`${ROOT}/dist/cli.js`, 'ask', 'who did Bayramov meet?']);
  const bare = measureStarts(['-e', '0']);
  return renderTable(
    ['measure', 'value'],
    [
      ['one answer, median', `${median(times).toFixed(2)} ms`],
      ['one answer, 99 %', `${times[Math.floor(times.length * 0.99)].toFixed(2)} ms`],
      ['one answer, slowest', `${times.at(-1).toFixed(1)} ms`],
      ['one `ask` from the cold, median', `${cold.toFixed(0)} ms`],
      ['`node -e 0`, median', `${bare.toFixed(0)} ms`],
      ['ratio', (cold / bare).toFixed(1)],
    ],
  );
}

/** The median wall time of a process, in milliseconds. */
function measureStarts(words) {
  const times = [];
  for (let at = 0; at < COLD_STARTS; at++) {
    const start = performance.now();
    spawnSync(process.execPath, words);
    times.push(performance.now() - start);
  }
  return median(times);
}
