// The built bot beside a bare telegraf echo bot on the same emulator, by turns; then what no update may do: be slow, or stay in memory.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const title = 'Telegram';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Where `test/bench/tsconfig.json` puts what is built: the emulator is TypeScript. */
const BUILT = `${ROOT}/.cache/bench/test/bench/telegram`;
/** The soak takes its minutes only where somebody asks for it. */
const soakMinutes = Number(process.env.BENCH_SOAK_MINUTES ?? 0);
/** For a trial both may be less: the full measure takes a quarter of an hour. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const strangeUpdates = Number(process.env.BENCH_STRANGE_UPDATES ?? 100_000);

export async function run({ progress }) {
  progress('building');
  execFileSync(process.execPath, [`${ROOT}/node_modules/typescript/bin/tsc`, '-p', `${ROOT}/test/bench`]);
  const load = (name) => import(pathToFileURL(`${BUILT}/${name}.js`).href);
  const [{ compare }, { measureCalls }, { measureStrangeUpdates }, { soak }] = await Promise.all(
    ['compare', 'calls', 'strange', 'soak'].map(load),
  );
  return [
    await compare(ROOT, rounds, progress),
    await measureCalls(progress),
    await measureStrangeUpdates(ROOT, progress, strangeUpdates),
    soakMinutes > 0
      ? await soak(ROOT, soakMinutes, progress)
      : 'The soak was left out: BENCH_SOAK_MINUTES=10 makes it run so long.',
  ].join('\n\n');
}
