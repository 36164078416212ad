// A bot and its emulator for all tests of a file.
import { afterAll, expect } from 'vitest';
import { type Emulator, startEmulator } from './bot-api/emulator.ts';
import type { Group, Person } from './bot-api/people.ts';
import { type RunningBot, startBot } from './running-bot.ts';

export interface UsedBot {
  emulator: Emulator;
  bot: RunningBot;
  /** Ends when the person or group sees so many messages, and no more; gives the newest. */
  sees(reader: Person | Group, count: number): Promise<ReturnType<Person['sees']>[number]>;
}

/** Starts both; they are stopped behind the file's last test. */
export async function useBot(): Promise<UsedBot> {
  const emulator = await startEmulator();
  const bot = await startBot(emulator);
  afterAll(async () => {
    await bot.stop();
    await emulator.close();
  });
  return {
    emulator,
    bot,
    async sees(reader, count) {
      await emulator.until(() => reader.sees().length >= count, `${count} messages are there`);
      expect(reader.sees()).toHaveLength(count);
      return reader.sees().at(-1)!;
    },
  };
}
