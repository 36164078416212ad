// The loads: a burst, and a steady pace.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from '../../support/bot-api/emulator.ts';
import type { Person } from '../../support/bot-api/people.ts';
import type { Running } from './candidate.ts';

export interface BurstFigures {
  answersPerSecond: number;
  cpuMsPerAnswer: number;
}

export interface Loads {
  /** Everybody writes at once. */
  burst(bot: Running, chats: number, updates: number): Promise<BurstFigures>;
  /** Times from a message to its answer, at a steady pace; in milliseconds. */
  pace(perSecond: number, seconds: number): Promise<number[]>;
}

/** The questions that are looked at while tuning, each turn of a talk on its own: some 500, in four languages. */
export function readQuestions(root: string): string[] {
  return readFileSync(join(root, 'test/questions/tuning.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as { turns: string[] }).turns);
}

/** Everybody asks questions by chance, the same for every candidate; an echo bot does not mind which. */
export function createLoads(emulator: Emulator, root: string): Loads {
  const questions = readQuestions(root);
  const people: Person[] = [];
  const answers = () => emulator.chats().reduce((sum, { shown }) => sum + shown.length, 0);
  let asked = 0;
  /** Knuth's multiplicative hash of the count: spread evenly, and the same in every run. */
  const nextQuestion = () => questions[(Math.imul(++asked, 2654435761) >>> 0) % questions.length]!;
  const crowd = (count: number) => {
    while (people.length < count) people.push(emulator.person({ language: 'en' }));
    return people.slice(0, count);
  };

  return {
    async burst(bot, chats, updates) {
      const writers = crowd(chats);
      const wanted = answers() + updates;
      const [startMs, startCpuMs] = [performance.now(), bot.cpuMs()];
      for (let index = 0; index < updates; index++) writers[index % chats]!.says(nextQuestion());
      await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is confirmed', 120_000);
      await emulator.until(() => answers() >= wanted, 'all is answered', 120_000);
      const seconds = (performance.now() - startMs) / 1000;
      return { answersPerSecond: updates / seconds, cpuMsPerAnswer: (bot.cpuMs() - startCpuMs) / updates };
    },
    async pace(perSecond, seconds) {
      const writers = crowd(perSecond);
      const latencies: number[] = [];
      // Of each writer: how many messages there were to see before, and when each question was asked.
      const before = writers.map((person) => person.sees().length);
      const askedMs: number[][] = writers.map(() => []);
      const seen = writers.map(() => 0);
      const look = () => {
        for (const [index, person] of writers.entries())
          for (; seen[index]! < person.sees().length - before[index]!; seen[index]!++)
            latencies.push(performance.now() - askedMs[index]![seen[index]!]!);
      };
      const total = perSecond * seconds;
      let written = 0;
      const timer = setInterval(() => {
        const index = written % writers.length;
        askedMs[index]!.push(performance.now());
        writers[index]!.says(nextQuestion());
        if (++written === total) clearInterval(timer);
      }, 1000 / perSecond);
      await emulator.until(
        () => {
          look();
          return latencies.length >= total;
        },
        'all is answered',
        (seconds + 60) * 1000,
      );
      return latencies;
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
