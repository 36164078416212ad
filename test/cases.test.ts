// The author's own cases, as `meeting-bot test` runs them.
import { describe, expect, test } from 'vitest';
import { findCaseFiles, loadCases } from '../src/authoring/cases.ts';
import { runCases } from '../src/authoring/run-cases.ts';
import { answerer, readContent, root } from './support/meeting.ts';

const cases = loadCases(findCaseFiles(root), readContent(), root);

describe('the cases of test/cases', () => {
  test.each(cases.map((testCase) => [testCase.turns.join(' → '), testCase] as const))('%s', (_, testCase) => {
    const [result] = runCases(answerer, [testCase]);
    expect(result?.failures).toEqual(testCase.fails === undefined ? [] : expect.arrayContaining([expect.any(String)]));
  });
});
