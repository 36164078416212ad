// Run in a thread of its own: what changed in the content, learned at once, and then all of it learned and kept.
import { parentPort, workerData } from 'node:worker_threads';
import { cacheFolder, cacheKey, readCompiled, readExamples } from '../answer/cache.js';
import { loadCompiled } from '../answer/load-answerer.js';
import { recompile } from '../answer/recompile.js';
import { hasQuestionIntents } from '../answer/serve-content.js';
import { type Intent, loadContent } from '../content/index.js';
import type { FilesRead } from '../content/load-content.js';
import { ContentError } from '../errors.js';
import type { ThreadReport } from './trainer.js';

const contentDir: string = workerData;
const report = (message: ThreadReport, gifts: ArrayBuffer[] = []) => parentPort?.postMessage(message, gifts);

/** What was learned for a key, with what it was learned from; null where it is not kept. */
function readLearned(key: string) {
  const folder = cacheFolder(contentDir);
  const [compiled, examples] = [readCompiled(folder, key), readExamples(folder, key)];
  return compiled && examples && { key, compiled, intents: intentsIn(examples.files), ...examples };
}

// A thread that waits has its code and what was learned before at hand.
let learned = readLearned(cacheKey(contentDir));

/** @param key  of the content that the other thread answers from */
async function learn(key: string): Promise<void> {
  if (learned?.key !== key) learned = readLearned(key);
  const content = loadContent(contentDir, learned?.files);
  const compiled = learned && hasQuestionIntents(content) && recompile(learned, content);
  if (compiled) report({ compiled, key, isWhole: false });
  const whole = await loadCompiled(contentDir);
  report({ ...whole, isWhole: true }, 'model' in whole.compiled ? buffersOf(whole.compiled.model) : []);
}

function intentsIn(files: FilesRead): Intent[] {
  return [...files].flatMap(([file, { value }]) =>
    file.startsWith('intents/') ? (value as { intents: Intent[] }).intents : [],
  );
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
