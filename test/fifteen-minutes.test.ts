// docs/fifteen-minutes.md: its commands are run, in their order, and what it shows of each comes.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator } from './support/bot-api/emulator.ts';
import { build, spawnBot } from './support/bot-process.ts';

const root = resolve(import.meta.dirname, '..');
const doc = readFileSync(join(root, 'docs/fifteen-minutes.md'), 'utf8');
const [text] = /(?<=```text\n)[\s\S]*?(?=```)/.exec(doc)!;
const commands = [...doc.matchAll(/^\$ (.+)\n((?!\$ |```|\n).+\n)*/gm)].map(([whole, command]) => ({
  command: command!,
  shown: whole
    .split('\n')
    .slice(1)
    .filter((line) => line !== ''),
}));
const cli = join(root, 'dist/cli.js');
const words = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!).slice(2);

const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-fifteen-'));
beforeAll(build, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('from the text to Telegram everything comes as it is shown', { timeout: 120_000 }, async () => {
  writeFileSync(join(folder, 'depot.txt'), text);
  expect(commands.map(({ command }) => words(command)[0] ?? command)).toEqual([
    'new',
    'ask',
    'ask',
    'studio',
    'check',
    'test',
    expect.anything(),
  ]);
  for (const { command, shown } of commands) {
    expect(shown.length, command).toBeGreaterThan(0);
    const told = await run(command);
    for (const line of shown) expect(told, command).toContain(line);
  }
});

async function run(command: string): Promise<string> {
  if (command.startsWith('BOT_TOKEN')) return askInTelegram(command);
  const [name, ...rest] = words(command);
  if (name !== 'studio') return spawnSync('node', [cli, name!, ...rest], { cwd: folder, encoding: 'utf8' }).stdout;
  const child = spawn('node', [cli, name, ...rest, '--no-open'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  for await (const piece of child.stdout) {
    told += piece;
    if (told.includes('Ctrl-C')) child.kill('SIGTERM');
  }
  return told;
}

/** The bot with the settings of the command, and the question that the page tells to ask. */
async function askInTelegram(command: string): Promise<string> {
  const settings = [...command.matchAll(/([A-Z_]+)=(\S+)/g)].slice(1).map(([, key, value]) => [key!, value!] as const);
  const emulator = await startEmulator();
  const bot = spawnBot(emulator, { folder, environment: Object.fromEntries(settings) });
  try {
    await bot.prints('the bot is running');
    const reader = emulator.person({ language: 'en' });
    reader.says('How much did the depot cost?');
    await emulator.until(() => reader.sees().length > 0, 'an answer');
    expect(reader.sees().at(-1)?.text).toContain('£48 million');
    return bot.output();
  } finally {
    bot.child.kill('SIGTERM');
    await bot.ended;
    await emulator.close();
  }
}
