// A new bot, of which @BotFather gave nothing but the token: what is to be switched on, it switches on itself.
import { afterEach, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../support/bot-api/emulator.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

let emulator: Emulator;
let bot: RunningBot;

afterEach(async () => {
  await bot.stop();
  await emulator.close();
});

const calls = (method: string) => emulator.server.calls.filter((call) => call.method === method);

async function start(options: EmulatorOptions = {}) {
  emulator = await startEmulator(options);
  bot = await startBot(emulator, { setsProfile: true });
  await emulator.until(() => calls('setMyShortDescription').length === 5, 'the profile is set');
}

test('inline mode, guest questions and privacy in groups are set, with a placeholder for who types', async () => {
  await start();
  expect(calls('setMySettings').map(({ params }) => params)).toEqual([
    {
      supports_inline_queries: true,
      inline_query_placeholder: 'A word or a question…',
      supports_guest_queries: true,
      can_join_groups: true,
      can_read_all_group_messages: false,
    },
  ]);
});

test('what is set already is not set again', async () => {
  await start();
  await bot.stop();
  bot = await startBot(emulator, { setsProfile: true });
  await emulator.until(() => calls('getMyShortDescription').length === 10, 'all was read again');
  expect(calls('setMySettings')).toHaveLength(1);
});

test('an older server answers 404: one line of the log tells what to do, and everything else is set', async () => {
  await start({ version: 10.4 });
  const lines = bot.log.filter((line) => line.includes('@BotFather'));
  expect(lines).toHaveLength(1);
  expect(bot.log.filter((line) => (JSON.parse(line) as { level: number }).level > 30)).toEqual([]);
  expect(calls('setMyCommands')).toHaveLength(10);
});
