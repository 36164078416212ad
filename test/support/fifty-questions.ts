// Fifty questions of ten people, and whether each got its answer once.
import type { Emulator } from './bot-api/emulator.ts';
import type { Person } from './bot-api/people.ts';

export interface FiftyQuestions {
  /** The next question of each of the ten. */
  askTen(): void;
  askAll(): void;
  /** Ends when every question has an answer. */
  answered(timeoutMs?: number): Promise<void>;
  /** Answers beyond the first, over all questions. */
  duplicates(): number;
}

export function createFiftyQuestions(emulator: Emulator): FiftyQuestions {
  const people: Person[] = Array.from({ length: 10 }, () => emulator.person({ language: 'en' }));
  let asked = 0;
  const countOf = (number: number) => {
    const text = new RegExp(`#${number}\\b`);
    return people[number % 10]!.sees().filter((message) => text.test(message.text)).length;
  };
  const numbers = () => Array.from({ length: asked }, (_, number) => number);
  const askTen = () => {
    for (const person of people) person.says(`${['who met?', 'cop29?', 'how long?'][asked % 3]} #${asked++}`);
  };
  return {
    askTen,
    askAll() {
      while (asked < 50) askTen();
    },
    async answered(timeoutMs = 10_000) {
      const missing = () => numbers().filter((number) => countOf(number) === 0);
      await emulator
        .until(() => missing().length === 0, 'every question is answered', timeoutMs)
        .catch((error: Error) => {
          throw new Error(`${error.message}; without an answer: ${missing().join(', ')}`);
        });
    },
    duplicates: () => numbers().reduce((sum, number) => sum + Math.max(0, countOf(number) - 1), 0),
  };
}
