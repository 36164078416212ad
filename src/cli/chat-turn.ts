// One line typed in the chat → what is shown for it: an answer, or what a command of the chat tells.
import type { Answer, Answerer, Dialogue, Suggestion } from '../answer/answer.js';
import { nearestName } from '../content/nearest-name.js';
import { createPaint } from './paint.js';

export interface ChatState {
  /** Language of every reply; undefined: that of the question. */
  language: string | undefined;
  last: Answer | null;
  /** What the last answer is to, and what had been talked about before; null where there is none. */
  asked: { text: string; dialogue: Dialogue | undefined } | null;
  /** What the numbers stand for now. */
  offered: readonly Suggestion[];
}

interface ChatParts {
  answerer: Answerer;
  nowMs: number;
  colours: boolean;
}

export interface ChatTurn {
  text: string;
  state: ChatState;
  isOver: boolean;
}

export const CHAT_COMMANDS = [
  { name: '/why', about: 'why the last answer is what it is' },
  { name: '/wrong', about: 'say what the last answer should have been' },
  { name: '/topics', about: 'what can be asked' },
  { name: '/article', about: 'the whole article' },
  { name: '/about', about: 'where the article comes from' },
  { name: '/new', about: 'begin a new conversation' },
  { name: '/help', about: 'these commands' },
  { name: '/quit', about: 'end (so do Ctrl-C and Ctrl-D)' },
] as const;

export const newChat = (language: string | undefined): ChatState => ({
  language,
  last: null,
  asked: null,
  offered: [],
});

export function answerTurn(line: string, state: ChatState, parts: ChatParts): ChatTurn {
  const text = line.trim();
  const show = (shown: string, changes: Partial<ChatState> = {}): ChatTurn => ({
    text: shown,
    state: { ...state, ...changes },
    isOver: false,
  });
  if (text === '') return show('');
  if (text.startsWith('/')) return answerCommand(text, state, parts, show);
  const picked = /^\d$/.test(text) ? state.offered[Number(text) - 1] : undefined;
  const dialogue = state.last?.dialogue;
  const options = askOptions(state, dialogue, parts.nowMs);
  const answer = (picked && parts.answerer.answerTo(picked.id, options)) ?? parts.answerer.ask(text, options);
  const asked = { text: picked?.text ?? text, dialogue };
  return show(renderReply(answer, parts.colours), { last: answer, asked, offered: answer.suggestions });
}

/** Asks the last question once more, of content that has changed since. */
export function answerAgain(state: ChatState, { answerer, nowMs, colours }: ChatParts): ChatTurn {
  const { text = '', dialogue } = state.asked ?? {};
  const answer = answerer.ask(text, askOptions(state, dialogue, nowMs));
  return {
    text: renderReply(answer, colours),
    state: { ...state, last: answer, offered: answer.suggestions },
    isOver: false,
  };
}

const askOptions = ({ language }: ChatState, dialogue: Dialogue | undefined, nowMs: number) => ({
  nowMs,
  ...(language === undefined ? {} : { language }),
  ...(dialogue === undefined ? {} : { dialogue }),
});

function answerCommand(
  text: string,
  state: ChatState,
  { answerer, colours }: ChatParts,
  show: (shown: string, changes?: Partial<ChatState>) => ChatTurn,
): ChatTurn {
  const language = state.language ?? state.last?.language ?? answerer.languages[0] ?? 'en';
  switch (text.split(/\s/, 1)[0]?.toLowerCase()) {
    case '/why':
      return show(state.last?.why.map((line) => `• ${line}`).join('\n') ?? 'Ask something first.');
    case '/topics': {
      const topics = answerer.topics(language);
      const offered = topics.flatMap(({ questions }) => questions).slice(0, 9);
      return show(renderTopics(topics, offered, colours), { offered });
    }
    case '/article':
      return show(answerer.article.paragraphs.join('\n\n'));
    case '/about': {
      const { title, source, place, published } = answerer.article;
      return show([title, [source, place, published].filter((part) => part !== null).join(', ')].join('\n').trim());
    }
    case '/new':
      return show('What was said is forgotten.', { last: null, asked: null, offered: [] });
    case '/help':
    case '/start':
      return show(CHAT_COMMANDS.map(({ name, about }) => `${name.padEnd(9)}${about}`).join('\n'));
    case '/quit':
    case '/exit':
      return { ...show(''), isOver: true };
    default: {
      const near = nearestName(
        text,
        CHAT_COMMANDS.map(({ name }) => name),
      );
      return show(`There is no ${text}.${near ? ` Did you mean ${near}?` : ''} /help lists the commands.`);
    }
  }
}

/** The reply, and below it the next questions with the numbers that pick them. */
function renderReply({ text, suggestions }: Answer, colours: boolean): string {
  if (suggestions.length === 0) return text;
  const paint = createPaint(colours);
  return `${text}\n\n${suggestions.map((next, at) => paint.dim(`  ${at + 1}  ${next.text}`)).join('\n')}`;
}

function renderTopics(
  topics: ReturnType<Answerer['topics']>,
  offered: readonly Suggestion[],
  colours: boolean,
): string {
  const paint = createPaint(colours);
  return topics
    .map(({ title, questions }) => {
      const rows = questions.map((question) => {
        const number = offered.indexOf(question) + 1;
        return `  ${number > 0 ? number : ' '}  ${question.text}`;
      });
      return [paint.bold(title), ...rows].join('\n');
    })
    .join('\n');
}
