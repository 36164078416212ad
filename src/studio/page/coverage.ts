// The article coloured by how many questions lead to each sentence; what nobody reaches; how well the tests do.
import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import type { Measured } from '../measure-content.js';
import { Article, ProgressBar, type Shell, useSteps } from './parts.js';
import { TEXTS } from './texts.js';

export function Coverage({ shell }: { shell: Shell }) {
  const { progress, value, start, stop } = useSteps<Measured>(shell.fail);
  const measure = () => void start('measure', {});
  useEffect(() => {
    measure();
    return stop;
  }, [shell.version]);
  return html`<div class="coverage">
    <div class="bar-row"><h2>${TEXTS.coverageTitle}</h2><span class="grow"></span><button type="button" onClick=${measure}>${TEXTS.measure}</button></div>
    <${ProgressBar} progress=${progress} stop=${stop} label=${TEXTS.working} />
    ${value && html`<${Figures} shell=${shell} measured=${value} />`}
  </div>`;
}

function Figures({ shell, measured: { coverage, cases, confusions, charts } }: { shell: Shell; measured: Measured }) {
  const most = Math.max(1, ...coverage.sentences.map(({ questions }) => questions));
  const describe = (number: number) => {
    const { facts, questions } = coverage.sentences.find((one) => one.number === number) ?? { facts: [], questions: 0 };
    // Counts differ by orders of magnitude: each tenfold is a step.
    const heat = facts.length === 0 ? 0 : (1 + Math.log1p(questions)) / (1 + Math.log1p(most));
    return { heat, note: facts.length === 0 ? TEXTS.noFact : `${questions} ${TEXTS.questionsHere}` };
  };
  const answerOf = (id: string) =>
    Object.values(shell.state.facts.find((fact) => fact.id === id)?.answer ?? {})[0] ?? '';
  const fact = (id: string) => html`<b>${id}</b> ${answerOf(id)}`;
  return html`
    <${List} heading=${TEXTS.failures} rows=${cases.failures.map(({ text, place, reasons }) => html`“${text}” <small class="dim">${place}</small><br />${reasons.join('; ')}`)} />
    <p><b>${cases.passed} / ${cases.total}</b> ${cases.total === 0 ? TEXTS.noCases : TEXTS.passed}</p>
    <div class="figures"><section><p class="dim">${TEXTS.legend}</p>
    <${Article} state=${shell.state} describe=${describe} /></section><section>
    <${List} heading=${TEXTS.confused} rows=${coverage.confused.map(({ text, expected, got }) => html`“${text}” <small class="dim">${TEXTS.expected} ${expected}, ${TEXTS.got} ${got}</small>`)} />
    <${List} heading=${TEXTS.unreached} rows=${coverage.unreached.map(fact)} />
    <${List} heading=${TEXTS.guesses} rows=${coverage.guesses.map(fact)} />
    <${List} heading=${TEXTS.untranslated} rows=${coverage.untranslated.map(({ id, languages }) => html`<b>${id}</b> ${languages.join(', ')}`)} />
    <${List} heading=${TEXTS.confusions} rows=${confusions.map(({ expected, got, texts }) => html`${TEXTS.expected} <b>${expected}</b>, ${TEXTS.got} <b>${got}</b>: ${texts.map((text) => `“${text}”`).join(', ')}`)} />
    </section></div>
    <div class="charts">${charts.map(({ heading, note, svg }) => html`<figure><figcaption>${heading}</figcaption><p class="dim">${note}</p><div dangerouslySetInnerHTML=${{ __html: svg }}></div></figure>`)}</div>`;
}

const List = ({ heading, rows }: { heading: string; rows: readonly unknown[] }) =>
  rows.length > 0 &&
  html`<details open=${rows.length <= FEW}><summary>${heading} (${rows.length})</summary><ul>${rows.map((row) => html`<li>${row}</li>`)}</ul></details>`;

/** Longer lists are folded. */
const FEW = 6;
