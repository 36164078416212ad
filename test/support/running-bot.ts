// The bot in this process, against an emulator, with limits that suit a test.
import { type Clock, systemClock } from '../../src/telegram/clock.ts';
import { runTelegram, type TelegramParts, type TelegramRun, type TelegramSettings } from '../../src/telegram/index.ts';
import { createLog } from '../../src/telegram/log.ts';
import type { Emulator } from './bot-api/emulator.ts';
import { createFakeAnswerer } from './fake-answerer.ts';

export interface RunningBot extends TelegramRun {
  /** Every line of the log so far. */
  log: string[];
  answerer: { current: ReturnType<typeof createFakeAnswerer> };
}

const testSettings = (emulator: Pick<Emulator, 'token' | 'url'>): TelegramSettings => ({
  token: emulator.token,
  apiRoot: emulator.url,
  proxyUrl: null,
  apiTimeoutMs: 1000,
  pollTimeoutSeconds: 5,
  webhook: null,
  metrics: null,
  redisUrl: null,
  stateFolder: null,
  authorChat: null,
  feedback: null,
  logsText: false,
  rates: { person: { burst: 20, perMinute: 60 }, group: { burst: 20, perMinute: 20 } },
  setsProfile: false,
  drainMs: 5000,
});

export async function startBot(
  emulator: Emulator,
  changes: Partial<TelegramSettings> = {},
  clock: Clock = systemClock,
  parts: Partial<Pick<TelegramParts, 'load' | 'editor'>> = {},
): Promise<RunningBot> {
  const log: string[] = [];
  const answerer = { current: createFakeAnswerer({ throwsOn: 'explode' }) };
  const run = runTelegram({
    settings: { ...testSettings(emulator), ...changes },
    load: async () => () => answerer.current,
    ...parts,
    clock,
    log: createLog(
      { level: 'debug', pretty: false, secrets: [emulator.token], hasText: false },
      { write: (line) => log.push(line) },
    ),
  });
  await run.ready;
  return { ...run, log, answerer };
}
