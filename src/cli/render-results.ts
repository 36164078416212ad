// Results of the author's cases as text: each failure with its reason, then the figures.
import type { TestCase } from '../authoring/cases.js';
import { percent, type Scores } from '../authoring/measure.js';
import type { CaseResult } from '../authoring/run-cases.js';
import { createPaint, type Paint } from './paint.js';
import { renderExplanation } from './render-explanation.js';

/** @param intents  names of all that the content has */
export function renderResults(
  results: readonly CaseResult[],
  scores: Scores,
  intents: readonly string[],
  colours: boolean,
): string {
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
  if (scores.total > 0) parts.push(renderIntents(scores, paint), renderCoverage(scores, intents));
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
    const row = `${intent.padEnd(width)}  ${[precision, recall, f1].map((share) => percent(share).padStart(7)).join('  ')}  ${String(support).padStart(5)}`;
    return f1 < 1 ? paint.yellow(row) : row;
  });
  return [
    paint.bold(`${'intent'.padEnd(width)}  precision  recall      F1  cases`),
    ...rows,
    `accuracy ${percent(accuracy)} (${right} of ${total}), mean F1 ${percent(macroF1)}`,
  ].join('\n');
}

/** What the figures above are silent about. */
function renderCoverage(scores: Scores, intents: readonly string[]): string {
  const tried = new Set(scores.intents.filter(({ support }) => support > 0).map(({ intent }) => intent));
  const covered = intents.filter((intent) => tried.has(intent)).length;
  return `${covered} of ${intents.length} intents have a case; of the others these figures say nothing.`;
}

function renderConfusions({ confusions }: Scores, paint: Paint): string {
  const rows = confusions.map(
    ({ expected, got, texts }) =>
      `  ${expected} → ${got}  ${texts.length}×: ${texts.map((text) => `“${text}”`).join(', ')}`,
  );
  return [paint.bold('confused (expected → got)'), ...rows].join('\n');
}
