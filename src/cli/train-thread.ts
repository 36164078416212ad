// Run in a thread of its own: what changed in the content, learned at once, and then all of it learned and kept.
import { parentPort, workerData } from 'node:worker_threads';
import { cacheKey } from '../answer/cache.js';
import { loadCompiled } from '../answer/load-answerer.js';
import { readLearned, relearn } from '../answer/relearn.js';
import { ContentError } from '../errors.js';
import type { ThreadReport } from './trainer.js';

const contentDir: string = workerData;
const report = (message: ThreadReport, gifts: ArrayBuffer[] = []) => parentPort?.postMessage(message, gifts);

// A thread that waits has its code and what was learned before at hand.
let learned = readLearned(contentDir, cacheKey(contentDir));

/** @param key  of the content that the other thread answers from */
async function learn(key: string): Promise<void> {
  if (learned?.key !== key) learned = readLearned(contentDir, key);
  const compiled = relearn(learned, contentDir);
  if (compiled) report({ compiled, key, isWhole: false });
  const whole = await loadCompiled(contentDir);
  report({ ...whole, isWhole: true }, 'model' in whole.compiled ? buffersOf(whole.compiled.model) : []);
}

/** The memory of all numbers in a row: it is given away, not copied. */
function buffersOf(value: object): ArrayBuffer[] {
  const found = Object.values(value).flatMap((inner): ArrayBuffer[] => {
    if (ArrayBuffer.isView(inner)) return [inner.buffer as ArrayBuffer];
    return typeof inner === 'object' && inner !== null ? buffersOf(inner) : [];
  });
  return [...new Set(found)];
}

parentPort?.once('message', async (key: string) => {
  try {
    await learn(key);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    report({ issues: error.issues });
  }
});
