// What `npm start` runs: settings → content → the bot in Telegram, or without a token a chat in the terminal → stop.
import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OWN_CONTENT, systemContext } from './cli/context.js';
import type { LiveContent } from './cli/live-content.js';
import { type LogConfig, readConfig } from './config.js';
import { type Environment, loadEnvironment, readContentDir } from './environment.js';
import { ConfigError, ContentError } from './errors.js';
import type { TelegramSettings } from './telegram/index.js';

const NO_TOKEN =
  'No BOT_TOKEN is set, so this is the bot as a chat here. A token for Telegram: write /newbot to @BotFather.';

/** A service that was forgotten to be given its token must not look as if it had done its work. */
const NOBODY_THERE =
  'BOT_TOKEN: expected a token, got none, and nobody can talk to the bot here: this is no terminal, and nothing is piped in. ' +
  'Write /newbot to @BotFather, and set BOT_TOKEN in the environment or in .env.';

async function main(words: string[]): Promise<number> {
  const environment = loadEnvironment();
  const { telegram, log } = readConfig(environment, process.stdout.isTTY === true);
  const options = readOptions(words);
  return telegram ? await runBot(telegram, log, environment, options) : await runChat(environment, options);
}

/** The bot as a chat in the terminal, or for what is piped in. */
async function runChat(environment: Environment, { content, watch }: Options): Promise<number> {
  if (!hasReader(environment)) throw new ConfigError(NOBODY_THERE);
  process.stderr.write(`${NO_TOKEN}\n\n`);
  const chat = ['chat', ...(content === undefined ? [] : ['--content', content]), ...(watch ? ['--watch'] : [])];
  // Loaded here, so that the bot never pays for the command line.
  const { run } = await import('./cli/run.js');
  return await run(chat, systemContext(environment));
}

/** Whether somebody may write to this process: a service's input is `/dev/null`, a device that is no terminal. */
function hasReader({ NODE_ENV }: Environment): boolean {
  if (process.stdin.isTTY) return true;
  return NODE_ENV !== 'production' && !fstatSync(0).isCharacterDevice();
}

/** Runs until SIGINT or SIGTERM, then finishes what is being answered; a second one ends at once. SIGHUP reloads the content. */
async function runBot(
  settings: TelegramSettings,
  logConfig: LogConfig,
  environment: Environment,
  { content, watch = false }: Options,
): Promise<number> {
  const stopSignal = systemContext(environment).stopSignal();
  const stopped = once(stopSignal, 'abort');
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
  const isWatching = watch || settings.authorChat !== null;
  let keeper: LiveContent | undefined;
  /** Called when changed content answers. */
  let onLive = () => {};
  let watching = Promise.resolve();
  const load = async () => {
    const { createLiveContent } = await import('./cli/live-content.js');
    keeper = await createLiveContent(contentDir, isWatching, {
      signal: stopSignal,
      onReload: (ms, isWhole) => {
        log.info({ ms }, isWhole ? 'the changed content is learned' : 'the changed content is live, and being learned');
        onLive();
      },
      onTrouble: (message) =>
        log.warn({}, `the changed content is not used, the old one goes on answering:\n${message}`),
    });
    if (watch) watching = keeper.watch(stopSignal);
    return keeper.answerer;
  };
  const reload = async () => {
    const live = new Promise<void>((resolve) => {
      onLive = resolve;
    });
    await Promise.race([live, keeper?.reload()]);
  };
  const editor = settings.authorChat === null ? null : await createEditor(contentDir, reload);
  const bot = runTelegram({ settings, load, ...(editor && { editor }), log });
  process.on('SIGHUP', () => void keeper?.reload());
  try {
    await Promise.race([bot.ready, stopped]);
    await stopped;
  } finally {
    await bot.stop();
    await watching;
  }
  return 0;
}

async function createEditor(contentDir: string, reload: () => Promise<void>) {
  const { createContentEditor } = await import('./cli/content-editor.js');
  return createContentEditor(contentDir, reload);
}

interface Options {
  content?: string | undefined;
  watch?: boolean | undefined;
}

function readOptions(words: string[]): Options {
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
