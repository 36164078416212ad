// A studio in this process, over a text folder or the smallest one with intents, and what asks it.
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { compileContent } from '../../src/answer/compile.ts';
import { hasQuestionIntents, serveContent } from '../../src/answer/serve-content.ts';
import { loadContent } from '../../src/content/index.ts';
import { startStudio } from '../../src/studio/index.ts';
import type { Learner } from '../../src/studio/live.ts';
import { makeTextContent } from '../support/text-content.ts';

const compile = (dir: string) => {
  const content = loadContent(dir);
  return hasQuestionIntents(content) ? compileContent(content) : content;
};

export async function openStudio(make = makeTextContent, createLearner: (dir: string) => Learner = learnHere) {
  const { dir, remove } = make();
  let answerer = serveContent(compile(dir));
  const feedbackFile = join(dir, 'feedback.jsonl');
  const studio = await startStudio(
    { contentDir: dir, feedbackFile, live: { answerer: () => answerer, key: () => '' }, createLearner, nowMs: () => 0 },
    0,
  );
  const { host, hash } = new URL(studio.address);
  const key = hash.slice('#key='.length);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`http://${host}/api/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-studio-key': key, ...headers },
    });
  return {
    dir,
    host,
    key,
    feedbackFile,
    studio,
    post,
    /** The value that comes back. */
    call: async (path: string, body: unknown = {}) => (await post(path, body)).json(),
    /** Every step of what takes a while. */
    steps: async (path: string, body: unknown = {}) =>
      (await (await post(path, body)).text())
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    read: (file: string) => readFileSync(join(dir, file), 'utf8'),
    change: (file: string, text: string) => writeFileSync(join(dir, file), text),
    /** As the watcher does after a change on the disk. */
    reload() {
      answerer = serveContent(compile(dir));
      studio.tell({ kind: 'changed', isWhole: true });
    },
    async close() {
      await studio.close();
      remove();
    },
  };
}

const learnHere = (dir: string): Learner => ({
  learn: async (_key, onLearned) => onLearned({ compiled: compile(dir), key: '', isWhole: true }),
  stop() {},
});

/** The status of a request with whatever headers, also those that fetch sets itself. */
export const statusOf = (url: string, headers: Record<string, string>, method = 'POST'): Promise<number> =>
  new Promise((done, fail) => {
    const sent = request(url, { method, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    sent.on('error', fail);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
