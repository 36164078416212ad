// What is said of a text that somebody brought: that it is read, how long it is kept, and the way back to the standing article.
import { Markup } from 'telegraf';
import { FmtString, italic, join } from 'telegraf/format';
import type { Answer, Answerer } from '../../answer/answer.js';
import type { Post } from '../state/post-state.js';
import { button } from './button-data.js';
import type { Message } from './message.js';
import { renderAnswerText, type Shown } from './render-answer.js';

type Say = (key: string, slots?: Record<string, string>) => string;

/** @param engine  of the text */
export function renderPostRead(say: Say, post: Post, engine: Answerer): Message {
  const sentences = String(engine.article.sentences.length);
  const lines = [say('post-read', { sentences }), post.isCut && say('post-cut'), say('post-kept')];
  return { text: new FmtString(lines.filter(Boolean).join('\n')), keyboard: wayBack(say) };
}

/**
 * An answer from the text. It has no votes and no link: nothing of it is told to the author of the standing article.
 *
 * @param speaker  says what the interface says: the standing article's engine does, in the reader's language
 * @param isFirst  whether to say how long the text is kept
 */
export function renderPostAnswer(
  say: Say,
  speaker: Answerer,
  engine: Answerer,
  answer: Answer,
  isFirst: boolean,
  shown: Shown,
): Message {
  const { article } = engine;
  const text = renderAnswerText({ ...speaker, article }, answer, shown);
  return { text: isFirst ? join([text, italic(say('post-kept'))], '\n') : text, keyboard: wayBack(say) };
}

const wayBack = (say: Say) => Markup.inlineKeyboard([button(say('post-back'), 'back', '')]);
