// What `npm start` runs: settings → content → the bot in Telegram, or without a token a chat in the terminal → stop.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { OWN_CONTENT, systemContext } from './cli/context.js';
import type { LiveContent } from './cli/live-content.js';
import { run } from './cli/run.js';
import { type Environment, type LogConfig, loadEnvironment, readConfig, readContentDir } from './config.js';
import { ConfigError, ContentError } from './errors.js';
import type { TelegramSettings } from './telegram/index.js';

const NO_TOKEN =
  'No BOT_TOKEN is set, so this is the bot as a chat here. A token for Telegram: write /newbot to @BotFather.';

/**
 * How far the heap may grow over what was in use after the last collection before the next one, per cent; V8's own is up to
 * 300. In bursts of 2,000 different questions the process held 280 MB at most without this, 183 with 40 and 180 with 20, for
 * some 0.02 ms more of the collector's threads an answer. Of V8's flags this is one that may change while it runs: it is read after each collection.
 */
const heapGrowingPercent = 40;

async function main(words: string[]): Promise<number> {
  const environment = loadEnvironment();
  const { telegram, log } = readConfig(environment, process.stdout.isTTY === true);
  if (telegram) return startTelegram(words, environment, telegram, log);
  process.stderr.write(`${NO_TOKEN}\n\n`);
  const { content, watch } = readOptions(words);
  const chat = ['chat', ...(content === undefined ? [] : ['--content', content]), ...(watch ? ['--watch'] : [])];
  return run(chat, systemContext(environment));
}

/** Runs until SIGINT or SIGTERM, then finishes what is being answered. SIGHUP reloads the content. */
async function startTelegram(
  words: string[],
  environment: Environment,
  settings: TelegramSettings,
  logConfig: LogConfig,
): Promise<number> {
  const stopSignal = systemContext(environment).stopSignal();
  const { content, watch } = readOptions(words);
  const contentDir = content === undefined ? (readContentDir(environment) ?? OWN_CONTENT) : resolve(content);
  // Loaded here, so that a chat in the terminal never pays for Telegram's libraries; the engine, when Telegram is asked.
  const { createLog, runTelegram } = await import('./telegram/index.js');
  const log = createLog(logConfig);
  process.on('unhandledRejection', (error) => log.error({ error }, 'a promise failed unseen, the bot goes on'));
  process.on('uncaughtException', (error) => {
    // Telegram gives out again what was not confirmed; Node itself would print the error with all that it holds.
    log.error({ error }, 'an error went unseen, the bot ends');
    process.exit(1);
  });
  let keeper: LiveContent | undefined;
  let watching = Promise.resolve();
  const load = async () => {
    const { createLiveContent } = await import('./cli/live-content.js');
    keeper = await createLiveContent(contentDir, watch === true, {
      onReload: (ms, isWhole) =>
        log.info({ ms }, isWhole ? 'the changed content is learned' : 'the changed content is live, and being learned'),
      onTrouble: (message) =>
        log.warn({}, `the changed content is not used, the old one goes on answering:\n${message}`),
    });
    // Not before: learning, where it is needed, makes much garbage and is gone soon.
    setFlagsFromString(`--heap-growing-percent=${heapGrowingPercent}`);
    if (watch) watching = keeper.watch(stopSignal);
    return keeper.answerer;
  };
  const bot = runTelegram({ settings, load, log });
  const reload = () => void keeper?.reload();
  process.on('SIGHUP', reload);
  const stopped = new Promise<void>((done) => {
    if (stopSignal.aborted) done();
    else stopSignal.addEventListener('abort', () => done(), { once: true });
  });
  try {
    await Promise.race([bot.ready, stopped]);
    await stopped;
  } finally {
    process.off('SIGHUP', reload);
    await bot.stop();
    await watching;
  }
  return 0;
}

function readOptions(words: string[]): { content?: string | undefined; watch?: boolean | undefined } {
  try {
    return parseArgs({ args: words, options: { content: { type: 'string' }, watch: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}. Known here: --content DIR, --watch.`, { cause: error });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ContentError) {
    const { renderIssues } = await import('./cli/render-issues.js');
    process.stderr.write(renderIssues(error, process.stderr.hasColors?.() ?? false));
  } else if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}
