// Small parts that several views show: progress with a stop, messages, the article.
import { html } from 'htm/preact';
import { useRef, useState } from 'preact/hooks';
import type { Progress } from '../compare.js';
import { steps } from './api.js';
import { TEXTS } from './texts.js';

export interface State {
  title: string;
  language: string;
  languages: readonly { code: string; name: string }[];
  paragraphs: readonly (readonly { sentence: string; number: number }[])[];
  facts: readonly {
    id: string;
    answer: Readonly<Record<string, string>>;
    isGuess: boolean;
    isUntold: boolean;
    sentences: readonly number[];
  }[];
  hasIntents: boolean;
  topics: readonly { id: string; title: string; questions: readonly { id: string; text: string }[] }[];
}

/** What every view may do to the whole page. */
export interface Shell {
  state: State;
  /** Counts the changes of the content since the page was opened. */
  version: number;
  /** Tells what was written, with a way back. */
  wrote(done: { label: string; undo: number }): void;
  fail(error: unknown): void;
}

const isProgress = (step: unknown): step is Progress => typeof (step as Progress).total === 'number';

/** Something that takes a while: how far it is, and what it came to. */
export function useSteps<Value>(fail: (error: unknown) => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [value, setValue] = useState<Value | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  };
  const start = async (path: string, body: unknown) => {
    stop();
    const controller = new AbortController();
    running.current = controller;
    setValue(null);
    setProgress({ done: 0, total: 0 });
    try {
      for await (const step of steps<Progress | Value>(path, body, controller.signal)) {
        if (isProgress(step)) setProgress(step);
        else setValue(step);
      }
    } catch (error) {
      if (!controller.signal.aborted) fail(error);
    }
    if (running.current !== controller) return;
    running.current = null;
    setProgress(null);
  };
  return { progress, value, start, stop, clear: () => setValue(null) };
}

export const ProgressBar = ({ progress, stop, label }: { progress: Progress | null; stop(): void; label: string }) =>
  progress &&
  html`<div class="progress" role="status">
    <label>${label} ${progress.total > 0 ? `${progress.done} / ${progress.total}` : ''}
      <progress ...${progress.total > 0 ? { value: progress.done, max: progress.total } : {}}></progress>
    </label>
    <button type="button" onClick=${stop}>${TEXTS.stop}</button>
  </div>`;

interface ArticleProps {
  state: State;
  /** Numbers of the sentences to light: the proof, and what is pointed at. */
  lit?: readonly number[];
  pointed?: readonly number[];
  /** Called with marked words, or a whole sentence. */
  onMark?: ((words: string) => void) | undefined;
  /** More to a sentence: its class, and what is said behind it. */
  describe?: (number: number) => { heat: number; note: string };
}

export function Article({ state, lit = [], pointed = [], onMark, describe }: ArticleProps) {
  const take = () => {
    const words = getSelection()?.toString().trim();
    if (words) onMark?.(words);
  };
  return html`<div class=${`article${onMark ? ' marking' : ''}`} lang=${state.language} onMouseUp=${take}>
    ${state.paragraphs.map(
      (sentences) =>
        html`<p>${sentences.map(({ sentence, number }) => {
          const more = describe?.(number);
          const names = [lit.includes(number) && 'lit', pointed.includes(number) && 'pointed', more && 'heat'];
          const text = lit.includes(number) ? html`<mark>${sentence}</mark>` : sentence;
          return html`<span
          class=${names.filter(Boolean).join(' ')}
          style=${more ? { '--heat': `${Math.round(100 * more.heat)}%` } : {}}
          data-sentence=${number}
        >${text}${more && html`<small> ${more.note}</small>`}${
          onMark &&
          html`<button type="button" class="take" onClick=${() => onMark(sentence)} aria-label=${`${TEXTS.evidence}: ${TEXTS.sentence} ${number}`}>${number}</button>`
        }</span> `;
        })}</p>`,
    )}
  </div>`;
}
