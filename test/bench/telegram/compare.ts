// Ours and the echo bot by turns, each anew for every load: start, a steady pace, a burst from the cold and one more.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startEmulator } from '../../support/bot-api/emulator.ts';
import { type Candidate, startCandidate } from './candidate.ts';
import { type Choice, createLoads, median } from './loads.ts';

const burst = { chats: 200, updates: 2000 };
const pace = { perSecond: 25, seconds: 10 };

/** As `npm start` starts it. */
export function ours(root: string): Candidate {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const [, ...words] = (scripts.start as string).split(' ');
  return { name: 'meeting-bot', args: words.map((word) => (word.startsWith('-') ? word : resolve(root, word))) };
}
const echo = (root: string): Candidate => ({
  name: 'echo',
  args: [resolve(root, 'test/bench/telegram/echo-bot.mjs')],
});

interface Measure {
  name: string;
  digits: number;
  /** What the ratio of ours to the echo bot's may be: at most, or at least where more is better. */
  bar: number | null;
  isMoreBetter?: boolean;
}

const measures = {
  firstPollMs: { name: 'start to first poll, ms', digits: 0, bar: 3 },
  firstAnswerMs: { name: 'start to first answer, ms', digits: 0, bar: null },
  idleMb: { name: 'memory at rest, MB', digits: 0, bar: null },
  latencyMs: { name: `latency at ${pace.perSecond} updates a second, any questions, median ms`, digits: 2, bar: 1.5 },
  latency99Ms: { name: 'the same, 99 % of them, ms', digits: 2, bar: null },
  usualLatencyMs: { name: 'the same, the usual questions, median ms', digits: 2, bar: 1.5 },
  ...measuresOf('few', 'few questions'),
  ...measuresOf('usual', 'the usual questions'),
  ...measuresOf('any', 'any questions'),
} satisfies Record<string, Measure>;

/** Of two bursts one after the other, the first of them on a bot that has just started. */
function measuresOf<Load extends Choice>(load: Load, what: string) {
  const perSecond = { digits: 0, bar: 0.8, isMoreBetter: true };
  return {
    [`${load}FirstPerSecond`]: { name: `${what}: first burst, answers a second`, ...perSecond },
    [`${load}FirstCpuMs`]: { name: `${what}: first burst, processor time an answer, ms`, digits: 2, bar: 1.6 },
    [`${load}NextPerSecond`]: { name: `${what}: second burst, answers a second`, ...perSecond },
    [`${load}NextCpuMs`]: { name: `${what}: second burst, processor time an answer, ms`, digits: 2, bar: 1.6 },
    [`${load}PeakMb`]: { name: `${what}: memory at most, MB`, digits: 0, bar: 1.5 },
  } as Record<`${Load}${'FirstPerSecond' | 'FirstCpuMs' | 'NextPerSecond' | 'NextCpuMs' | 'PeakMb'}`, Measure>;
}

type Figures = Record<keyof typeof measures, number>;

async function measure(candidate: Candidate, root: string): Promise<Figures> {
  return {
    ...(await measurePace(candidate, root)),
    ...(await measureBursts(candidate, root, 'few')),
    ...(await measureBursts(candidate, root, 'usual')),
    ...(await measureBursts(candidate, root, 'any')),
  } as Figures;
}

async function measurePace(candidate: Candidate, root: string): Promise<Partial<Figures>> {
  const emulator = await startEmulator();
  const loads = createLoads(emulator, root);
  const bot = await startCandidate(candidate, emulator);
  const idleMb = bot.memoryMb().now;
  const latencies = await loads.pace(pace.perSecond, pace.seconds, 'any');
  const usualLatencies = await loads.pace(pace.perSecond, pace.seconds, 'usual');
  await bot.stop();
  await emulator.close();
  return {
    firstPollMs: bot.firstPollMs,
    firstAnswerMs: bot.firstAnswerMs,
    idleMb,
    latencyMs: median(latencies),
    latency99Ms: latencies.sort((a, b) => a - b)[Math.floor(latencies.length * 0.99)]!,
    usualLatencyMs: median(usualLatencies),
  };
}

async function measureBursts(candidate: Candidate, root: string, load: Choice): Promise<Partial<Figures>> {
  const emulator = await startEmulator();
  const loads = createLoads(emulator, root);
  const bot = await startCandidate(candidate, emulator);
  const first = await loads.burst(bot, burst.chats, burst.updates, load);
  const next = await loads.burst(bot, burst.chats, burst.updates, load);
  const peakMb = bot.memoryMb().peak;
  await bot.stop();
  await emulator.close();
  return {
    [`${load}FirstPerSecond`]: first.answersPerSecond,
    [`${load}FirstCpuMs`]: first.cpuMsPerAnswer,
    [`${load}NextPerSecond`]: next.answersPerSecond,
    [`${load}NextCpuMs`]: next.cpuMsPerAnswer,
    [`${load}PeakMb`]: peakMb,
  };
}

/** Markdown. Ratios are medians of the rounds' own ratios, so that a machine that is busy now and then weighs on both. */
export async function compare(root: string, rounds: number, progress: (text: string) => void): Promise<string> {
  const pairs: { our: Figures; their: Figures }[] = [];
  for (let round = 1; round <= rounds; round++) {
    progress(`round ${round} of ${rounds}: meeting-bot`);
    const our = await measure(ours(root), root);
    progress(`round ${round} of ${rounds}: echo`);
    pairs.push({ our, their: await measure(echo(root), root) });
  }
  const rows = (Object.entries(measures) as [keyof Figures, Measure][]).map(
    ([key, { name, digits, bar, isMoreBetter }]) => {
      const ratios = pairs.map(({ our, their }) => our[key] / their[key]);
      const ratio = median(ratios);
      const isMet = bar !== null && (isMoreBetter ? ratio >= bar : ratio <= bar);
      const wanted = bar === null ? '' : `${isMoreBetter ? '≥' : '≤'} ${bar}, ${isMet ? 'met' : 'missed'}`;
      const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
      const of = (whose: 'our' | 'their') => median(pairs.map((pair) => pair[whose][key])).toFixed(digits);
      return `| ${name} | ${of('our')} | ${of('their')} | ${ratio.toFixed(2)} (${range}) | ${wanted} |`;
    },
  );
  return [
    `Beside a bare telegraf echo bot, outgoing limits off: medians of ${rounds} rounds by turns.`,
    `A burst is ${burst.updates} updates of ${burst.chats} chats; the first one finds a bot that has just started, whose code is`,
    'not yet compiled. "Few questions" are ten, as after a post that everybody has read; "any questions" some 1,300 real ones, each as',
    'often as the others, so that nearly every one is new in the first burst: the hardest case; "the usual questions" are those as',
    "people ask, a few often and most seldom (Zipf's law, exponent 1).",
    '',
    '| measure | meeting-bot | echo | ratio (lowest–highest) | bar |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
