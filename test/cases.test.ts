// The author's own cases, as `meeting-bot test` runs them.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadAnswerer } from '../src/answer/load-answerer.ts';
import { findCaseFiles, loadCases } from '../src/authoring/cases.ts';
import { runCases } from '../src/authoring/run-cases.ts';
import { loadContent } from '../src/content/index.ts';

const root = resolve(import.meta.dirname, '..');
const answerer = await loadAnswerer(root);
const cases = loadCases(findCaseFiles(root), loadContent(root), root);

describe('the cases of test/cases', () => {
  test.each(cases.map((testCase) => [testCase.turns.join(' → '), testCase] as const))('%s', (_, testCase) => {
    const [result] = runCases(answerer, [testCase]);
    expect(result?.failures).toEqual(testCase.fails === undefined ? [] : expect.arrayContaining([expect.any(String)]));
  });
});
