// How many named functions of the built bot one warm question runs through, from its arrival to the sent message: V8's precise
// coverage, with the bot in this process beside the emulator. `node test/bench/telegram/count-functions.mjs [--list]`
import { execFileSync } from 'node:child_process';
import { Session } from 'node:inspector';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../../..');
execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', `${root}/test/bench`]);
const load = (path) => import(pathToFileURL(resolve(root, path)).href);
const [{ startEmulator }, { readConfig }, { runTelegram }, { createLog }, { loadCompiled }, { createContentAnswerer }] =
  await Promise.all(
    [
      '.cache/bench/test/support/bot-api/emulator.js',
      'dist/config.js',
      'dist/telegram/run/run-telegram.js',
      'dist/telegram/log.js',
      'dist/answer/load-answerer.js',
      'dist/answer/content-answerer.js',
    ].map(load),
  );
const question = 'who did Bayramov meet?';

const emulator = await startEmulator();
const bot = runTelegram({
  settings: readConfig(
    { BOT_TOKEN: emulator.token, TELEGRAM_API_ROOT: emulator.url, STATE_FOLDER: 'none', SET_PROFILE: '0' },
    false,
  ).telegram,
  async load() {
    const answerer = createContentAnswerer((await loadCompiled(root)).compiled);
    return () => answerer;
  },
  log: createLog({ level: 'info', pretty: false, secrets: [], hasText: false }, { write() {} }),
});
await bot.ready;
const person = emulator.person({ language: 'en' });
for (const text of ['what about COP29?', 'who went to Baku?', 'where?']) {
  const seen = person.sees().length;
  person.says(text);
  await emulator.until(() => person.sees().length > seen, `an answer to ${text}`);
}

const session = new Session();
session.connect();
/** Called in this very thread, it ends before it returns. */
function post(method, params) {
  let found;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    found = result;
  });
  return found;
}
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
post('Profiler.takePreciseCoverage');
let coverage;
emulator.server.calls.length = 0;
person.says(question);
await emulator.until(() => {
  if (!emulator.server.calls.some(({ method }) => method === 'sendMessage')) return false;
  coverage ??= post('Profiler.takePreciseCoverage').result;
  return true;
}, 'the message is sent');

const own = `${pathToFileURL(root).href}/dist/`;
const ran = coverage
  .filter(({ url }) => url.startsWith(own))
  .flatMap(({ url, functions }) =>
    functions
      .filter(({ functionName, ranges }) => functionName && ranges[0].count > 0)
      .map(({ functionName, ranges }) => ({ file: url.slice(own.length), name: functionName, calls: ranges[0].count })),
  );
/** Getting updates, HTTP and the log: under the path, and not counted in its bar. */
const isBelow = ({ file }) => /^telegram\/(api|run|log|clock|updates\/(polling|offset-tracker))/.test(file);
const tell = (what, list) =>
  console.log(`${what}: ${list.length} functions in ${new Set(list.map(({ file }) => file)).size} files`);
tell(
  'the path of a question',
  ran.filter((one) => !isBelow(one)),
);
tell('getting updates, HTTP, log and clock', ran.filter(isBelow));
if (process.argv.includes('--list')) for (const { file, name, calls } of ran) console.log(`${file} ${name} ${calls}`);

await bot.stop();
await emulator.close();
