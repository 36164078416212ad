// The commands, each of which sends one message or a few.
import type { Incoming, Person, Place } from '../receive/incoming.js';
import { escapeHtml } from '../reply/html.js';
import { maxMessageChars } from '../reply/message.js';
import { renderDate } from '../reply/render-answer.js';
import { renderTopics } from '../reply/render-topics.js';
import { splitIntoParts } from '../reply/shorten.js';
import { answerQuestion } from './answer-question.js';
import { renderLanguages } from './choose-language.js';
import { type Desk, languageFor, type Outcome } from './desk.js';

type Command = Extract<Incoming, { kind: 'command' }>;

interface Call {
  desk: Desk;
  person: Person;
  place: Place;
  argument: string;
  questionId: number;
  language: string;
}

/** In the order in which Telegram's menu shows them. */
export const commandNames = [
  'start',
  'help',
  'topics',
  'article',
  'about',
  'why',
  'language',
  'privacy',
  'forget',
] as const;

type CommandName = (typeof commandNames)[number];

const commands: Record<CommandName, (call: Call) => Promise<Outcome>> = {
  start,
  help: (call) => say(call, 'help'),
  topics: async ({ desk, place, language }) => {
    await desk.outbox.send(place, renderTopics(desk.answerer(), language));
    return 'said';
  },
  article: sendArticle,
  about,
  why,
  language: async ({ desk, place, language }) => {
    await desk.outbox.send(place, renderLanguages(desk.answerer(), language));
    return 'said';
  },
  privacy,
  forget: async (call) => {
    await call.desk.memory.forget(call.person.id);
    return await say(call, 'forgotten');
  },
};

export async function runCommand(desk: Desk, { name, argument, person, place, messageId }: Command): Promise<Outcome> {
  const known = commandNames.find((one) => one === (name === 'settings' ? 'language' : name));
  // In a group an unknown command may be for anybody.
  if (!known && !place.isPrivate) return 'ignored';
  const language = await languageFor(desk, person, place.chatId);
  const call = { desk, person, place, argument, questionId: messageId, language };
  return known ? await commands[known](call) : await say(call, 'unknown-command');
}

async function say({ desk, place, language }: Call, key: string, slots: Record<string, string> = {}): Promise<Outcome> {
  await desk.outbox.send(place, { html: escapeHtml(desk.answerer().say(key, language, slots)) });
  return 'said';
}

/** `t.me/bot?start=cop29` arrives as `/start cop29`: an id of an answer or a topic, or else words to ask about. */
async function start(call: Call): Promise<Outcome> {
  const { desk, person, place, questionId, language, argument } = call;
  const answerer = desk.answerer();
  if (argument === '' || argument === 'inline') {
    await desk.outbox.send(place, {
      html: escapeHtml(answerer.say('start', language, { title: answerer.article.title })),
      buttons: renderTopics(answerer, language).buttons ?? [],
    });
    return 'said';
  }
  const words = argument.replace(/[_-]+/g, ' ');
  const asked = { person, place, questionId, isEdited: false };
  const outcome = await answerQuestion(
    desk,
    asked,
    (options) =>
      answerer.answerTo(argument.toLowerCase(), { ...options, language }) ??
      answerer.ask(words, { ...options, language }),
  );
  return outcome ?? 'ignored';
}

async function sendArticle({ desk, place }: Call): Promise<Outcome> {
  const { title, paragraphs } = desk.answerer().article;
  // Escaping makes a text longer, so the parts are made of escaped paragraphs; the title's marks need 7 characters more.
  const parts = splitIntoParts([title, ...paragraphs].map(escapeHtml), maxMessageChars - 7);
  const head = escapeHtml(title);
  for (const [index, part] of parts.entries()) {
    const html = index === 0 && part.startsWith(head) ? `<b>${head}</b>${part.slice(head.length)}` : part;
    await desk.outbox.send(place, { html, isSilent: index > 0 });
  }
  return 'said';
}

async function about(call: Call): Promise<Outcome> {
  const { title, source, published, place, sentences } = call.desk.answerer().article;
  return await say(call, 'about', {
    title,
    source: source ?? '–',
    date: published === null ? '–' : renderDate(published, call.language),
    place: place ?? '–',
    sentences: String(sentences.length),
  });
}

/** Says what is kept with the present settings, no more and no less. */
async function privacy({ desk, place, language }: Call): Promise<Outcome> {
  const keys = ['privacy', desk.feedback.isOn && 'privacy-feedback', desk.logsText && 'privacy-log', 'privacy-forget'];
  const texts = keys.filter((key) => key !== false).map((key) => desk.answerer().say(key, language));
  await desk.outbox.send(place, { html: escapeHtml(texts.join('\n\n')) });
  return 'said';
}

async function why(call: Call): Promise<Outcome> {
  const turn = await call.desk.memory.turn(call.person.id, call.place.chatId);
  if (!turn || turn.because.length === 0) return await say(call, 'why-nothing');
  const reasons = turn.because.map((reason) => `• ${reason}`);
  const head = call.desk.answerer().say('why', call.language);
  const [text] = splitIntoParts([head, ...reasons].map(escapeHtml), maxMessageChars);
  await call.desk.outbox.send(call.place, { html: text!.replaceAll('\n\n•', '\n•') });
  return 'said';
}
