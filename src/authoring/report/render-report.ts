// Results of test cases → one page to look at, complete in itself: no script, nothing from the network.
import type { Judgement, Scores } from '../measure.js';
import type { CaseResult } from '../run-cases.js';
import { cellId, drawHistogram, drawLanguages, drawMatrix, drawReliability, drawThresholds } from './charts.js';
import { confusionCells } from './figures.js';
import { PAGE_STYLE } from './page-style.js';

export interface ReportParts {
  /** Of the article. */
  title: string;
  results: readonly CaseResult[];
  scores: Scores;
  /** What the charts are of. */
  judgements: readonly Judgement[];
  /** 0–1: with less confidence the engine refuses. */
  threshold: number;
}

export function renderReport({ title, results, scores, threshold, judgements }: ReportParts): string {
  const failed = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'known');
  const charts = judgements.length === 0 ? [] : renderCharts(judgements, threshold);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Intents of “${escapeHtml(title)}”</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>How well “${escapeHtml(title)}” is understood</h1>
<ul class="tiles">
${results.length === 0 ? '' : `<li><strong>${results.length - failed.length} of ${results.length}</strong> cases passed</li>`}
<li><strong>${percent(scores.accuracy)}</strong> of ${scores.total} intents right</li>
<li><strong>${percent(scores.macroF1)}</strong> mean F1</li>
</ul>
<nav aria-label="Sections"><ul>${[
    ...charts.map(({ id, heading }) => [id, heading]),
    ['intents', 'Intents'],
    ['failures', 'Failures'],
  ]
    .map(([id, heading]) => `<li><a href="#${id}">${heading}</a></li>`)
    .join('')}</ul></nav>
</header>
<main>
${charts.map(({ id, heading, note, body }) => `<section id="${id}"><h2>${heading}</h2><p class="note">${note}</p>${body}</section>`).join('\n')}
<section id="intents"><h2>Intents</h2>${renderIntents(scores)}</section>
<section id="failures"><h2>Failures</h2>${failed.length === 0 ? '<p>None.</p>' : failed.map(renderFailure).join('\n')}</section>
</main>
</body>
</html>
`;
}

function renderCharts(judgements: readonly Judgement[], threshold: number) {
  const { cells } = confusionCells(judgements);
  return [
    {
      id: 'languages',
      heading: 'Languages',
      note: 'Share of utterances that led to the expected intent.',
      body: `<div class="chart fits">${drawLanguages(judgements)}</div>`,
    },
    {
      id: 'confusions',
      heading: 'Confusions',
      note: 'Rows are expected, columns are what came. A click on a cell, or Enter, shows its utterances below.',
      body: `<div class="chart" tabindex="0" role="region" aria-label="Confusion matrix, scrolls sideways">${drawMatrix(judgements)}</div>${cells
        .map(
          (cell) =>
            `<section class="cell${cell.expected === cell.got ? ' right' : ''}" id="${cellId(cell)}" tabindex="-1"><h3>${
              cell.expected === cell.got
                ? `${cell.expected}, as expected`
                : `${cell.expected} expected, ${cell.got} came`
            }</h3><ul>${cell.judgements
              .map(
                ({ text, language, confidence }) =>
                  `<li lang="${language}">${escapeHtml(text)} <small>(${confidence.toFixed(2)})</small></li>`,
              )
              .join('')}</ul></section>`,
        )
        .join('')}`,
    },
    {
      id: 'confidence',
      heading: 'Confidence, right against wrong',
      note: 'Where both overlap, no threshold tells them apart.',
      body: `<div class="chart fits">${drawHistogram(judgements)}</div>`,
    },
    {
      id: 'threshold',
      heading: 'Threshold',
      note: 'Each point is a threshold: further right more right answers are refused, further up more wrong ones are given.',
      body: `<div class="chart fits">${drawThresholds(judgements, threshold)}</div>`,
    },
    {
      id: 'reliability',
      heading: 'Reliability',
      note: 'Above the dashed line answers are surer than they say, below it they boast. Larger dots stand for more answers.',
      body: `<div class="chart fits">${drawReliability(judgements)}</div>`,
    },
  ];
}

function renderIntents({ intents }: Scores): string {
  const rows = [...intents]
    .sort((a, b) => a.f1 - b.f1)
    .map(
      ({ intent, precision, recall, f1, support }) =>
        `<tr><th scope="row">${intent}</th>${[percent(precision), percent(recall), percent(f1), String(support)]
          .map((value) => `<td class="number">${value}</td>`)
          .join('')}</tr>`,
    );
  return `<p class="note">The weakest first.</p><div class="scroll" tabindex="0" role="region" aria-label="Intents, scrolls sideways"><table><thead><tr><th scope="col">Intent</th>${[
    'Precision',
    'Recall',
    'F1',
    'Cases',
  ]
    .map((heading) => `<th scope="col" class="number">${heading}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function renderFailure({ testCase, answer, failures, outcome }: CaseResult): string {
  const reasons = answer.because.map(({ stage, text }) => `<dt>${stage}</dt><dd>${escapeHtml(text)}</dd>`).join('');
  const known = outcome === 'known' ? `<p>Known: ${escapeHtml(testCase.fails ?? '')}</p>` : '';
  return `<details><summary>${escapeHtml(testCase.turns.join(' → '))}</summary><p><code>${escapeHtml(testCase.place)}</code></p>${known}<ul>${failures
    .map((failure) => `<li>${escapeHtml(failure)}</li>`)
    .join('')}</ul><p>${escapeHtml(answer.short)}</p><dl>${reasons}</dl></details>`;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
