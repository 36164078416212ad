// "Wrong – it should be …": what it should be, what that changes, and only then the writing.
import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../authoring/review/apply-decision.js';
import type { Comparison } from '../compare.js';
import type { Choice } from '../find-choices.js';
import type { FileDiff } from '../render-diff.js';
import type { Shown } from '../studio.js';
import { call } from './api.js';
import { Article, ProgressBar, type Shell, useSteps } from './parts.js';
import { TEXTS } from './texts.js';

interface TeachProps {
  shell: Shell;
  text: string;
  language: string;
  /** The talk up to the question. */
  talk: readonly string[];
  /** What was answered; null where the question is a reader's. */
  was: string | null;
  /** What to begin with. */
  start?: Decision['action'];
  close(): void;
}

type Draft = Pick<Decision, 'action' | 'intent' | 'missing' | 'facts' | 'answer' | 'evidence'>;

export function Teach({ shell, text, language, talk, was, start = 'add', close }: TeachProps) {
  const [question, setQuestion] = useState(text);
  const [tab, setTab] = useState<Decision['action']>(start);
  const [isKept, setKept] = useState(true);
  const preview = useSteps<Shown>(shell.fail);
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => heading.current?.focus(), []);

  const decisionOf = (draft: Draft): Decision => ({ text: question, language, keep: isKept, ...draft });
  const show = (draft: Draft) => void preview.start('preview', { decision: decisionOf(draft), talk });
  const tell = (done: { label: string; undo: number }) => {
    shell.wrote(done);
    close();
  };
  const write = (id: string) => call<{ label: string; undo: number }>('apply', { id }).then(tell, shell.fail);
  const keepWrong = (expected?: string) =>
    call<{ label: string; undo: number }>('keep', { turns: talk, wrong: { expected, was } }).then(tell, shell.fail);
  const tabs = [
    ['add', TEXTS.right],
    ['absent', TEXTS.dontKnow],
    ['fact', TEXTS.newFact],
  ] as const;
  const forms = {
    add: () =>
      html`<${Choose} shell=${shell} language=${language} text=${text} show=${show} keepWrong=${was === null ? null : keepWrong} />`,
    absent: () => html`<${Absent} show=${show} />`,
    fact: () => html`<${NewFact} shell=${shell} language=${language} show=${show} />`,
  };
  return html`<div class="teach" onKeyDown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}>
    <div class="bar-row"><h2 tabindex="-1" ref=${heading}>${TEXTS.teachTitle}</h2><span class="grow"></span>
      <button type="button" onClick=${close}>${TEXTS.close}</button></div>
    <label class="field">${TEXTS.question}
      <input value=${question} onInput=${(event: Event) => {
        setQuestion((event.target as HTMLInputElement).value);
        preview.clear();
      }} /></label>
    <label><input type="checkbox" checked=${isKept} onChange=${() => {
      setKept(!isKept);
      preview.clear();
    }} /> ${TEXTS.keepToo}</label>
    <div class="tabs" role="group" aria-label=${TEXTS.teachTitle}>${tabs.map(
      ([name, label]) =>
        html`<button type="button" aria-pressed=${tab === name} onClick=${() => {
          setTab(name);
          preview.stop();
          preview.clear();
        }}>${label}</button>`,
    )}</div>
    ${forms[tab as keyof typeof forms]()}
    <${ProgressBar} progress=${preview.progress} stop=${preview.stop} label=${TEXTS.learningChange} />
    ${preview.value && html`<${Change} shown=${preview.value} write=${write} />`}
  </div>`;
}

interface ChooseProps {
  shell: Shell;
  language: string;
  text: string;
  show(draft: Draft): void;
  keepWrong: ((expected?: string) => void) | null;
}

function Choose({ shell, language, text, show, keepWrong }: ChooseProps) {
  const [query, setQuery] = useState(text);
  const [found, setFound] = useState<readonly Choice[]>([]);
  const [chosen, choose] = useState<Choice | null>(null);
  useEffect(() => {
    let isOld = false;
    call<Choice[]>('search', { query, language }).then((choices) => isOld || setFound(choices), shell.fail);
    return () => {
      isOld = true;
    };
  }, [query]);
  const take = (choice: Choice) => {
    choose(choice);
    const isNewIntent = choice.kind === 'fact' && shell.state.hasIntents;
    show(isNewIntent ? { action: 'question', facts: [choice.id] } : { action: 'add', intent: choice.id });
  };
  return html`<label class="field">${TEXTS.search}
      <input type="search" value=${query} placeholder=${TEXTS.searchHint} onInput=${(event: Event) => setQuery((event.target as HTMLInputElement).value)} /></label>
    <ul class="choices">${found.map(
      (choice) => html`<li><button type="button" aria-pressed=${choice === chosen} onClick=${() => take(choice)}>
        ${choice.label} <small class="dim">${TEXTS[choice.kind]} ${choice.id}${choice.isGuess && `, ${TEXTS.guess}`}</small></button></li>`,
    )}</ul>
    ${keepWrong && chosen && html`<button type="button" class="quiet" onClick=${() => keepWrong(chosen.id)}>${TEXTS.keepWrong}</button>`}`;
}

function Absent({ show }: { show(draft: Draft): void }) {
  const [missing, setMissing] = useState('');
  return html`<form onSubmit=${(event: Event) => {
    event.preventDefault();
    show({ action: 'absent', missing });
  }}>
    <label class="field">${TEXTS.dontKnowField}
      <input required value=${missing} placeholder=${TEXTS.dontKnowHint} onInput=${(event: Event) => setMissing((event.target as HTMLInputElement).value)} /></label>
    <button class="main">${TEXTS.show}</button>
  </form>`;
}

function NewFact({ shell, language, show }: { shell: Shell; language: string; show(draft: Draft): void }) {
  const [evidence, setEvidence] = useState('');
  const [answer, setAnswer] = useState<Readonly<Record<string, string>>>({});
  const [hints, setHints] = useState<readonly string[]>([]);
  const { languages } = shell.state;
  const codes = [language, ...languages.map(({ code }) => code).filter((code) => code !== language)];
  useEffect(() => {
    if (evidence === '') return setHints([]);
    const timer = setTimeout(
      () => call<string[]>('hints', { answer, evidence: [evidence] }).then(setHints, shell.fail),
      HINT_MS,
    );
    return () => clearTimeout(timer);
  }, [evidence, answer]);
  const submit = (event: Event) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(answer).filter(([, one]) => one.trim() !== ''));
    show({ action: 'fact', answer: given, evidence: [evidence] });
  };
  return html`<form onSubmit=${submit}>
    <p class="dim">${TEXTS.markHint}</p>
    <${Article} state=${shell.state} onMark=${setEvidence} />
    <label class="field">${TEXTS.evidence}
      <textarea required rows="2" lang=${shell.state.language} placeholder=${TEXTS.evidenceHint} value=${evidence} onInput=${(event: Event) => setEvidence((event.target as HTMLTextAreaElement).value)}></textarea></label>
    ${codes.map(
      (code) => html`<label class="field">${TEXTS.answerIn} ${languages.find((one) => one.code === code)?.name ?? code}
        <input lang=${code} required=${code === language} value=${answer[code] ?? ''} onInput=${(event: Event) => setAnswer({ ...answer, [code]: (event.target as HTMLInputElement).value })} /></label>`,
    )}
    <ul class="hints" role="status">${hints.map((hint) => html`<li>${hint}</li>`)}</ul>
    <button class="main">${TEXTS.show}</button>
  </form>`;
}

/** A pause in typing. */
const HINT_MS = 200;

function Change({
  shown: { id, diffs, hints, comparison, isMended },
  write,
}: {
  shown: Shown;
  write(id: string): void;
}) {
  const button = useRef<HTMLButtonElement | null>(null);
  useEffect(() => button.current?.focus(), [id]);
  return html`<section class="change">
    ${isMended !== null && html`<p class=${isMended ? 'good' : 'bad'}>${isMended ? TEXTS.isMended : TEXTS.notMended}</p>`}
    <ul class="hints">${hints.map((hint) => html`<li>${hint}</li>`)}</ul>
    <h3>${TEXTS.change}</h3>
    ${diffs.map((diff) => html`<${Diff} diff=${diff} />`)}
    <h3>${TEXTS.effect}</h3>
    ${comparison && html`<${Effect} comparison=${comparison} />`}
    <button type="button" class="main" ref=${button} onClick=${() => write(id)}>${TEXTS.write}</button>
  </section>`;
}

const Diff = ({ diff: { file, isNew, lines } }: { diff: FileDiff }) =>
  html`<p class="file">${file}${isNew && html` <small>${TEXTS.newFile}</small>`}</p>
    <pre class="diff" tabindex="0">${lines.map((line) => {
      const kind = { '+': 'added', '-': 'removed' }[line[0] ?? ''] ?? '';
      return html`<span class=${kind}>${line}${'\n'}</span>`;
    })}</pre>`;

const Effect = ({ comparison: { asked, differences } }: { comparison: Comparison }) =>
  html`<p>${asked} ${TEXTS.askedAgain}${differences.length === 0 && ` ${TEXTS.noEffect}`}</p>
    <ul class="differences">${differences.map(
      ({ from, text, before, after, verdict }) => html`<li class=${verdict}>
        <p><b>${TEXTS.verdict[verdict]}</b> “${text}” <small class="dim">${TEXTS.from[from]}</small></p>
        <div class="sides"><p><small>${TEXTS.before}</small> ${before}</p><p><small>${TEXTS.after}</small> ${after}</p></div>
      </li>`,
    )}</ul>`;
