// The talk on the left, as a reader has it in Telegram; on the right why the chosen reply is what it is, or what it should be.
import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dialogue, Suggestion } from '../../answer/answer.js';
import { call } from './api.js';
import { Explanation, type Turn } from './explain.js';
import type { Shell } from './parts.js';
import { Teach } from './teach.js';
import { TEXTS } from './texts.js';

/** Longer proofs are folded, as Telegram folds them. */
const FOLD_FROM = 220;

/** The talk outlives a change of the view. */
export interface TalkState {
  turns: readonly Turn[];
  chosen: number;
  language: string;
}

export const NEW_TALK: TalkState = { turns: [], chosen: -1, language: '' };

interface TalkProps {
  shell: Shell;
  talk: TalkState;
  /** By what the talk is when it changes: an answer may come while the talk is asked anew. */
  setTalk(change: (now: TalkState) => TalkState): void;
}

export function Talk({ shell, talk, setTalk }: TalkProps) {
  const { turns, chosen, language } = talk;
  const [isTeaching, setTeaching] = useState(false);
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement | null>(null);
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [turns.length]);
  const said = turns.map((turn) => turn.text);

  async function answerOf(utterance: string, id?: string, dialogue?: Dialogue): Promise<Turn> {
    const found = await call<Pick<Turn, 'answer' | 'parts'>>('ask', { text: utterance, id, language, dialogue });
    return { text: utterance, ...(id && { id }), ...found };
  }
  async function ask(utterance: string, id?: string) {
    if (utterance.trim() === '') return;
    setText('');
    setTeaching(false);
    try {
      const turn = await answerOf(utterance, id, turns.at(-1)?.answer.dialogue);
      setTalk((now) => ({ ...now, turns: [...now.turns, turn], chosen: now.turns.length }));
    } catch (error) {
      shell.fail(error);
    }
  }
  // Changed content answers the talk anew, so that its author sees what came of it; what is asked meanwhile stays.
  useEffect(() => {
    if (shell.version === 0) return;
    let isOver = false;
    const askAgain = async () => {
      const again: Turn[] = [];
      for (const turn of turns) again.push(await answerOf(turn.text, turn.id, again.at(-1)?.answer.dialogue));
      if (isOver) return;
      setTalk((now) => ({
        ...now,
        turns: now.turns.map((turn, at) => (again[at]?.text === turn.text ? again[at] : turn)),
      }));
    };
    askAgain().catch(shell.fail);
    return () => {
      isOver = true;
    };
  }, [shell.version]);
  const keep = () => call<{ label: string; undo: number }>('keep', { turns: said }).then(shell.wrote, shell.fail);
  const openings = shell.state.topics.flatMap(({ questions }) => questions).slice(0, 5);

  return html`<div class="talk">
    <section class="chat" aria-label=${TEXTS.conversation}>
      <div class="bar-row">
        <label>${TEXTS.replyIn} <select value=${language} onChange=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          setTalk((now) => ({ ...now, language: value }));
        }}>
          <option value="">${TEXTS.ownLanguage}</option>
          ${shell.state.languages.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
        </select></label>
        <span class="grow"></span>
        ${
          turns.length > 0 &&
          html`
          <button type="button" onClick=${keep}>${TEXTS.keepTalk}</button>
          <button type="button" onClick=${() => {
            setTalk(({ language }) => ({ ...NEW_TALK, language }));
            field.current?.focus();
          }}>${TEXTS.newTalk}</button>`
        }
      </div>
      <div class="messages" role="log" tabindex="0" aria-label=${TEXTS.conversation}>
        ${turns.length === 0 && html`<p class="dim">${TEXTS.begin}</p><${Buttons} offered=${openings} ask=${ask} />`}
        ${turns.map(
          (
            turn,
            at,
          ) => html`<${Message} turn=${turn} isChosen=${at === chosen} isLast=${at === turns.length - 1} ask=${ask}
            choose=${() => {
              setTeaching(false);
              setTalk((now) => ({ ...now, chosen: at }));
            }}
            teach=${() => {
              setTalk((now) => ({ ...now, chosen: at }));
              setTeaching(true);
            }} />`,
        )}
        <div ref=${end}></div>
      </div>
      <form class="ask" onSubmit=${(event: Event) => {
        event.preventDefault();
        void ask(text);
      }}>
        <input ref=${field} aria-label=${TEXTS.ask} placeholder=${TEXTS.ask} value=${text} autocomplete="off" maxlength="4096"
          onInput=${(event: Event) => setText((event.target as HTMLInputElement).value)} />
        <button class="main" type="submit">${TEXTS.send}</button>
      </form>
    </section>
    <section class="why" aria-label=${TEXTS.explanation} aria-live="polite">
      ${
        isTeaching && turns[chosen]
          ? html`<${Teach} key=${chosen} shell=${shell} text=${turns[chosen].text} language=${turns[chosen].answer.language}
            talk=${said.slice(0, chosen + 1)} was=${turns[chosen].answer.short} close=${() => setTeaching(false)} />`
          : html`<h2>${TEXTS.explanation}</h2><${Explanation} shell=${shell} turn=${turns[chosen] ?? null} />`
      }
    </section>
  </div>`;
}

interface MessageProps {
  turn: Turn;
  isChosen: boolean;
  isLast: boolean;
  ask(text: string, id?: string): void;
  choose(): void;
  teach(): void;
}

function Message({ turn: { text, answer }, isChosen, isLast, ask, choose, teach }: MessageProps) {
  return html`<div class="mine bubble">${text}</div>
    <div class=${`theirs bubble${isChosen ? ' chosen' : ''}`} lang=${answer.language}>
      <p>${answer.short}</p>
      ${answer.evidence.map(({ sentence, number }) =>
        sentence === answer.short
          ? null
          : sentence.length < FOLD_FROM
            ? html`<blockquote>${sentence}</blockquote>`
            : html`<blockquote><details><summary>${TEXTS.proof}, ${TEXTS.sentence} ${number}</summary>${sentence}</details></blockquote>`,
      )}
      <div class="bar-row" lang="en">
        <button type="button" class="quiet" aria-pressed=${isChosen} onClick=${choose}>${TEXTS.why}</button>
        <button type="button" class="quiet" onClick=${teach}>${TEXTS.wrong}</button>
      </div>
    </div>
    ${isLast && html`<${Buttons} offered=${answer.suggestions} ask=${ask} />`}`;
}

const Buttons = ({ offered, ask }: { offered: readonly Suggestion[]; ask(text: string, id?: string): void }) =>
  html`<div class="buttons">${offered.map(
    ({ id, text }) => html`<button type="button" onClick=${() => ask(text, id)}>${text}</button>`,
  )}</div>`;
