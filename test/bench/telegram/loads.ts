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

/**
 * `few`: ten questions, as after a post that everybody has read. `any`: each of the questions as often as any other, so that nearly every one is new to the bot at that point of its talk: the
 * hardest case. `usual`: as people ask, a few questions often and most of them seldom, by Zipf's law (exponent 1): of 100
 * questions 13 are the most frequent one, and 67 are among the first hundred.
 */
export type Choice = 'few' | 'usual' | 'any';

const fewQuestions = 10;

export interface Loads {
  /** Everybody writes at once. */
  burst(bot: Running, chats: number, updates: number, choice: Choice): Promise<BurstFigures>;
  /** Times from a message to its answer, at a steady pace; in milliseconds. */
  pace(perSecond: number, seconds: number, choice: Choice): Promise<number[]>;
}

/** The questions that are looked at while tuning, each turn of a talk on its own: some 1,300, in four languages. */
export function readQuestions(root: string): string[] {
  return readFileSync(join(root, 'test/questions/tuning.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as { turns: string[] }).turns);
}

/** Everybody asks questions by chance, the same for every candidate and in every run; an echo bot does not mind which. */
export function createLoads(emulator: Emulator, root: string): Loads {
  const questions = readQuestions(root);
  const people: Person[] = [];
  const answers = () => emulator.chats().reduce((sum, { shown }) => sum + shown.length, 0);
  const choose = createChooser(questions.length);
  const crowd = (count: number) => {
    while (people.length < count) people.push(emulator.person({ language: 'en' }));
    return people.slice(0, count);
  };

  return {
    async burst(bot, chats, updates, choice) {
      const writers = crowd(chats);
      const wanted = answers() + updates;
      const [startMs, startCpuMs] = [performance.now(), bot.cpuMs()];
      for (let index = 0; index < updates; index++) writers[index % chats]!.says(questions[choose[choice]()]!);
      await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is confirmed', 120_000);
      await emulator.until(() => answers() >= wanted, 'all is answered', 120_000);
      const seconds = (performance.now() - startMs) / 1000;
      return { answersPerSecond: updates / seconds, cpuMsPerAnswer: (bot.cpuMs() - startCpuMs) / updates };
    },
    async pace(perSecond, seconds, choice) {
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
        writers[index]!.says(questions[choose[choice]()]!);
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

/** Numbers from 0 to below `count`. */
function createChooser(count: number): Record<Choice, () => number> {
  let asked = 0;
  /** Knuth's multiplicative hash of the count: spread evenly, and the same in every run. */
  const spread = (number: number) => Math.imul(number, 2654435761) >>> 0;
  const sums: number[] = [];
  for (let rank = 1; rank <= count; rank++) sums.push((sums.at(-1) ?? 0) + 1 / rank);
  // Ranks are spread over the list, where questions of one person and language stand together.
  const byRank = sums.map((_, rank) => rank).sort((a, b) => spread(a + 1) - spread(b + 1));
  return {
    few: () => byRank[spread(++asked) % fewQuestions]!,
    any: () => spread(++asked) % count,
    usual() {
      const drawn = (spread(++asked) / 2 ** 32) * sums.at(-1)!;
      return byRank[sums.findIndex((sum) => sum > drawn)]!;
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
