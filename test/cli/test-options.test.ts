import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeContent } from '../support/small-content.ts';
import { outputQueue } from './output-queue.ts';
import { runCases } from './run-cases.ts';
import { runCommandLine } from './run-command-line.ts';

const { dir, remove } = makeContent();
afterAll(remove);

describe('the options of test', () => {
  test('a failure that its case announces fails nothing, and one that passes now is told', async () => {
    const { exitCode, stdout } = await runCases(
      dir,
      `
- ask: who wrote the first program?
  kind: unknown
  fails: on purpose
- ask: good morning
  intent: hello
  fails: no more
`,
    );
    expect(stdout).toContain('known to fail  who wrote the first program?  cases.yaml:2:3\n    on purpose\n');
    expect(stdout).toContain('passes now  good morning  cases.yaml:5:3\n    Take out: fails: no more\n');
    expect(stdout).toContain('1 of 2 cases passed, 1 known to fail.');
    expect(exitCode).toBe(0);
  });

  test('--filter runs the cases that hold a text in question, intent or place', async () => {
    const yaml = '- ask: good morning\n  intent: hello\n- ask: author of it\n  kind: answer\n';
    expect((await runCases(dir, yaml, '--filter', 'HELLO')).stdout).toContain('1 of 1 cases passed');
    expect((await runCases(dir, yaml, '--filter', 'nothing like it')).exitCode).toBe(2);
  });

  test('--json gives the same to programs', async () => {
    const { stdout } = await runCases(dir, '- ask: good morning\n  intent: who-wrote\n', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      cases: [
        { place: 'cases.yaml:1:3', outcome: 'failed', failures: [expect.any(String)], answer: { intent: 'hello' } },
      ],
      scores: { accuracy: 0, confusions: [{ expected: 'who-wrote', got: 'hello' }] },
    });
  });

  test('--junit writes a report that CI servers read, whatever the texts hold', async () => {
    const file = join(dir, 'junit.xml');
    await runCases(
      dir,
      '- ask: "<hello> & \\"you\\"\\x01"\n  kind: answer\n- ask: good morning\n  kind: smalltalk\n',
      '--junit',
      file,
    );
    const xml = readFileSync(file, 'utf8');
    expect(xml).toContain('<testsuite name="cases.yaml" tests="2" failures="1" skipped="0">');
    expect(xml).toContain('name="&lt;hello&gt; &amp; &quot;you&quot;\ufffd"');
    expect(xml).toMatch(/<failure message="expected the kind answer, got \w+">/);
  });

  test('--baseline says what got better and what got worse since', async () => {
    const file = join(dir, 'baseline.json');
    const first = await runCases(
      dir,
      '- ask: hello\n  kind: smalltalk\n- ask: good morning\n  kind: answer\n',
      '--baseline',
      file,
    );
    expect(first.stdout).toContain(`Wrote the baseline ${file}.`);
    const second = await runCases(
      dir,
      '- ask: hello\n  kind: answer\n- ask: good morning\n  kind: smalltalk\n- ask: author\n  kind: answer\n',
      '--baseline',
      file,
    );
    expect(second.stdout).toContain(
      'since the baseline: 1 better, 1 worse, 1 new\n  better  good morning\n  worse   hello\n',
    );
    const updated = await runCases(
      dir,
      '- ask: good morning\n  kind: smalltalk\n',
      '--baseline',
      file,
      '--update-baseline',
    );
    expect(updated.stdout).toContain('1 better, 0 worse, 0 new');
    expect(updated.stdout).toContain('Wrote the baseline');
  });

  test('refuses a baseline that is none, and keeps it as it is', async () => {
    const file = join(dir, 'broken-baseline.json');
    writeFileSync(file, '{"cases": 5}');
    const { exitCode, stderr } = await runCases(dir, '- ask: hello\n  kind: smalltalk\n', '--baseline', file);
    expect(stderr).toContain('expected a baseline');
    expect(exitCode).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('{"cases": 5}');
  });

  test('--watch runs again when a case changes, tells a mistake and goes on, and ends when told to stop', async () => {
    const stop = new AbortController();
    const file = join(dir, 'watched.yaml');
    writeFileSync(file, '- ask: hello\n  kind: smalltalk\n');
    const output = outputQueue();
    const ran = runCommandLine(['test', file, '--watch'], { contentDir: dir, stop: stop.signal, onOutput: output.add });
    await output.until('1 of 1 cases passed.');
    await output.until('Waiting for changes');
    writeFileSync(file, '- ask: hello\n  kind: anser\n');
    await output.until('expected one of answer, clarify');
    await output.until('Waiting for changes');
    // As many editors save: a new file in the place of the old one.
    writeFileSync(`${file}.tmp`, '- ask: hello\n  kind: answer\n');
    renameSync(`${file}.tmp`, file);
    await output.until('1 failed');
    await output.until('Waiting for changes');
    writeFileSync(`${file}.tmp`, '- ask: hello\n  kind: smalltalk\n');
    renameSync(`${file}.tmp`, file);
    await output.until('1 of 1 cases passed.');
    stop.abort();
    expect((await ran).exitCode).toBe(0);
  });
});
