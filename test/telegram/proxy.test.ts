// A proxy of the environment: the built bot as a process, with a proxy between it and the emulator.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../support/bot-api/emulator.ts';
import { type BotProcess, buildBot, spawnBot } from '../support/bot-process.ts';
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy.ts';
import { hasOpenssl, startTlsFront } from '../support/tls-front.ts';

describe('with a proxy', () => {
  let emulator: Emulator;
  let proxy: ConnectProxy;
  let bot: BotProcess;

  beforeAll(buildBot, 120_000);
  beforeEach(async () => {
    emulator = await startEmulator();
    proxy = await startConnectProxy();
  });
  afterEach(async () => {
    bot.child.kill('SIGKILL');
    await bot.ended;
    expect(bot.output()).not.toContain(proxy.password);
    expect(bot.output()).not.toContain(emulator.token);
    await proxy.close();
    await emulator.close();
  });

  async function answers() {
    await bot.prints('the bot is running');
    const anna = emulator.person({ language: 'en' });
    anna.says('Who did Bayramov meet?');
    await emulator.until(() => anna.sees().length === 1, 'the answer');
  }
  const hostOf = (url: string) => new URL(url).host;

  test('every connection to Telegram goes through it', async () => {
    bot = spawnBot(emulator, { environment: { HTTP_PROXY: proxy.url } });
    await answers();
    expect([...new Set(proxy.targets)]).toEqual([hostOf(emulator.url)]);
  });

  test.skipIf(!hasOpenssl)('a server behind TLS is still checked, and spoken to through it', async () => {
    const front = await startTlsFront(emulator.url);
    const there = { url: front.url, token: emulator.token };
    bot = spawnBot(there, { environment: { https_proxy: proxy.url } });
    await bot.prints('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(emulator.server.calls).toEqual([]);
    bot.child.kill('SIGKILL');
    await bot.ended;
    bot = spawnBot(there, { environment: { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: front.certificate } });
    await answers();
    expect([...new Set(proxy.targets)]).toEqual([hostOf(front.url)]);
    bot.child.kill('SIGKILL');
    await bot.ended;
    await front.close();
  });

  test('a server that NO_PROXY names is called without it', async () => {
    bot = spawnBot(emulator, { environment: { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' } });
    await answers();
    expect(proxy.targets).toEqual([]);
  });

  test('a proxy of a kind that is not spoken ends the bot with one sentence', async () => {
    bot = spawnBot(emulator, { environment: { ALL_PROXY: `socks5://operator:${proxy.password}@127.0.0.1:1080` } });
    await expect(bot.ended).resolves.toBe(1);
    expect(bot.output()).toMatch(/^HTTPS_PROXY: expected the address of a proxy/);
  });
});
