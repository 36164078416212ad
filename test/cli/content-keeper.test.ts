import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createContentKeeper } from '../../src/cli/content-keeper.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { outputQueue } from './output-queue.ts';

const intents = 'intents/program.yaml';
const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** A keeper over the smallest content, and what it told. */
async function keep(prepare: () => Promise<void> = async () => {}) {
  const { dir, remove } = makeContent();
  removals.push(remove);
  const told = outputQueue();
  const keeper = await createContentKeeper(dir, {
    onReload: () => told.add('live'),
    onTrouble: (message) => told.add(message),
    prepare,
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
    await told.until('intents/program.yaml:13:18: expected text as intents[1].reply.en, got the number 5.');
    expect(greet()).toBe('Hello!');
    change('{ en: Mended. }');
    await keeper.reload();
    expect(greet()).toBe('Mended.');
  });

  test('loads once more when a change comes while it is loading', async () => {
    let loads = 0;
    let meanwhile = () => {};
    const { keeper, greet, change } = await keep(async () => {
      loads++;
      meanwhile();
    });
    meanwhile = () => {
      meanwhile = () => {};
      change('{ en: Second. }');
      void keeper.reload();
    };
    change('{ en: First. }');
    await keeper.reload();
    expect(loads).toBe(2);
    expect(greet()).toBe('Second.');
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
