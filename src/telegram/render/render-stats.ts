// Figures of today and of this week, for the author.
import { bold, type FmtString, join } from 'telegraf/format';
import type { Answerer } from '../../answer/answer.js';
import type { Figures } from '../author/tally.js';
import { nameOf } from './render-languages.js';
import { shorten } from './shorten.js';

const maxAsked = 10;

export function renderStats(answerer: Answerer, today: Figures, week: Figures, language: string): FmtString {
  const say = (key: string, slots?: Record<string, string>) => answerer.say(key, language, slots);
  const lines = (of: Figures) => {
    const { questions, answers, unanswered, good, bad } = of;
    const slots = Object.entries({ questions, answers, unanswered, good, bad }).map(([name, n]) => [name, String(n)]);
    const languages = most(of.languages).map(([code, n]) => `${nameOf(code)} ${n}`);
    return [say('stats-figures', Object.fromEntries(slots)), ...(languages.length > 0 ? [languages.join(', ')] : [])];
  };
  const asked = most(week.asked).slice(0, maxAsked);
  const texts = new Map(
    answerer.topics(language).flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])),
  );
  return join(
    [
      bold(say('stats-today')),
      ...lines(today),
      '',
      bold(say('stats-week')),
      ...lines(week),
      ...(asked.length > 0 ? ['', bold(say('stats-asked'))] : []),
      ...asked.map(([id, n], at) => `${at + 1}. ${shorten(texts.get(id) ?? id, 200)} – ${n}`),
    ],
    '\n',
  );
}

const most = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort(([, a], [, b]) => b - a);
