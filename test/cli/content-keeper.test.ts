import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { cacheFolder, readCompiled, readExamples } from '../../src/answer/cache.ts';
import { loadCompiled } from '../../src/answer/load-answerer.ts';
import { recompile } from '../../src/answer/recompile.ts';
import { createContentKeeper } from '../../src/cli/content-keeper.ts';
import type { Learner } from '../../src/cli/learn-content.ts';
import { type Intent, loadContent } from '../../src/content/index.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { outputQueue } from './output-queue.ts';

const intents = 'intents/program.yaml';
const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** Learns in this thread, told first what changed, as the real one does. */
function learnerHere(dir: string, between: () => Promise<void> = async () => {}): Learner {
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

/** A keeper over the smallest content, and what it told. */
async function keep(between?: () => Promise<void>) {
  const { dir, remove } = makeContent();
  removals.push(remove);
  const told = outputQueue();
  const keeper = await createContentKeeper(dir, false, {
    onReload: (_, isWhole) => told.add(isWhole ? 'learned' : 'live'),
    onTrouble: (message) => told.add(message),
    learner: learnerHere(dir, between),
  });
  const greet = () => keeper.answerer().ask('hello').short;
  const change = (to: string) =>
    writeFileSync(join(dir, intents), SMALL_CONTENT[intents]!.replace('{ en: Hello! }', to));
  return { keeper, told, greet, change };
}

describe('a content keeper', () => {
  test('exchanges the answerer for one of the changed content', async () => {
    const { keeper, greet, change } = await keep();
    expect(greet()).toBe('Hello!');
    change('{ en: Good day! }');
    await keeper.reload();
    expect(greet()).toBe('Good day!');
  });

  test('tells what is broken, with its place, while the old content goes on answering', async () => {
    const { keeper, told, greet, change } = await keep();
    change('{ en: 5 }');
    await keeper.reload();
    await told.until('intents/program.yaml:13:18: expected text as reply › en of "hello", got the number 5.');
    expect(greet()).toBe('Hello!');
    change('{ en: Mended. }');
    await keeper.reload();
    expect(greet()).toBe('Mended.');
  });

  test('answers from what changed before the whole is learned', async () => {
    let greetBetween = () => '';
    const said: string[] = [];
    const { keeper, greet, change } = await keep(async () => {
      said.push(greetBetween());
    });
    greetBetween = greet;
    change('{ en: At once. }');
    await keeper.reload();
    expect(said).toEqual(['At once.']);
    expect(greet()).toBe('At once.');
  });

  test('goes on when the thread that prepares fails', async () => {
    const { keeper, told, greet } = await keep(async () => {
      throw new Error('no memory');
    });
    await keeper.reload();
    await told.until('no memory');
    expect(greet()).toBe('Hello!');
  });

  test('watches the files until told to stop', async () => {
    const { keeper, told, greet, change } = await keep();
    const stop = new AbortController();
    const watching = keeper.watch(stop.signal);
    change('{ en: Watched. }');
    await told.until('live');
    expect(greet()).toBe('Watched.');
    stop.abort();
    await watching;
  });
});
