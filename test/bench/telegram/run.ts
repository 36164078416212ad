// The bot beside a bare telegraf echo bot, on the same emulator, by turns. `--soak MINUTES` measures the growth of memory instead.
import { resolve } from 'node:path';
import { startEmulator } from '../../support/bot-api/emulator.ts';
import { type Candidate, startCandidate } from './candidate.ts';
import { measureBurst, measurePace, median } from './loads.ts';

const root = process.cwd();
const ours: Candidate = { name: 'meeting-bot', script: resolve(root, 'dist/main.js') };
const echo: Candidate = { name: 'echo', script: resolve(root, 'test/bench/telegram/echo-bot.mjs') };

const rounds = 5;
const burst = { chats: 200, updates: 2000 };
const pace = { perSecond: 25, seconds: 10 };

/** What the ratio of ours to the echo bot's may be. */
const bars = { answersPerSecond: 0.8, cpuMsPerAnswer: 1.6, peakMb: 1.5, latencyMs: 1.5, firstPollMs: 3 };

type Figures = Record<keyof typeof bars, number>;

async function measure(candidate: Candidate): Promise<Figures> {
  const emulator = await startEmulator();
  const bot = await startCandidate(candidate, emulator);
  const latencyMs = await measurePace(emulator, pace.perSecond, pace.seconds);
  const figures = await measureBurst(emulator, bot, burst.chats, burst.updates);
  await bot.stop();
  await emulator.close();
  return { ...figures, latencyMs, firstPollMs: bot.firstPollMs };
}

async function compare(): Promise<void> {
  const results = new Map<Candidate, Figures[]>([
    [ours, []],
    [echo, []],
  ]);
  for (let round = 0; round < rounds; round++) {
    for (const [candidate, figures] of results) figures.push(await measure(candidate));
  }
  const medianOf = (candidate: Candidate, name: keyof Figures) =>
    median(results.get(candidate)!.map((one) => one[name]));
  console.log(
    `Medians of ${rounds} rounds by turns; ${burst.updates} updates of ${burst.chats} chats, then ${pace.perSecond} a second`,
  );
  for (const [name, bar] of Object.entries(bars) as [keyof Figures, number][]) {
    const [our, their] = [medianOf(ours, name), medianOf(echo, name)];
    const ratio = our / their;
    const isMet = name === 'answersPerSecond' ? ratio >= bar : ratio <= bar;
    const cells = [
      name.padEnd(18),
      our.toFixed(2).padStart(9),
      their.toFixed(2).padStart(9),
      ratio.toFixed(2).padStart(7),
    ];
    console.log(`${cells.join(' ')}   bar ${bar} ${isMet ? 'met' : 'NOT met'}`);
  }
}

async function soak(minutes: number): Promise<void> {
  const emulator = await startEmulator();
  const bot = await startCandidate(ours, emulator);
  for (let minute = 0; minute <= minutes; minute++) {
    console.log(
      `minute ${minute}: ${bot.memoryMb().now.toFixed(1)} MB in use, ${bot.memoryMb().peak.toFixed(1)} MB at most`,
    );
    if (minute < minutes) await measurePace(emulator, pace.perSecond, 60);
  }
  await bot.stop();
  await emulator.close();
}

const soakAt = process.argv.indexOf('--soak');
if (soakAt >= 0) await soak(Number(process.argv[soakAt + 1] ?? 10));
else await compare();
process.exit(0);
