// Results of the author's cases as text: each failure with its reason, then the figures.
import type { TestCase } from '../authoring/cases.js';
import type { Scores } from '../authoring/measure.js';
import type { CaseResult } from '../authoring/run-cases.js';
import { createPaint, type Paint } from './paint.js';
import { renderExplanation } from './render-explanation.js';

export function renderResults(results: readonly CaseResult[], scores: Scores, colours: boolean): string {
  const paint = createPaint(colours);
  const of = (outcome: CaseResult['outcome']) => results.filter((result) => result.outcome === outcome);
  const parts = [
    ...of('known').map(
      ({ testCase }) => `${paint.yellow('known to fail')}  ${renderTitle(testCase, paint)}\n    ${testCase.fails}`,
    ),
    ...of('mended').map(
      ({ testCase }) =>
        `${paint.green('passes now')}  ${renderTitle(testCase, paint)}\n    Take out: fails: ${testCase.fails}`,
    ),
    ...of('failed').map((result) => renderFailure(result, paint, colours)),
  ];
  if (scores.total > 0) parts.push(renderIntents(scores, paint));
  if (scores.confusions.length > 0) parts.push(renderConfusions(scores, paint));
  const [failed, known] = [of('failed').length, of('known').length];
  const verdict = [
    `${results.length - failed - known} of ${results.length} cases passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(known > 0 ? [`${known} known to fail`] : []),
  ].join(', ');
  parts.push(failed === 0 ? paint.green(`${verdict}.`) : paint.red(`${verdict}.`));
  return parts.join('\n\n');
}

const renderTitle = ({ turns, place }: TestCase, paint: Paint) =>
  `${paint.bold(turns.join(' → '))}  ${paint.dim(place)}`;

function renderFailure({ testCase, answer, failures }: CaseResult, paint: Paint, colours: boolean): string {
  const indented = renderExplanation(answer, colours).replace(/^/gm, '    ');
  return [
    `${paint.red('✗')} ${renderTitle(testCase, paint)}`,
    ...failures.map((failure) => `    ${failure}`),
    `    said: ${answer.short.replace(/\s+/g, ' ')}`,
    indented,
  ].join('\n');
}

function renderIntents({ intents, accuracy, macroF1, right, total }: Scores, paint: Paint): string {
  const width = Math.max('intent'.length, ...intents.map(({ intent }) => intent.length));
  const rows = intents.map(({ intent, support, precision, recall, f1 }) => {
    const row = `${intent.padEnd(width)}  ${percent(precision)}  ${percent(recall)}  ${percent(f1)}  ${String(support).padStart(5)}`;
    return f1 < 1 ? paint.yellow(row) : row;
  });
  return [
    paint.bold(`${'intent'.padEnd(width)}  precision  recall      F1  cases`),
    ...rows,
    `accuracy ${percent(accuracy).trim()} (${right} of ${total}), mean F1 ${percent(macroF1).trim()}`,
  ].join('\n');
}

function renderConfusions({ confusions }: Scores, paint: Paint): string {
  const rows = confusions.map(
    ({ expected, got, texts }) =>
      `  ${expected} → ${got}  ${texts.length}×: ${texts.map((text) => `“${text}”`).join(', ')}`,
  );
  return [paint.bold('confused (expected → got)'), ...rows].join('\n');
}

/** @example percent(0.5) // ' 50.0 %' */
const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
