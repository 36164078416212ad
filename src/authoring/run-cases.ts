// Test cases → what came back, and in what it differs from what was expected.
import type { Answer, Answerer } from '../answer/answer.js';
import { askTurns } from '../answer/ask-turns.js';
import { NO_INTENT, type TestCase } from './cases.js';

export interface CaseResult {
  testCase: TestCase;
  answer: Answer;
  /** One sentence for each difference; empty when what was expected came back. */
  failures: readonly string[];
  /** `known` is a failure that its case announces, `mended` such a case that passes. */
  outcome: 'passed' | 'failed' | 'known' | 'mended';
}

export function runCases(answerer: Answerer, cases: readonly TestCase[]): CaseResult[] {
  return cases.map((testCase) => {
    const answer = askTurns(answerer, testCase.turns);
    const failures = compare(testCase, answer);
    const isKnown = testCase.fails !== undefined;
    const outcome = failures.length > 0 ? (isKnown ? 'known' : 'failed') : isKnown ? 'mended' : 'passed';
    return { testCase, answer, failures, outcome };
  });
}

function compare(expected: TestCase, answer: Answer): string[] {
  const failures: string[] = [];
  const must = (what: string, wanted: string, got: string) => {
    if (wanted !== got) failures.push(`expected the ${what} ${wanted}, got ${got}`);
  };
  if (expected.kind) must('kind', expected.kind, answer.kind);
  if (expected.language) must('language', expected.language, answer.language);
  if (expected.intent) must('intent', expected.intent, answer.intent ?? NO_INTENT);
  const missing = (expected.facts ?? []).filter((fact) => !answer.facts.includes(fact));
  if (missing.length > 0)
    failures.push(`expected the facts ${missing.join(', ')}, got ${answer.facts.join(', ') || 'none'}`);
  const proof = answer.evidence[0]?.sentence ?? 'nothing';
  if (expected.proof && !proof.includes(expected.proof))
    failures.push(`expected a proof with the words "${expected.proof}", got ${proof}`);
  const said = answer.text.toLowerCase();
  for (const words of expected.says ?? [])
    if (!said.includes(words.toLowerCase())) failures.push(`expected the words "${words}", which it does not say`);
  for (const words of expected['says-not'] ?? [])
    if (said.includes(words.toLowerCase())) failures.push(`expected it not to say "${words}", which it does`);
  return failures;
}
