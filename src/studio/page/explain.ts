// Why an answer is what it is: words, what was weighed, the rule, the nearest utterances, the article with the proof lit.
import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../answer/answer.js';
import type { EvidenceKind, InspectedCandidate, InspectedWord, Inspection } from '../../answer/inspect.js';
import type { NearIntent } from '../../authoring/review/nearest-intents.js';
import { call } from './api.js';
import { Article, type Shell } from './parts.js';
import { TEXTS } from './texts.js';

/** A message and what came of it. */
export interface Turn {
  text: string;
  /** Of a button that was pressed. */
  id?: string;
  answer: Answer;
  parts: readonly Inspection[];
}

export function Explanation({ shell, turn }: { shell: Shell; turn: Turn | null }) {
  const [pointed, point] = useState<readonly number[]>([]);
  if (!turn) return html`<p class="dim">${TEXTS.nothingChosen}</p>`;
  const { answer, parts } = turn;
  return html`<div class="explanation"><div>
    <p class="verdict"><b>${TEXTS.answers[answer.kind]}</b>${answer.confidence > 0 && html` · ${Math.round(100 * answer.confidence)} % ${TEXTS.sure}`}</p>
    <ul class="plain">${answer.why.map((line) => html`<li lang=${answer.language}>${line}</li>`)}</ul>
    ${parts.length === 0 && html`<p class="dim">${TEXTS.pressed}</p>`}
    ${parts.map(
      (part) => html`<section>
        ${part.words.length > 0 && html`<h3>${TEXTS.understood}</h3><${Words} words=${part.words} />`}
        ${part.reading && html`<p class="dim">${part.reading}</p>`}
        ${(part.ask || part.topic) && html`<p>${TEXTS.asksOf} <b>${part.ask ?? '?'}</b>${part.topic && html` ${TEXTS.about} <b>${part.topic}</b>`}</p>`}
        <h3>${TEXTS.decided}</h3>
        <p>${TEXTS.rules[part.rule.name] ?? part.rule.name}<br /><small class="dim">${part.rule.text}</small></p>
        ${part.candidates.length > 0 && html`<${Candidates} candidates=${part.candidates} point=${point} />`}
      </section>`,
    )}
    ${shell.state.hasIntents && html`<${Nearest} text=${turn.text} shell=${shell} />`}
    </div><div class="beside">
    <h3>${TEXTS.article}</h3>
    <${Article} state=${shell.state} lit=${answer.evidence.map(({ number }) => number)} pointed=${pointed} />
    </div></div>`;
}

const Words = ({ words }: { words: readonly InspectedWord[] }) =>
  html`<p class="words">${words.map(({ text, readAs, mended, known, entity, meanings }) => {
    const notes = [
      readAs,
      mended && TEXTS.mended[mended],
      entity,
      ...meanings.filter((one) => one !== text).slice(0, 2),
      !known && TEXTS.unknownWord,
    ];
    const note = notes.filter(Boolean).join(', ');
    return html`<span class=${known ? 'word' : 'word unknown'}>${text}${note && html`<small>${note}</small>`}</span> `;
  })}</p>`;

const KINDS: readonly EvidenceKind[] = ['frame', 'intent', 'search'];

function Candidates({
  candidates,
  point,
}: {
  candidates: readonly InspectedCandidate[];
  point(to: readonly number[]): void;
}) {
  const kinds = KINDS.filter((kind) => candidates.some(({ shares }) => shares[kind] !== undefined));
  // Only differences tell: a bar begins where the weakest candidate ends, so that the longest is the best.
  const least = (kind: EvidenceKind) => Math.min(0, ...candidates.map(({ shares }) => shares[kind] ?? 0));
  const longest = Math.max(
    1e-6,
    ...candidates.map(({ shares }) => kinds.reduce((sum, kind) => sum + (shares[kind] ?? 0) - least(kind), 0)),
  );
  return html`<h3>${TEXTS.weighed}</h3>
    <p class="dim">${TEXTS.weighedNote} ${kinds.map((kind) => html`<span class=${`key ${kind}`}>${TEXTS.kinds[kind]}</span> `)}</p>
    <ol class="candidates">${candidates.map(
      ({ id, label, sentences, shares }) => html`<li>
        <button type="button" class="candidate"
          onMouseEnter=${() => point(sentences)} onMouseLeave=${() => point([])}
          onFocus=${() => point(sentences)} onBlur=${() => point([])}>
          <span>${label || id} <small class="dim">${label && id}${sentences.length > 0 && ` · ${TEXTS.sentence} ${sentences.join(', ')}`}</small></span>
          <span class="bars">${kinds.map((kind) => {
            const share = shares[kind] ?? 0;
            const told = `${TEXTS.kinds[kind]} ${share.toFixed(2)}`;
            return html`<span class=${`fill ${kind}`} title=${told} style=${{ width: `${(100 * (share - least(kind))) / longest}%` }}><span class="sr">${told}</span></span>`;
          })}</span>
        </button>
      </li>`,
    )}</ol>`;
}

function Nearest({ text, shell }: { text: string; shell: Shell }) {
  const [near, setNear] = useState<readonly NearIntent[]>([]);
  useEffect(() => {
    let isOld = false;
    call<NearIntent[]>('near', { text }).then((found) => isOld || setNear(found), shell.fail);
    return () => {
      isOld = true;
    };
  }, [text, shell.version]);
  return html`<h3>${TEXTS.nearest}</h3>
    <ul class="plain">${near.map(({ intent, example }) => html`<li>“${example}” <small class="dim">${intent}</small></li>`)}</ul>`;
}
