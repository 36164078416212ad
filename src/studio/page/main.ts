// The page as a whole: its views, what was written last, and what changes on the disk.
import { html, render } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { LiveEvent } from '../live.js';
import { call, steps, takeKey } from './api.js';
import { Coverage } from './coverage.js';
import { Inbox } from './inbox.js';
import type { Shell, State } from './parts.js';
import { NEW_TALK, Talk, type TalkState } from './talk.js';
import { TEXTS } from './texts.js';

const VIEWS = ['talk', 'inbox', 'coverage'] as const;
type View = (typeof VIEWS)[number];

const viewOf = (hash: string): View => VIEWS.find((view) => hash === `#${view}`) ?? 'talk';

interface Notice {
  text: string;
  isBad: boolean;
}

function Page() {
  const [state, setState] = useState<State | null>(null);
  const [version, setVersion] = useState(0);
  const [view, setView] = useState(viewOf(location.hash));
  const [talk, setTalk] = useState<TalkState>(NEW_TALK);
  const [notice, setNotice] = useState<Notice | null>(null);
  // What this window wrote and can take back, the last at the end; other windows have their own.
  const [written, setWritten] = useState<readonly number[]>([]);
  const [broken, setBroken] = useState<string | null>(null);
  const [isLearning, setLearning] = useState(false);
  const fail = (error: unknown) => setNotice({ text: (error as Error).message, isBad: true });

  async function follow() {
    for await (const event of steps<LiveEvent>('events', {}, new AbortController().signal)) {
      if (event.kind === 'broken') {
        setBroken(event.message);
        continue;
      }
      setBroken(null);
      setLearning(!event.isWhole);
      setState(await call<State>('state'));
      setVersion((before) => before + 1);
    }
    throw new Error(TEXTS.lost);
  }
  useEffect(() => {
    call<State>('state').then(setState, fail);
    follow().catch(fail);
    addEventListener('hashchange', () => setView(viewOf(location.hash)));
  }, []);
  useEffect(() => {
    document.title = `${TEXTS[view]} – ${state?.title ?? ''}`;
  }, [view, state]);

  const undo = () => {
    const last = written.at(-1);
    if (last === undefined) return;
    call<{ label: string }>('undo', { undo: last }).then(({ label }) => {
      setWritten((before) => before.filter((one) => one !== last));
      setNotice({ text: `${TEXTS.undone} ${label}`, isBad: false });
    }, fail);
  };
  const wrote: Shell['wrote'] = ({ label, undo: at }) => {
    setWritten((before) => [...before, at]);
    setNotice({ text: `${TEXTS.written} ${label}`, isBad: false });
  };
  const shell: Shell | null = state && { state, version, wrote, fail };
  const views = {
    talk: () => html`<${Talk} shell=${shell} talk=${talk} setTalk=${setTalk} />`,
    inbox: () => html`<${Inbox} shell=${shell} undo=${undo} />`,
    coverage: () => html`<${Coverage} shell=${shell} />`,
  };
  return html`
    <a class="skip" href="#main" onClick=${(event: Event) => {
      event.preventDefault();
      document.querySelector<HTMLElement>('#main')?.focus();
    }}>${TEXTS.toMain}</a>
    <header>
      <h1>${state?.title ?? ''}</h1>
      <nav aria-label=${TEXTS.views}>${VIEWS.map((name) => html`<a href=${`#${name}`} aria-current=${name === view ? 'page' : false}>${TEXTS[name]}</a>`)}</nav>
      ${!notice && written.length > 0 && html`<button type="button" onClick=${undo}>${TEXTS.undo}</button>`}
      <span class="live" role="status">${isLearning ? TEXTS.learning : TEXTS.live}</span>
    </header>
    ${broken && html`<div class="broken" role="alert"><p>${TEXTS.broken}</p><pre tabindex="0">${broken}</pre></div>`}
    <main id="main" tabindex="-1">${shell && views[view]()}</main>
    <div class="notices" role="status">${
      notice &&
      html`<div class=${notice.isBad ? 'notice bad' : 'notice'}><span>${notice.text}</span>
      ${!notice.isBad && written.length > 0 && html`<button type="button" onClick=${undo}>${TEXTS.undo}</button>`}
      <button type="button" onClick=${() => setNotice(null)}>${TEXTS.close}</button></div>`
    }</div>`;
}

takeKey();
render(html`<${Page} />`, document.body);
