// How long an answer takes in the process, stage by stage, and from the cold, on the project's own questions.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadAnswerer } from '../../../dist/index.js';
import { median, renderTable } from '../measures.mjs';
import { measureGrowth } from './growth.mjs';
import { measureMemory } from './memory.mjs';
import { measureStages } from './stages.mjs';

export const title = 'Answers';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Rounds over all questions, each by an engine that has met none of them; the first warms the code up and is not counted. */
const ROUNDS = 4;
const COLD_STARTS = 7;

export async function run({ progress }) {
  const conversations = ['tuning', 'held-out']
    .flatMap((name) => readFileSync(`${ROOT}/test/questions/${name}.jsonl`, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line).turns);
  const [never, again] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    progress(`round ${round + 1} of ${ROUNDS} over ${conversations.length} conversations`);
    const times = askAll(await loadAnswerer(ROOT), conversations);
    if (round === 0) continue;
    never.push(...times.never);
    again.push(...times.again);
  }
  progress('stage by stage');
  const stages = await measureStages(ROOT, conversations);
  progress('from the cold');
  const cold = measureStarts([`${ROOT}/dist/cli.js`, 'ask', 'who did Bayramov meet?']);
  const bare = measureStarts(['-e', '0']);
  const { telegraf, bot } = measureMemory(ROOT);
  const growth = await measureGrowth(
    ROOT,
    conversations.map(([first]) => first),
    progress,
  );
  return [
    renderTable(
      ['an answer', 'median', 'mean', '99 %', 'slowest'],
      [
        ['never asked before', ...describe(never)],
        ['asked again in the same dialogue', ...describe(again)],
        ...stages.map(({ name, times }) => [`– ${name}`, ...describe(times)]),
      ],
    ),
    renderTable(
      ['measure', 'value'],
      [
        ['one `ask` from the cold, median', `${cold.toFixed(0)} ms`],
        ['`node -e 0`, median', `${bare.toFixed(0)} ms`],
        ['memory with telegraf and nothing else', `${telegraf.toFixed(0)} MB`],
        ['memory of a bot at rest, after one answer', `${bot.toFixed(0)} MB`],
        ['ratio', (bot / telegraf).toFixed(2)],
      ],
    ),
    '### Growth of the facts',
    growth,
  ].join('\n\n');
}

/** Each conversation, every message twice. */
function askAll(answerer, conversations) {
  const [never, again] = [[], []];
  for (const turns of conversations) {
    let dialogue;
    for (const turn of turns) {
      const options = dialogue ? { dialogue } : {};
      const start = performance.now();
      const answer = answerer.ask(turn, options);
      const between = performance.now();
      answerer.ask(turn, options);
      never.push(between - start);
      again.push(performance.now() - between);
      dialogue = answer.dialogue;
    }
  }
  return { never, again };
}

/** In milliseconds. */
function describe(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
  const numbers = [median(sorted), mean, sorted[Math.floor(sorted.length * 0.99)], sorted.at(-1)];
  return numbers.map((ms) => `${ms.toFixed(3)} ms`);
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
