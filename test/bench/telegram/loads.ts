// The loads: a burst, and a steady pace.
import type { Emulator } from '../../support/bot-api/emulator.ts';
import type { Running } from './candidate.ts';

export interface BurstFigures {
  answersPerSecond: number;
  cpuMsPerAnswer: number;
  peakMb: number;
}

/** Real questions of the article; an echo bot does not mind. */
const questions = [
  'Who did Bayramov meet?',
  'What about COP29?',
  'when was the meeting',
  'What did Shvydkoy highlight?',
];
const questionAt = (index: number) => questions[index % questions.length]!;

const answersIn = (emulator: Emulator) => emulator.chats().reduce((sum, { shown }) => sum + shown.length, 0);

/** Everybody writes at once; the first tenth is for warming up and does not count. */
export async function measureBurst(
  emulator: Emulator,
  bot: Running,
  chats: number,
  updates: number,
): Promise<BurstFigures> {
  const people = Array.from({ length: chats }, () => emulator.person({ language: 'en' }));
  const write = async (count: number) => {
    const wanted = answersIn(emulator) + count;
    for (let index = 0; index < count; index++) people[index % chats]!.says(questionAt(index));
    await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is confirmed', 120_000);
    await emulator.until(() => answersIn(emulator) >= wanted, 'all is answered', 120_000);
  };
  await write(updates / 10);
  const [startMs, startCpuMs] = [performance.now(), bot.cpuMs()];
  await write(updates);
  const seconds = (performance.now() - startMs) / 1000;
  return {
    answersPerSecond: updates / seconds,
    cpuMsPerAnswer: (bot.cpuMs() - startCpuMs) / updates,
    peakMb: bot.memoryMb().peak,
  };
}

/** Median time from a message to its answer, at a steady pace. */
export async function measurePace(emulator: Emulator, perSecond: number, seconds: number): Promise<number> {
  const people = Array.from({ length: perSecond }, () => emulator.person({ language: 'en' }));
  const latencies: number[] = [];
  const waiting = new Map<number, { before: number; atMs: number }>();
  const look = () => {
    for (const [index, { before, atMs }] of waiting) {
      if (people[index]!.sees().length === before) continue;
      latencies.push(performance.now() - atMs);
      waiting.delete(index);
    }
  };
  const total = perSecond * seconds;
  let asked = 0;
  const timer = setInterval(() => {
    const index = asked % people.length;
    const person = people[index]!;
    waiting.set(index, { before: person.sees().length, atMs: performance.now() });
    person.says(questionAt(asked));
    if (++asked === total) clearInterval(timer);
  }, 1000 / perSecond);
  await emulator.until(
    () => {
      look();
      return latencies.length >= total;
    },
    'all is answered',
    (seconds + 60) * 1000,
  );
  return median(latencies);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
