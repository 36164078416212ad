// All that can be measured of the content without readers: the cases, their charts, and which sentences are asked for.
import { setImmediate } from 'node:timers/promises';
import { THRESHOLDS } from '../answer/thresholds.js';
import { type Coverage, measureCoverage } from '../authoring/coverage.js';
import { type Confusion, judge, measure } from '../authoring/measure.js';
import type { Chart } from '../authoring/report/charts.js';
import { runCases } from '../authoring/run-cases.js';
import type { Progress } from './compare.js';
import type { Studio } from './studio.js';

export interface Measured {
  coverage: Coverage;
  cases: {
    total: number;
    passed: number;
    failures: readonly { text: string; place: string; reasons: readonly string[] }[];
  };
  /** Pairs that are confused, most frequent first. */
  confusions: readonly Confusion[];
  charts: readonly Chart[];
}

const STEP = 20;

/** Yields progress, and what was measured at last. */
export async function* measureContent(studio: Studio): AsyncGenerator<Progress | Measured> {
  const answerer = studio.answerer();
  const cases = studio.cases();
  const results = [];
  const coverage = measureCoverage(studio.content(), answerer);
  let step = coverage.next();
  const total = cases.length + (step.done ? 0 : step.value.total);
  for (const [at, testCase] of cases.entries()) {
    results.push(...runCases(answerer, [testCase]));
    if (at % STEP > 0) continue;
    yield { done: at, total };
    await setImmediate();
  }
  for (; !step.done; step = coverage.next()) {
    if (step.value.done % STEP > 0) continue;
    yield { done: cases.length + step.value.done, total };
    await setImmediate();
  }
  const judgements = judge(results);
  const failed = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'known');
  const draw = judgements.length > 0 ? await import('../authoring/report/charts.js') : null;
  yield {
    coverage: step.value,
    cases: {
      total: cases.length,
      passed: cases.length - failed.length,
      failures: failed.map(({ testCase, failures }) => ({
        text: testCase.turns.join(' → '),
        place: testCase.place,
        reasons: failures,
      })),
    },
    confusions: measure(judgements).confusions,
    charts: draw?.drawCharts(judgements, THRESHOLDS.answer) ?? [],
  };
}
