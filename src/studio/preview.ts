// Changes that are not written yet → what would be answered with them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { InspectableAnswerer } from '../answer/inspect.js';
import { hasQuestionIntents, serveContent } from '../answer/serve-content.js';
import type { FileChange } from '../authoring/write-changes.js';
import { type Content, loadContent } from '../content/index.js';
import type { Learner, Live } from './live.js';

export interface Previewed {
  content: Content;
  answerer: InspectableAnswerer;
}

/**
 * Learns the changed content in a copy of its folder, which is gone afterwards.
 *
 * @param createLearner  for a folder
 * @returns null when the signal has aborted
 * @throws ContentError where the changes break the content
 */
export async function previewChanges(
  contentDir: string,
  changes: readonly FileChange[],
  live: Live,
  createLearner: (dir: string) => Learner,
  signal: AbortSignal,
): Promise<Previewed | null> {
  const copy = mkdtempSync(join(tmpdir(), 'meeting-bot-preview-'));
  try {
    // What was learned comes along: then only what is different is learned.
    for (const part of ['data', 'intents', 'test/cases', '.cache'])
      if (existsSync(join(contentDir, part))) cpSync(join(contentDir, part), join(copy, part), { recursive: true });
    for (const { file, after } of changes) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      if (after === null) rmSync(join(copy, file));
      else writeFileSync(join(copy, file), after);
    }
    const content = loadContent(copy);
    if (!hasQuestionIntents(content)) return { content, answerer: serveContent(content) };
    const learner = createLearner(copy);
    return await new Promise<Previewed | null>((done, fail) => {
      const stop = () => {
        learner.stop();
        done(null);
      };
      signal.addEventListener('abort', stop, { once: true });
      learner
        .learn(live.key(), ({ compiled }) => {
          // What was learned first answers already.
          signal.removeEventListener('abort', stop);
          done({ content, answerer: serveContent(compiled) });
          learner.stop();
        })
        .catch(fail);
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
