// Results of test cases → one page to look at, complete in itself: no script, nothing from the network.

import type { LearningPoint } from '../cross-validate.js';
import { escapeHtml } from '../escape-html.js';
import type { WeakExamples } from '../find-weak-examples.js';
import { type Judgement, percent, type Scores } from '../measure.js';
import type { CaseResult } from '../run-cases.js';
import { type Chart, drawCharts, drawLearning } from './charts.js';
import { byLanguage } from './figures.js';
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
  /** Of a cross-validation: how much more examples help, and which to look at. */
  examples?: { curve: readonly LearningPoint[]; weak: WeakExamples };
}

export function renderReport({ title, results, scores, threshold, judgements, examples }: ReportParts): string {
  const failed = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'known');
  const charts = drawCharts(judgements, threshold);
  // What is to be mended comes first; a cross-validation has no cases that could fail.
  const first = [
    ...(results.length === 0 ? [] : [{ id: 'failures', heading: 'Failures', body: renderFailures(failed) }]),
    { id: 'confusions', heading: 'Confusions', body: renderConfusions(scores) },
  ];
  const last = [
    ...(examples ? renderExamples(examples) : []),
    { id: 'intents', heading: 'Intents', body: renderIntents(scores, judgements) },
  ];
  const renderList = ({ id, heading, body }: (typeof last)[number]) =>
    `<section id="${id}"><h2>${heading}</h2>${body}</section>`;
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
<a class="skip" href="#main">To the figures</a>
<header>
<h1>How well “${escapeHtml(title)}” is understood</h1>
<ul class="tiles">
${results.length === 0 ? '' : `<li><strong>${results.length - failed.length} of ${results.length}</strong> cases passed</li>`}
<li><strong>${percent(scores.accuracy)}</strong> of ${scores.total} intents right</li>
<li><strong>${percent(scores.macroF1)}</strong> mean F1</li>
</ul>
<nav aria-label="Sections"><ul>${[...first, ...charts, ...last].map(({ id, heading }) => `<li><a href="#${id}">${heading}</a></li>`).join('')}</ul></nav>
</header>
<main id="main" tabindex="-1">
${first.map(renderList).join('\n')}
<div class="pair">
${charts.map(renderChart).join('\n')}
</div>
${last.map(renderList).join('\n')}
</main>
</body>
</html>
`;
}

const renderChart = ({ id, heading, note, svg }: Chart) =>
  `<section id="${id}"><h2>${heading}</h2><p class="note">${note}</p><div class="chart fits">${svg}</div></section>`;

/** Only pairs that are confused, the most frequent first. */
const renderConfusions = ({ confusions }: Scores) =>
  confusions.length === 0
    ? '<p>None.</p>'
    : `<ul>${confusions
        .map(
          ({ expected, got, texts }) =>
            `<li>expected <b>${expected}</b>, got <b>${got}</b>: ${texts.map((text) => `“${escapeHtml(text)}”`).join(', ')}</li>`,
        )
        .join('')}</ul>`;

/** What a cross-validation says of the examples themselves. */
function renderExamples({ curve, weak }: NonNullable<ReportParts['examples']>) {
  const list = (heading: string, rows: readonly string[]) =>
    rows.length === 0
      ? ''
      : `<details><summary>${heading} (${rows.length})</summary><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul></details>`;
  const said = (intent: string, text: string) => `<b>${intent}</b> “${escapeHtml(text)}”`;
  const body = [
    list(
      'Nearly the same in two intents: keep one, or make them differ',
      weak.duplicates.map(
        ({ intent, text, otherIntent, otherText }) => `${said(intent, text)} – ${said(otherIntent, otherText)}`,
      ),
    ),
    list(
      'Pull answers away from other intents',
      weak.pulling.map(
        ({ intent, text, pulled }) =>
          `${said(intent, text)} pulled ${pulled.length}: ${pulled.map((one) => `“${escapeHtml(one)}”`).join(', ')}`,
      ),
    ),
    list(
      'Thin intents: more examples, in other words',
      weak.thin.map(({ intent, why }) => `<b>${intent}</b>: ${why}`),
    ),
  ].join('');
  return [
    {
      id: 'learning',
      heading: 'Learning curve',
      body: `<p class="note">Where it still rises, more examples help; where it is flat, better ones or a better engine.</p><div class="chart fits">${drawLearning(curve)}</div>`,
    },
    { id: 'examples', heading: 'Examples to look at', body: body || '<p>None.</p>' },
  ];
}

function renderIntents({ intents }: Scores, judgements: readonly Judgement[]): string {
  const languages = byLanguage(judgements).map(({ language }) => language);
  const rightOf = (intent: string, language: string) => {
    const of = judgements.filter((one) => one.expected === intent && one.language === language);
    return of.length === 0 ? null : of.filter(({ got }) => got === intent).length / of.length;
  };
  const cell = (share: number | null) =>
    `<td class="number${share !== null && share < BAD ? ' bad' : ''}">${share === null ? '–' : percent(share)}</td>`;
  const rows = [...intents]
    .sort((a, b) => a.f1 - b.f1)
    .map(
      ({ intent, precision, recall, f1, support }) =>
        `<tr><th scope="row">${intent}</th>${cell(f1)}<td class="bar" aria-hidden="true"><span style="width:${Math.round(100 * f1)}%"></span></td>${[
          precision,
          recall,
          ...languages.map((language) => rightOf(intent, language)),
        ]
          .map(cell)
          .join('')}<td class="number">${support}</td></tr>`,
    );
  return `<p class="note">The weakest first. Under each language: how many of its utterances are right.</p><div class="scroll" tabindex="0" role="region" aria-label="Intents, scrolls sideways"><table><thead><tr><th scope="col">Intent</th><th scope="col" class="number">F1</th><td></td>${[
    'Precision',
    'Recall',
    ...languages,
    'Cases',
  ]
    .map((heading) => `<th scope="col" class="number">${heading}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Shares below this one are marked: worth a look. */
const BAD = 0.7;

const renderFailures = (failed: readonly CaseResult[]) =>
  failed.length === 0 ? '<p>None.</p>' : failed.map(renderFailure).join('\n');

function renderFailure({ testCase, answer, failures, outcome }: CaseResult): string {
  const reasons = answer.because.map(({ stage, text }) => `<dt>${stage}</dt><dd>${escapeHtml(text)}</dd>`).join('');
  const known = outcome === 'known' ? `<p>Known: ${escapeHtml(testCase.fails ?? '')}</p>` : '';
  return `<details><summary>${escapeHtml(testCase.turns.join(' → '))}</summary><p><code>${escapeHtml(testCase.place)}</code></p>${known}<ul>${failures
    .map((failure) => `<li>${escapeHtml(failure)}</li>`)
    .join('')}</ul><p>${escapeHtml(answer.short)}</p><dl>${reasons}</dl></details>`;
}
