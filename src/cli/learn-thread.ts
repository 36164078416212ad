// Run in a thread of its own: what changed in the content, told at once, and then all of it learned and kept.
import { parentPort, workerData } from 'node:worker_threads';
import { findChange } from '../answer/adjust-compiled.js';
import { keptFolder, readKeptFiles } from '../answer/kept-content.js';
import { loadCompiled } from '../answer/load-answerer.js';
import { type Intent, loadContent } from '../content/index.js';
import type { FilesRead } from '../content/load-content.js';
import { ContentError } from '../errors.js';
import type { ThreadReport } from './learn-content.js';

const contentDir: string = workerData;
const report = (message: ThreadReport, gifts: ArrayBuffer[] = []) => parentPort?.postMessage(message, gifts);

// A thread that waits has its code and the files of before at hand.
let kept = readKeptFiles(keptFolder(contentDir));

/** @param key  of the content that the other thread answers from */
async function learn(key: string): Promise<void> {
  if (kept?.key !== key) kept = readKeptFiles(keptFolder(contentDir));
  const before = kept?.key === key ? kept : null;
  const intents = before ? intentsIn(before.files) : [];
  const content = loadContent(contentDir, before?.files);
  const change = before && findChange(intents, content);
  if (change) report({ change });
  const loaded = await loadCompiled(contentDir);
  report(loaded, buffersOf(loaded.compiled.model));
}

const intentsIn = (files: FilesRead) =>
  [...files].flatMap(([file, { value }]) =>
    file.startsWith('intents/') ? (value as { intents: Intent[] }).intents : [],
  );

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
