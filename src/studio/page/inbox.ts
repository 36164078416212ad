// What readers asked in vain: groups, the most frequent first, each decided with one key.
import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../authoring/review/apply-decision.js';
import type { FeedbackGroup } from '../../authoring/review/group-feedback.js';
import type { ReviewGroup } from '../../authoring/review/list-groups.js';
import { call } from './api.js';
import type { Shell, State } from './parts.js';
import { Teach } from './teach.js';
import { TEXTS } from './texts.js';

interface InboxData {
  file: string;
  total: number;
  groups: readonly FeedbackGroup[];
  votes: readonly { about: string; count: number }[];
}

export function Inbox({ shell, undo }: { shell: Shell; undo(): void }) {
  const [inbox, setInbox] = useState<InboxData | null>(null);
  const [at, setAt] = useState(0);
  const [teaching, setTeaching] = useState<Decision['action'] | null>(null);
  const list = useRef<HTMLOListElement | null>(null);
  const load = () => call<InboxData>('inbox').then(setInbox, shell.fail);
  useEffect(() => void load(), [shell.version]);
  const groups = inbox?.groups ?? [];
  const place = Math.min(at, groups.length - 1);
  const text = groups[place]?.text;
  const [group, setGroup] = useState<ReviewGroup | null>(null);
  useEffect(() => {
    let isOld = false;
    setGroup(null);
    if (text !== undefined)
      call<ReviewGroup | null>('group', { text }).then((found) => isOld || setGroup(found), shell.fail);
    return () => {
      isOld = true;
    };
  }, [text, inbox]);
  useEffect(
    () => list.current?.querySelector<HTMLElement>('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }),
    [place],
  );

  const decide = async (more: Partial<Decision> & Pick<Decision, 'action'>) => {
    if (!group) return;
    try {
      const decision = { text: group.text, language: group.language, keep: more.action !== 'ignore', ...more };
      shell.wrote(await call('decide', decision));
      await load();
    } catch (error) {
      shell.fail(error);
    }
  };
  const likely = group ? likelyOf(group, shell.state) : [];
  const keys: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(likely.map(({ decision }, n) => [String(n + 1), () => void decide(decision)])),
    a: () => setTeaching('absent'),
    f: () => setTeaching('fact'),
    s: () => setTeaching('add'),
    i: () => void decide({ action: 'ignore' }),
    u: undo,
    j: () => setAt(Math.min(place + 1, groups.length - 1)),
    k: () => setAt(Math.max(0, place - 1)),
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).matches('input, textarea, select');
      const act = keys[event.key.toLowerCase()];
      if (isTyping || teaching || event.ctrlKey || event.metaKey || event.altKey || !act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  if (!inbox) return html`<p role="status">${TEXTS.working}</p>`;
  const close = () => {
    setTeaching(null);
    void load();
  };
  return html`<div class="inbox">
    <section aria-label=${TEXTS.inbox}>
      <h2>${TEXTS.inboxTitle}</h2>
      ${
        groups.length === 0
          ? html`<p>${TEXTS.inboxEmpty}</p><p class="dim">${TEXTS.inboxWhere} <code>${inbox.file}</code></p>`
          : html`<p class="dim">${inbox.total} ${TEXTS.waiting} ${TEXTS.keys}</p>`
      }
      <ol class="groups" ref=${list}>${groups.map(
        (one, n) => html`<li><button type="button" aria-current=${n === place} onClick=${() => {
          setAt(n);
          setTeaching(null);
        }}>
          <b>${one.count}${TEXTS.times}</b> <span lang=${one.language}>${one.text}</span></button></li>`,
      )}</ol>
      ${inbox.votes.length > 0 && html`<h3>${TEXTS.votes}</h3><ul class="plain">${inbox.votes.map(({ about, count }) => html`<li>${count}${TEXTS.times} ${about}</li>`)}</ul>`}
    </section>
    <section class="why" aria-live="polite">${
      group &&
      (teaching
        ? html`<${Teach} key=${group.text} shell=${shell} text=${group.text} language=${group.language} talk=${[]} was=${null} start=${teaching} close=${close} />`
        : html`<h2 lang=${group.language}>${group.text}</h2>
          <p class="dim">${Object.entries(group.kinds)
            .filter(([, count]) => count > 0)
            .map(([kind, count]) => `${TEXTS.down[kind as keyof typeof TEXTS.down]} ${count}${TEXTS.times}`)
            .join(
              ', ',
            )}${group.texts.length > 1 && html`<br />${TEXTS.also}: ${group.texts.slice(1, 4).join(' · ')}`}</p>
          <p><b>${TEXTS.now}</b> ${group.now.short}</p>
          <h3>${TEXTS.likely}</h3>
          <ul class="choices">
            ${likely.map(({ label, note, decision }, n) => html`<li><button type="button" onClick=${() => void decide(decision)}><kbd>${n + 1}</kbd> ${TEXTS.sameAs} “${label}” <small class="dim">${note}</small></button></li>`)}
            <li><button type="button" onClick=${keys.s}><kbd>S</kbd> ${TEXTS.search}</button></li>
            <li><button type="button" onClick=${keys.a}><kbd>A</kbd> ${TEXTS.absent}</button></li>
            <li><button type="button" onClick=${keys.f}><kbd>F</kbd> ${TEXTS.newFact}</button></li>
            <li><button type="button" onClick=${keys.i}><kbd>I</kbd> ${TEXTS.ignore}</button></li>
          </ul>`)
    }
    </section>
  </div>`;
}

const MOST_LIKELY = 3;

/** The nearest intents; where there are none the facts that stand in the nearest sentences. */
function likelyOf({ intents, facts }: ReviewGroup, { hasIntents, facts: known }: State) {
  const add = (intent: string, label: string) => ({
    label,
    note: intent,
    decision: { action: 'add', intent } as const,
  });
  if (hasIntents) return intents.slice(0, MOST_LIKELY).map(({ intent, example }) => add(intent, example));
  const near = facts.flatMap(({ id }) => {
    const isNear = (fact: State['facts'][number]) =>
      fact.id === id || fact.sentences.some((number) => id === `sentence-${number}`);
    return known.filter((fact) => !fact.isUntold && isNear(fact));
  });
  return [...new Set(near)].slice(0, MOST_LIKELY).map(({ id, answer }) => add(id, Object.values(answer)[0] ?? id));
}
