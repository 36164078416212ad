// How much memory a bot takes beside a process that has loaded telegraf and does nothing.
import { spawnSync } from 'node:child_process';
import { median } from '../measures.mjs';

const RUNS = 5;
/** The process has come to rest then, in milliseconds. */
const REST_MS = 1500;

/** Resident memory in MB, each the median of several processes. */
export function measureMemory(root) {
  return {
    telegraf: residentOf(root, "await import('telegraf');"),
    bot: residentOf(
      root,
      `await import('./dist/telegram/index.js');
       const { createLiveContent } = await import('./dist/cli/live-content.js');
       const keeper = await createLiveContent('.', false, { onReload() {}, onTrouble() {} });
       keeper.answerer().ask('who did Bayramov meet?');
       globalThis.kept = keeper;`,
    ),
  };
}

function residentOf(root, code) {
  const tell = `setTimeout(() => console.log(process.memoryUsage().rss / 1e6), ${REST_MS});`;
  const runs = Array.from({ length: RUNS }, () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', `${code}\n${tell}`],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The process to be measured failed:\n${stderr}`);
    return Number(stdout);
  });
  return median(runs);
}
