// The built bot as a process: how it starts, stops, dies and comes back.

import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import type { Person } from '../support/bot-api/people.ts';
import { type BotProcess, type BotProcessOptions, buildBot, newFolder, spawnBot } from '../support/bot-process.ts';
import { freePort } from '../support/redis-server.ts';

let emulator: Emulator;
let processes: BotProcess[];

beforeAll(buildBot, 120_000);
beforeEach(async () => {
  emulator = await startEmulator();
  processes = [];
});
afterEach(async () => {
  for (const { child, ended, output } of processes) {
    child.kill('SIGKILL');
    await ended;
    expect(output()).not.toContain(emulator.token);
  }
  await emulator.close();
});

function spawn(options: BotProcessOptions = {}): BotProcess {
  const bot = spawnBot(emulator, options);
  processes.push(bot);
  return bot;
}

async function start(options: BotProcessOptions = {}): Promise<BotProcess> {
  const bot = spawn(options);
  await bot.prints('the bot is running');
  return bot;
}

/** So many people ask one question each, and one further each time they are told to. */
function crowd(count: number) {
  const people: Person[] = Array.from({ length: count }, () => emulator.person({ language: 'en' }));
  return {
    ask: () => people.map((person) => person.says('Who did Bayramov meet?')),
    /** Answers of each; the engine is the real one, so an answer is what quotes the article. */
    counts: () => people.map((person) => person.sees().filter(({ entities }) => entities.length > 0).length),
  };
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const patience = { timeout: 60_000 };

describe('the process', () => {
  test('answers the first question of the README, and ends with 0 at SIGTERM', patience, async () => {
    const bot = await start();
    const anna = emulator.person({ language: 'en' });
    anna.says('Who did Bayramov meet?');
    await emulator.until(() => anna.sees().length === 1, 'the answer');
    expect(anna.sees()[0]!.text).toMatch(/Shvydkoy/);
    bot.child.kill('SIGTERM');
    await expect(bot.ended).resolves.toBe(0);
  });

  test.each([
    ['a token that Telegram refuses', '999999:AAwrong-token-of-nobody-0000000000000', /^Telegram refuses this token\./],
    ['what does not look like a token', '123:abc', /^BOT_TOKEN: expected a token such as .*, got something else\./],
  ])('ends with 1 and one plain line, given %s', patience, async (_, token, line) => {
    const bot = spawn({ environment: { BOT_TOKEN: token } });
    await expect(bot.ended).resolves.toBe(1);
    expect(bot.output()).toMatch(line);
    const plain = bot
      .output()
      .split('\n')
      .filter((one) => one !== '' && !one.startsWith('{"level"'));
    expect(plain).toHaveLength(1);
    expect(bot.output()).not.toContain(token);
  });

  test('refuses what does not look like a token without asking anybody', patience, async () => {
    await emulator.server.down();
    const bot = spawn({ environment: { BOT_TOKEN: '123:abc' } });
    await expect(bot.ended).resolves.toBe(1);
    expect(bot.output()).toMatch(/^BOT_TOKEN: expected/);
  });

  test(
    'ends with 1 and what is wrong with its content, and leaves what people asked to a later start',
    patience,
    async () => {
      emulator.person({ language: 'en' }).says('Who did Bayramov meet?');
      const contentDir = newFolder();
      mkdirSync(join(contentDir, 'data'));
      writeFileSync(join(contentDir, 'data/article.yaml'), 'title: 5\n');
      const bot = spawn({ environment: { CONTENT_DIR: contentDir } });
      await expect(bot.ended).resolves.toBe(1);
      expect(bot.output()).toMatch(/article.*expected .+, got .+/);
      expect(bot.output()).toMatch(/nothing was loaded/);
      expect(bot.output()).not.toContain('    at ');
      expect(emulator.world.updates.pending()).toHaveLength(1);
      expect(emulator.server.calls.filter(({ method }) => method === 'sendMessage')).toEqual([]);
    },
  );

  test('tells a second copy on the same machine that one is running', patience, async () => {
    await start();
    const second = spawn();
    await expect(second.ended).resolves.toBe(1);
    expect(second.output()).toMatch(/^Another copy of this bot \(process \d+\) is running on this machine/m);
  });

  test('waits for a server that is away at its start', patience, async () => {
    await emulator.server.down();
    const bot = spawn();
    await bot.prints('Telegram can not be reached');
    await emulator.server.up();
    await bot.prints('the bot is running');
  });

  test('stops at once while the server is away', patience, async () => {
    const bot = await start();
    await emulator.server.down();
    await bot.prints('no updates from Telegram');
    bot.child.kill('SIGTERM');
    await expect(bot.ended).resolves.toBe(0);
  });

  test('answers monitoring and gives up at SIGTERM while it learns from new content', patience, async () => {
    const contentDir = newFolder();
    for (const folder of ['data', 'intents']) cpSync(folder, join(contentDir, folder), { recursive: true });
    const port = await freePort();
    const bot = spawn({ environment: { CONTENT_DIR: contentDir, METRICS_PORT: String(port) } });
    const asked = (method: string) => emulator.server.calls.some((call) => call.method === method);
    await emulator.until(() => asked('getUpdates'), 'the content is wanted');
    const { status } = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(status).toBe(200);
    bot.child.kill('SIGTERM');
    await expect(bot.ended).resolves.toBe(0);
    expect(existsSync(join(contentDir, '.cache'))).toBe(false);
  });

  test('finishes what hangs at the first SIGTERM, and ends at once at the second', patience, async () => {
    const bot = await start();
    emulator.faults.plan(/sendMessage/, Number.POSITIVE_INFINITY, { do: 'silence' });
    emulator.person().says('Who did Bayramov meet?');
    await emulator.until(() => emulator.faults.hits().silence === 1, 'the answer hangs');
    bot.child.kill('SIGTERM');
    await bot.prints('stopping');
    bot.child.kill('SIGTERM');
    await expect(bot.ended).resolves.toBe('SIGTERM');
    const next = await start();
    expect(next.output()).not.toContain('Another copy');
  });

  test('stopped in mid-load and started anew, answers everything and nothing twice', patience, async () => {
    const folder = newFolder();
    const people = crowd(25);
    const first = await start({ folder });
    people.ask();
    await emulator.until(() => sum(people.counts()) >= 5, 'the first answers are there');
    people.ask();
    first.child.kill('SIGTERM');
    await expect(first.ended).resolves.toBe(0);
    people.ask();
    await start({ folder });
    await emulator.until(() => sum(people.counts()) >= 75, 'all answers are there', 20_000);
    await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is confirmed');
    expect(people.counts()).toEqual(Array.from({ length: 25 }, () => 3));
  });

  test('killed in mid-load and started anew, answers everything, and few twice', patience, async () => {
    const folder = newFolder();
    const people = crowd(25);
    const first = await start({ folder });
    people.ask();
    people.ask();
    await emulator.until(() => sum(people.counts()) >= 25, 'half of the answers are there');
    first.child.kill('SIGKILL');
    await expect(first.ended).resolves.toBe('SIGKILL');
    await start({ folder });
    await emulator.until(() => people.counts().every((count) => count >= 2), 'all answers are there', 20_000);
    await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is confirmed');
    const duplicates = sum(people.counts()) - 50;
    console.info(`killed with kill -9 in mid-load: 50 of 50 answered, ${duplicates} twice`);
    // What Telegram had taken, and the bot had not yet heard of: each of the 25 chats has one on its way at most.
    expect(duplicates).toBeLessThanOrEqual(25);
  });

  test('keeps a chosen language over a restart', patience, async () => {
    const folder = newFolder();
    const first = await start({ folder });
    const anna = emulator.person({ language: 'en' });
    anna.says('/language');
    await emulator.until(() => anna.sees().length === 1, 'the menu');
    anna.presses(anna.sees()[0]!, 'Türkçe');
    await emulator.until(() => anna.sees()[0]!.edits === 1, 'the choice');
    first.child.kill('SIGTERM');
    await first.ended;
    await start({ folder });
    anna.says('/help');
    await emulator.until(() => anna.sees().length === 2, 'the help');
    expect(anna.sees()[1]!.text).toMatch(/^Sorunuzu/);
  });

  test('answers on when feedback can not be written', patience, async () => {
    const bot = await start({ environment: { FEEDBACK_LOG: '/dev/full' } });
    const anna = emulator.person({ language: 'en' });
    anna.says('Who did Bayramov meet?');
    await emulator.until(() => anna.sees().length === 1, 'the answer');
    anna.presses(anna.sees()[0]!, /Not helpful/);
    await bot.prints('feedback is not being written');
    anna.says('What about COP29?');
    await emulator.until(() => anna.sees().length === 2, 'the next answer');
  });

  test('serves figures, health and readiness where a port is set', patience, async () => {
    const port = await freePort();
    await start({ environment: { METRICS_PORT: String(port) } });
    const anna = emulator.person({ language: 'en' });
    anna.says('Who did Bayramov meet?');
    await emulator.until(() => anna.sees().length === 1, 'the answer');
    const get = async (path: string) => {
      const reply = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: reply.status, text: await reply.text() };
    };
    expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' });
    expect((await get('/metrics')).text).toMatch(/meeting_bot_updates_total\{kind="question"\} 1/);
    expect((await get('/other')).status).toBe(404);
  });

  test('says which port is taken, in one sentence', patience, async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const bot = spawn({ environment: { METRICS_PORT: String(port) } });
    await expect(bot.ended).resolves.toBe(1);
    expect(bot.output()).toContain(`Can not listen on 127.0.0.1:${port} (EADDRINUSE)`);
    other.close();
  });

  test('names every wrong setting at once', patience, async () => {
    const bot = spawn({ environment: { LOG_LEVEL: 'loud', METRICS_PORT: '99999', REDIS_URL: 'http://x' } });
    await expect(bot.ended).resolves.toBe(1);
    for (const name of ['LOG_LEVEL', 'METRICS_PORT', 'REDIS_URL']) expect(bot.output()).toContain(`${name}: expected`);
  });
});
