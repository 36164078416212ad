// Decisions of an author, in a folder without intents: its questions stand beside the facts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answer/create-answerer.ts';
import { loadCases } from '../../../src/authoring/cases.ts';
import { applyDecision, type Decision, planDecision } from '../../../src/authoring/review/apply-decision.ts';
import { runCases } from '../../../src/authoring/run-cases.ts';
import { undoOf, writeChanges } from '../../../src/authoring/write-changes.ts';
import { loadContent } from '../../../src/content/index.ts';
import { makeContent } from '../../support/small-content.ts';
import { makeTextContent } from '../../support/text-content.ts';

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function setUp(make = makeTextContent) {
  const { dir, remove } = make();
  removals.push(remove);
  const ask = (text: string) => createAnswerer(loadContent(dir)).ask(text);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  return { dir, ask, read };
}

const asked = (text: string, more: Partial<Decision>): Decision => ({ text, language: 'en', action: 'add', ...more });

describe('a decision in a folder without intents', () => {
  test('adds a question to a fact, and what was a guess is none any more', () => {
    const { dir, ask, read } = setUp();
    applyDecision(dir, asked('Who cut the ribbon?', { intent: 'opener', keep: true }));
    expect(ask('Who cut the ribbon?')).toMatchObject({ kind: 'answer', facts: ['opener'] });
    expect(read('data/facts/depot.yaml')).not.toContain('guess');
    expect(read('test/cases/reviewed.yaml')).toContain('facts:\n    - opener');
  });

  test('makes a fact of an answer and the words that prove it', () => {
    const { dir, ask } = setUp();
    const answer = { en: 'From July.', ru: 'С июля.' };
    applyDecision(
      dir,
      asked('When do the drivers start?', { action: 'fact', intent: 'from-when', answer, evidence: ['from July'] }),
    );
    expect(ask('When do the drivers start?')).toMatchObject({
      short: 'From July.',
      facts: ['from-when'],
      evidence: [{ number: 3 }],
    });
  });

  test('tells what the article does not say, and quotes nothing', () => {
    const { dir, ask } = setUp();
    const missing = 'whether there is parking';
    applyDecision(
      dir,
      asked('Is there parking at the depot?', { action: 'absent', intent: 'parking', missing, keep: true }),
    );
    expect(ask('Is there parking at the depot?')).toMatchObject({
      kind: 'unknown',
      short: 'The article does not say whether there is parking.',
      evidence: [],
    });
    const cases = loadCases([join(dir, 'test/cases/reviewed.yaml')], loadContent(dir), dir);
    expect(runCases(createAnswerer(loadContent(dir)), cases).map(({ outcome }) => outcome)).toEqual(['passed']);
  });

  test('refuses evidence that does not stand in the article, and a fact that is not there, and changes nothing', () => {
    const { dir, read } = setUp();
    const before = read('data/facts/depot.yaml');
    const made = { action: 'fact', intent: 'x', answer: { en: 'X' }, evidence: ['from August'] } as const;
    expect(() => applyDecision(dir, asked('When?', { ...made, evidence: [...made.evidence] }))).toThrow(
      'letter for letter',
    );
    expect(() => applyDecision(dir, asked('When?', { intent: 'driver' }))).toThrow('Did you mean "drivers"?');
    expect(read('data/facts/depot.yaml')).toBe(before);
    expect(() => read('data/facts/reviewed.yaml')).toThrow('ENOENT');
  });
});

test('with intents a new fact comes with an intent that leads to it', () => {
  const { dir } = setUp(makeContent);
  const made = { action: 'fact', intent: 'which-numbers', answer: { en: 'Bernoulli’s.' } } as const;
  applyDecision(dir, asked('which numbers', { ...made, evidence: ['Bernoulli numbers'] }));
  const { facts, topics } = loadContent(dir);
  expect(facts.at(-1)).toMatchObject({ id: 'which-numbers', answer: { en: 'Bernoulli’s.' } });
  expect(topics.flatMap(({ intents }) => intents).at(-1)).toMatchObject({
    name: 'which-numbers',
    facts: ['which-numbers'],
  });
});

describe('changes', () => {
  test('are not written over what somebody has changed meanwhile', () => {
    const { dir, read } = setUp();
    const changes = planDecision(dir, asked('Who cut the ribbon?', { intent: 'opener' }));
    writeFileSync(join(dir, 'data/facts/depot.yaml'), `# mine\n${read('data/facts/depot.yaml')}`);
    expect(() => writeChanges(dir, changes)).toThrow('has changed since');
    expect(read('data/facts/depot.yaml')).toMatch(/^# mine/);
  });

  test('are taken back where one of them can not be written', () => {
    const { dir, read } = setUp();
    const file = 'data/facts/depot.yaml';
    const before = read(file);
    const beyond = { file: 'data/article.yaml/none.yaml', before: null, after: 'x' };
    expect(() => writeChanges(dir, [{ file, before, after: `# new\n${before}` }, beyond])).toThrow(/EEXIST|ENOTDIR/);
    expect(read(file)).toBe(before);
  });

  test('are undone to the letter', () => {
    const { dir, read } = setUp();
    const before = read('data/facts/depot.yaml');
    const changes = planDecision(dir, asked('Who cut the ribbon?', { intent: 'opener', keep: true }));
    writeChanges(dir, changes);
    writeChanges(dir, undoOf(changes));
    expect(read('data/facts/depot.yaml')).toBe(before);
    expect(() => read('test/cases/reviewed.yaml')).toThrow('ENOENT');
  });
});
