// `meeting-bot studio`: see why, teach and test in the browser.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { contentOption, defineCommand, valueOption } from './command.js';

interface StudioOptions {
  port: number;
  open: boolean;
  feedback?: string;
}

export const studio = defineCommand<StudioOptions>({
  define: (command) => {
    command
      .description(
        'Opens a page in the browser: talk to the bot and see why it answers so, mend answers, keep talks as tests, go through what readers asked in vain, and see which sentences are asked for. The page is on this machine only, and needs no network. What changes in the files is live within a second.',
      )
      .addOption(
        valueOption('--port <N>', 'port on 127.0.0.1; default: any that is free').argParser(readPort).default(0, 'any'),
      )
      .addOption(
        valueOption(
          '--feedback <FILE>',
          'the log of the running bot (FEEDBACK_LOG); default: state/feedback.jsonl in the content folder',
        ),
      )
      .option('--no-open', 'print the address, and open nothing')
      .addOption(contentOption());
  },
  async *run({ options: { port, open, feedback }, contentDir }, { nowMs, stopSignal }) {
    const [{ startStudio }, { createLiveContent }, { createTrainer }] = await Promise.all([
      import('../studio/index.js'),
      import('./live-content.js'),
      import('./trainer.js'),
    ]);
    const stop = stopSignal();
    yield 'Learning from the content; the first time takes up to a minute.\n';
    const live = await createLiveContent(contentDir, true, {
      onReload: (_ms, isWhole) => running.tell({ kind: 'changed', isWhole }),
      onTrouble: (message) => running.tell({ kind: 'broken', message }),
    });
    const feedbackFile = feedback === undefined ? join(contentDir, 'state/feedback.jsonl') : resolve(feedback);
    const createLearner = (dir: string) => createTrainer(dir, false);
    const running = await startStudio({ contentDir, feedbackFile, live, createLearner, nowMs }, port);
    await live.watch(stop);
    yield `The studio is at ${running.address}\nCtrl-C ends it.\n`;
    if (open) openBrowser(running.address);
    if (!stop.aborted) await new Promise((done) => stop.addEventListener('abort', done, { once: true }));
    await running.close();
    return 0;
  },
});

function readPort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError('It must be 0 to 65535.');
  return Number(value);
}

const OPENERS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer' };

/** Where there is no browser to open, the address stands in the terminal. */
function openBrowser(address: string): void {
  const child = spawn(OPENERS[process.platform] ?? 'xdg-open', [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
