// `npm run bench [suite…]`: runs every suite found beside this file on whatever peers and data are there.
//
// A suite is a folder with suite.mjs that exports `title` and `run({ dataFolder, peer, progress })`, which gives
// Markdown, or null where its data is missing. Markdown goes to standard output, progress to the terminal.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
/** The folder of the public data sets, or null: suites that need none run without. */
const dataFolder = process.env.BENCH_DATA && existsSync(process.env.BENCH_DATA) ? process.env.BENCH_DATA : null;
if (!dataFolder)
  console.error('BENCH_DATA names no folder of public data sets: the suites that need them are left out.');

const wanted = process.argv.slice(2);
const suites = readdirSync(here).filter((name) => existsSync(join(here, name, 'suite.mjs')));
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(', ')}. There are: ${suites.join(', ')}`);
  process.exit(2);
}

/** A peer's module, or null where it is not installed in test/bench. */
async function peer(name) {
  try {
    return await import(name);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: here, encoding: 'utf8' }).trim();
console.log(`# Benchmark\n
${cpus()[0].model.trim()}, ${cpus().length} cores; Node ${process.version}; ${new Date().toISOString().slice(0, 10)}; commit ${commit}.`);
for (const name of wanted.length > 0 ? wanted : suites) {
  const suite = await import(`./${name}/suite.mjs`);
  const markdown = await suite.run({ dataFolder, peer, progress });
  progress('');
  console.log(`\n## ${suite.title}\n\n${markdown ?? 'Not run: its data is not in BENCH_DATA.'}`);
}
