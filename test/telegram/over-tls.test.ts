// Telegram is spoken to over TLS: the built bot as a process, with TLS in front of the emulator.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import { type BotProcess, buildBot, spawnBot } from '../support/bot-process.ts';
import { hasOpenssl, startTlsFront, type TlsFront } from '../support/tls-front.ts';

describe.skipIf(!hasOpenssl)('over TLS (needs openssl)', () => {
  let emulator: Emulator;
  let front: TlsFront;
  let bot: BotProcess;

  beforeAll(buildBot, 120_000);
  beforeEach(async () => {
    emulator = await startEmulator();
    front = await startTlsFront(emulator.url);
  });
  afterEach(async () => {
    bot.child.kill('SIGKILL');
    await bot.ended;
    await front.close();
    await emulator.close();
  });

  const spawn = (environment: Record<string, string>) =>
    spawnBot({ url: front.url, token: emulator.token }, { environment });

  test('a server that is trusted is answered, and connections take up earlier sessions', async () => {
    bot = spawn({ NODE_EXTRA_CA_CERTS: front.certificate });
    await bot.prints('the bot is running');
    const people = Array.from({ length: 10 }, () => emulator.person({ language: 'en' }));
    for (const person of people) person.says('Who did Bayramov meet?');
    await emulator.until(() => people.every((person) => person.sees().length > 0), 'everybody has an answer');
    await emulator.until(() => emulator.world.updates.pending().length === 0, 'all is confirmed');
    expect(people.map((person) => person.sees().length)).toEqual(people.map(() => 1));
    expect(front.resumed()).toBeGreaterThan(0);
  });

  test('a server that is not trusted gets no request, and so no token; the log says why', async () => {
    bot = spawn({});
    await bot.prints('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(emulator.server.calls).toEqual([]);
  });
});
