import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileCache } from '../../src/intents/cache-file.ts';
import { createIntentMatcher } from '../../src/intents/match.ts';
import type { ModelCache } from '../../src/intents/model-cache.ts';

const definitions = [
  { name: 'hello', examples: ['hello', 'hi there', 'good morning'] },
  { name: 'weather', examples: ['is it raining', 'how warm is it', 'will it snow'] },
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A cache that counts how often a model was learnt and kept. */
function counting(cache: ModelCache): ModelCache & { saved: number } {
  return {
    saved: 0,
    load: () => cache.load(),
    save(bytes) {
      this.saved++;
      cache.save(bytes);
    },
  };
}

describe('a cached model', () => {
  const texts = ['hello', 'is it warm', 'xyzzy', ''];

  test('matches as the learnt one does', () => {
    const cache = counting(createFileCache(join(folder, 'new', 'intents.model')));
    const learnt = createIntentMatcher(definitions, { cache });
    const loaded = createIntentMatcher(definitions, { cache });
    expect(cache.saved).toBe(1);
    for (const text of texts) expect(loaded.match(text)).toEqual(learnt.match(text));
    expect(readdirSync(join(folder, 'new'))).toEqual(['intents.model']);
  });

  test.each([
    ['another example', [{ ...definitions[0]!, examples: ['hello', 'hi there', 'hey'] }, definitions[1]!], {}],
    ['another name', [{ ...definitions[0]!, name: 'greeting' }, definitions[1]!], {}],
    ['an utterance of none', definitions, { rejectExamples: ['tell me a joke'] }],
    ['other features', definitions, { features: (text: string) => text.split(' '), featuresVersion: 'split' }],
  ])('is learnt anew after %s', (_, changed, options) => {
    const cache = counting(createFileCache(join(folder, 'intents.model')));
    createIntentMatcher(definitions, { cache });
    const cached = createIntentMatcher(changed, { ...options, cache });
    expect(cache.saved).toBe(2);
    const fresh = createIntentMatcher(changed, options);
    for (const text of texts) expect(cached.match(text)).toEqual(fresh.match(text));
  });

  test.each([
    ['empty', (_: Uint8Array) => new Uint8Array()],
    ['not a model', () => new TextEncoder().encode('not a model at all')],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -1)],
  ])('is learnt anew from a file that is %s', (_, spoil) => {
    const file = createFileCache(join(folder, 'intents.model'));
    createIntentMatcher(definitions, { cache: file });
    writeFileSync(join(folder, 'intents.model'), spoil(file.load()!));
    const cache = counting(file);
    expect(createIntentMatcher(definitions, { cache }).match('hello').intent).toBe('hello');
    expect(cache.saved).toBe(1);
  });

  test('is not needed: a place that cannot be written is told of, and the matcher learns', () => {
    writeFileSync(join(folder, 'file'), '');
    const troubles: unknown[] = [];
    const cache = createFileCache(join(folder, 'file', 'intents.model'), (error) => troubles.push(error));
    expect(createIntentMatcher(definitions, { cache }).match('hello').intent).toBe('hello');
    expect(troubles.length).toBeGreaterThan(0);
  });
});
