// A hundred thousand strange updates through the whole bot but its network, with the real engine: how slow can one make it?
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Answerer } from '../../../src/answer/answer.ts';
import { createBotWithin } from '../../support/bot-within.ts';
import { strangeUpdate } from '../../support/strange-updates.ts';

/** Made at once: they would fill the memory all together. */
const batch = 500;
const seed = 20240502;
const slowest = 5;

/** Markdown. */
export async function measureStrangeUpdates(
  root: string,
  progress: (text: string) => void,
  updates: number,
): Promise<string> {
  const { loadAnswerer } = (await import(pathToFileURL(resolve(root, 'dist/index.js')).href)) as {
    loadAnswerer(dir: string): Promise<Answerer>;
  };
  const bot = createBotWithin(await loadAnswerer(root));
  const times: { ms: number; what: string }[] = [];
  let answered = 0;
  for (let from = 0; from < updates; from += batch) {
    progress(`${from} of ${updates} strange updates`);
    for (const [at, update] of fc.sample(strangeUpdate, { numRuns: batch, seed: seed + from }).entries()) {
      const startMs = performance.now();
      const taken = await bot.take({ ...update, update_id: from + at });
      times.push({ ms: performance.now() - startMs, what: describe(update) });
      if (taken !== 'done') throw new Error(`Not settled: ${describe(update)}`);
      if (bot.sent().length > 0) answered++;
    }
  }
  times.sort((a, b) => b.ms - a.ms);
  const at = (share: number) => `${times[Math.floor((1 - share) * times.length)]!.ms.toFixed(2)} ms`;
  return [
    `${updates} strange updates (fast-check, seed ${seed}): ${answered} answered, the rest ignored, ${bot.errors.length} errors.`,
    '',
    `Half within ${at(0.5)}, 99 % within ${at(0.99)}, 99.9 % within ${at(0.999)}; the slowest:`,
    '',
    ...times.slice(0, slowest).map(({ ms, what }) => `- ${ms.toFixed(1)} ms: ${what}`),
    ...bot.errors.slice(0, slowest).map((error) => `- error: ${error}`),
  ].join('\n');
}

/** Kind, length and beginning of the longest text. */
function describe({ update_id: _, ...rest }: { update_id: number }): string {
  let longest = '';
  JSON.stringify(rest, (_key, value: unknown) => {
    if (typeof value === 'string' && value.length > longest.length) longest = value;
    return value;
  });
  return `${Object.keys(rest)[0]}, ${longest.length} characters, ${JSON.stringify(longest.slice(0, 40)).replaceAll('|', '/')}`;
}
