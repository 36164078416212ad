import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { cacheFolder, readCompiled, readExamples } from '../../src/answer/cache.ts';
import { loadCompiled } from '../../src/answer/load-answerer.ts';
import { recompile } from '../../src/answer/recompile.ts';
import { createLiveContent } from '../../src/cli/live-content.ts';
import type { Trainer } from '../../src/cli/trainer.ts';
import { type Intent, loadContent } from '../../src/content/index.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { outputQueue } from './output-queue.ts';

const intents = 'intents/program.yaml';
const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** Learns in this thread, told first what changed, as the real one does. */
function learnerHere(dir: string, between: () => Promise<void> = async () => {}): Trainer {
  return {
    async learn(key, onLearned) {
      const [kept, examples] = [readCompiled(cacheFolder(dir), key), readExamples(cacheFolder(dir), key)];
      const intents = [...(examples?.files ?? [])].flatMap(([file, { value }]) =>
        file.startsWith('intents/') ? (value as { intents: Intent[] }).intents : [],
      );
      const content = loadContent(dir);
      const compiled = kept && examples && recompile({ compiled: kept, intents, features: examples.features }, content);
      if (compiled) onLearned({ compiled, key, isWhole: false });
      await between();
      onLearned({ ...(await loadCompiled(dir)), isWhole: true });
    },
    stop() {},
  };
}

/** Live content over the smallest folder, and what it told. */
async function keep(between?: () => Promise<void>) {
  const { dir, remove } = makeContent();
  removals.push(remove);
  const told = outputQueue();
  let isLive = false;
  const live = await createLiveContent(dir, false, {
    onReload: (_, isWhole) => told.add(isWhole ? 'learned' : 'live'),
    onTrouble: (message) => told.add(message),
    trainer: learnerHere(dir, async () => {
      if (isLive) await between?.();
      else told.add('learning first');
    }),
  });
  isLive = true;
  const greet = () => live.answerer().ask('hello').short;
  const change = (to: string) =>
    writeFileSync(join(dir, intents), SMALL_CONTENT[intents]!.replace('{ en: Hello! }', to));
  return { live, told, greet, change, dir };
}

describe('live content', () => {
  test('is learned in the thread the first time, too, and once: the next start finds it learned', async () => {
    const { told, dir } = await keep();
    await told.until('learning first');
    const learn = () => Promise.reject(new Error('nothing is to be learned'));
    const again = await createLiveContent(dir, false, {
      onReload() {},
      onTrouble() {},
      trainer: { learn, stop() {} },
    });
    expect(again.answerer().ask('hello').short).toBe('Hello!');
  });

  test('is given up at the signal while it is learned the first time', async () => {
    const { dir, remove } = makeContent();
    removals.push(remove);
    const stopping = new AbortController();
    let end = () => {};
    const learn = () =>
      new Promise<void>((done) => {
        end = done;
        stopping.abort();
      });
    const parts = { onReload() {}, onTrouble() {}, trainer: { learn, stop: () => end() }, signal: stopping.signal };
    await expect(createLiveContent(dir, false, parts)).rejects.toThrow('stopped before');
  });

  test('exchanges the answerer for one of the changed content', async () => {
    const { live, greet, change } = await keep();
    expect(greet()).toBe('Hello!');
    change('{ en: Good day! }');
    await live.reload();
    expect(greet()).toBe('Good day!');
  });

  test('tells what is broken, with its place, while the old content goes on answering', async () => {
    const { live, told, greet, change } = await keep();
    change('{ en: 5 }');
    await live.reload();
    await told.until('intents/program.yaml:13:18: expected text as reply › en of "hello", got the number 5.');
    expect(greet()).toBe('Hello!');
    change('{ en: Mended. }');
    await live.reload();
    expect(greet()).toBe('Mended.');
  });

  test('heeds an utterance that was added as a line', async () => {
    const { live, dir } = await keep();
    mkdirSync(join(dir, 'intents/utterances'));
    writeFileSync(join(dir, 'intents/utterances/program.en.txt'), '[hello]\nahoy sailor\n');
    await live.reload();
    expect(live.answerer().ask('ahoy sailor').short).toBe('Hello!');
  });

  test('answers from what changed before the whole is learned', async () => {
    let greetBetween = () => '';
    const said: string[] = [];
    const { live, greet, change } = await keep(async () => {
      said.push(greetBetween());
    });
    greetBetween = greet;
    change('{ en: At once. }');
    await live.reload();
    expect(said).toEqual(['At once.']);
    expect(greet()).toBe('At once.');
  });

  test('goes on when the thread that prepares fails', async () => {
    const { live, told, greet } = await keep(async () => {
      throw new Error('no memory');
    });
    await live.reload();
    await told.until('no memory');
    expect(greet()).toBe('Hello!');
  });

  test('watches the files until told to stop', async () => {
    const { live, told, greet, change } = await keep();
    const stop = new AbortController();
    await live.watch(stop.signal);
    change('{ en: Watched. }');
    await told.until('live');
    expect(greet()).toBe('Watched.');
    stop.abort();
  });
});
