import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeContent } from '../support/small-content.ts';
import { runCases } from './run-cases.ts';
import { runCommandLine } from './run-command-line.ts';

const { dir, remove } = makeContent();
afterAll(remove);

describe('test', () => {
  test('passes when what is expected comes back, and measures every intent', async () => {
    const { exitCode, stdout } = await runCases(
      dir,
      `
- ask: who wrote the first program?
  intent: who-wrote
  kind: answer
  facts: [wrote-program]
  proof: the first program
  says: [ADA]
  says-not: [Babbage]
- ask: good morning
  intent: hello
`,
    );
    expect(stdout).toContain('2 of 2 cases passed.');
    expect(stdout).toMatch(/^who-wrote +100\.0 % +100\.0 % +100\.0 % +1$/m);
    expect(stdout).toContain('accuracy 100.0 % (2 of 2), mean F1 100.0 %');
    expect(stdout).toContain('2 of 2 intents have a case');
    expect(exitCode).toBe(0);
  });

  test('tells each failure with its place and reasons, and the confusion, and ends with code 1', async () => {
    const { exitCode, stdout } = await runCases(
      dir,
      `
- turns: [who wrote the first program?]
  intent: hello
  kind: smalltalk
  facts: [computed]
  proof: Bernoulli numbers
  says: [Bernoulli]
  says-not: [Ada]
`,
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain('✗ who wrote the first program?  cases.yaml:2:3');
    for (const reason of [
      'expected the kind smalltalk, got answer',
      'expected the intent hello, got who-wrote',
      'expected the facts computed, got wrote-program',
      'expected a proof with the words "Bernoulli numbers", got Ada Lovelace wrote the first program in 1843.',
      'expected the words "Bernoulli", which it does not say',
      'expected it not to say "Ada", which it does',
    ])
      expect(stdout).toContain(`    ${reason}\n`);
    expect(stdout).toMatch(/because\n {6}language/);
    expect(stdout).toContain('hello → who-wrote  1×: “who wrote the first program?”');
    expect(stdout).toContain('0 of 1 cases passed, 1 failed.');
  });

  test.each([
    [
      '- ask: x\n  intent: helo',
      'cases.yaml:2:11: expected an intent, got "helo", which there is not. Did you mean "hello"?',
    ],
    ['- ask: x\n  facts: [compute]', 'Did you mean "computed"?'],
    ['- ask: x', 'expected something that must come back'],
    ['- intent: hello', 'either ask or turns'],
    ['- ask: x\n  kind: anser', 'Did you mean "answer"?'],
  ])('refuses the broken case %j', async (yaml, message) => {
    const { exitCode, stderr } = await runCases(dir, yaml);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(1);
  });

  test('says of how many intents the figures are', async () => {
    const { stdout } = await runCases(dir, '- ask: good morning\n  intent: hello\n');
    expect(stdout).toContain('1 of 2 intents have a case; of the others these figures say nothing.');
  });

  test.each([
    ['nowhere.yaml', /nowhere\.yaml: expected a file, got nothing: it is not there\./],
    ['data', /data: expected a file, got a folder\./],
    [
      'https://example.org/cases.yaml',
      /^https:\/\/example\.org\/cases\.yaml: expected a file, got an address of the web\./,
    ],
  ])('refuses %s in words', async (name, message) => {
    const file = name.includes(':') ? name : join(dir, name);
    const { exitCode, stderr } = await runCommandLine(['test', file], { contentDir: dir });
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(1);
  });

  test('says so where there are no cases', async () => {
    const { exitCode, stderr } = await runCommandLine(['test'], { contentDir: dir });
    expect(stderr).toContain('There are no cases');
    expect(exitCode).toBe(2);
  });
});
