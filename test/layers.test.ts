// A folder is a stage of the answer, and imports point one way.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** What each stage may import besides itself. A file at the top of src/ is a stage of its own name. */
const allowed: Record<string, readonly string[]> = {
  errors: [],
  // Of telegram the type of its settings.
  config: ['telegram', 'environment', 'errors'],
  environment: ['errors'],
  content: ['language', 'errors'],
  language: ['errors'],
  intents: ['language', 'errors'],
  facts: ['language', 'errors'],
  answer: ['intents', 'facts', 'language', 'content', 'errors'],
  telegram: ['answer', 'errors'],
  authoring: ['answer', 'intents', 'facts', 'language', 'content', 'errors'],
  studio: ['authoring', 'answer', 'facts', 'language', 'content', 'errors'],
  cli: ['studio', 'authoring', 'answer', 'intents', 'facts', 'content', 'environment', 'errors'],
  index: ['answer', 'intents', 'facts', 'language', 'content', 'errors'],
  main: ['telegram', 'cli', 'answer', 'content', 'config', 'environment', 'errors'],
};

/** Libraries that come in by one door. */
const doors: Record<string, RegExp> = {
  telegraf: /^telegram\//,
  'fuse.js': /^facts\/search-facts\.ts$/,
  'csv-parse': /^authoring\/exchange\/csv\.ts$/,
  'csv-stringify': /^authoring\/exchange\/csv\.ts$/,
  dotenv: /^environment\.ts$/,
  'https-proxy-agent': /^telegram\/api\/http-client\.ts$/,
  'proxy-from-env': /^config\.ts$/,
  fastify: /^(telegram\/(updates|run)|studio)\//,
  preact: /^studio\/page\//,
  htm: /^studio\/page\//,
  diff: /^studio\/render-diff\.ts$/,
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

const stageOf = (file: string) => file.split('/')[0]!.replace(/\.ts$/, '');

describe('imports point one way', () => {
  test.each(files)('%s imports only what its stage may see', (file) => {
    const stage = stageOf(file);
    expect(Object.keys(allowed)).toContain(stage);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = stageOf(relative(src, resolve(src, dirname(file), specifier)).replace(/\.js$/, '.ts'));
        if (target !== stage) expect(allowed[stage], `${file} imports ${specifier}`).toContain(target);
      }
      const door = Object.entries(doors).find(([name]) => specifier === name || specifier.startsWith(`${name}/`))?.[1];
      if (door) expect(file, `${specifier} comes in by one door`).toMatch(door);
    }
  });
});
