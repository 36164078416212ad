// Run in a thread of its own: learns changed content into its cache, while the bot goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { loadAnswerer } from '../answer/load-answerer.js';
import { ContentError } from '../errors.js';
import type { PrepareReport } from './content-keeper.js';

let report: PrepareReport = { issues: null };
try {
  await loadAnswerer(workerData);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  report = { issues: error.issues };
}
parentPort?.postMessage(report);
