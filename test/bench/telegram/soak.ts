// Minutes at the limit: does memory grow?
import { startEmulator } from '../../support/bot-api/emulator.ts';
import { startCandidate } from './candidate.ts';
import { ours } from './compare.ts';
import { createLoads } from './loads.ts';

/** Bursts of so many updates, one after the other: the bot is never idle. */
const burst = { chats: 200, updates: 1000 };
/** What each chat of the emulator remembers would grow else: it is no part of what is measured, but takes its time. */
const keptMessages = 5;

/** Markdown: memory at the end of every minute. */
export async function soak(root: string, minutes: number, progress: (text: string) => void): Promise<string> {
  const emulator = await startEmulator();
  const loads = createLoads(emulator, root);
  const bot = await startCandidate(ours(root), emulator);
  const startMs = performance.now();
  const rows = [`| 0 | 0 | ${bot.memoryMb().now.toFixed(0)} |`];
  let answered = 0;
  for (let minute = 1; minute <= minutes; minute++) {
    while (performance.now() - startMs < minute * 60_000) {
      await loads.burst(bot, burst.chats, burst.updates, 'any');
      answered += burst.updates;
      for (const { shown } of emulator.chats()) shown.splice(0, shown.length - keptMessages);
      progress(`soak: minute ${minute} of ${minutes}, ${answered} answers`);
    }
    rows.push(`| ${minute} | ${answered} | ${bot.memoryMb().now.toFixed(0)} |`);
  }
  await bot.stop();
  await emulator.close();
  return [
    `${minutes} minutes at the limit:`,
    '',
    '| minute | answers so far | memory, MB |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}
