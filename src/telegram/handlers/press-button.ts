// A pressed button. It is let go at once, before anything else is done: Telegram shows it as waiting until then.
import type { Incoming, Place } from '../receive/incoming.js';
import { readButtonData } from '../reply/button-data.js';
import type { Message } from '../reply/message.js';
import { renderTopic, renderTopics } from '../reply/render-topics.js';
import { answerQuestion } from './answer-question.js';
import { anyLanguage, nameOf, renderLanguages } from './choose-language.js';
import { appLanguage, type Desk, languageFor, type Outcome } from './desk.js';

type Pressed = Extract<Incoming, { kind: 'button' }>;

/** Where no message is known (below an inline result, or too old), the reply goes to the person's own chat with the bot. */
export async function pressButton(desk: Desk, { queryId, data, person, message }: Pressed): Promise<Outcome> {
  const { memory, outbox } = desk;
  const answerer = desk.answerer();
  const place: Place = message?.place ?? { chatId: person.id, isPrivate: true };
  const language = await languageFor(desk, person, place.chatId);
  const pressed = readButtonData(data);

  /** Lets the button go while its message is changed, or sent anew where it can't be. */
  const show = async (shown: Message, note?: string) => {
    const change = message ? outbox.edit(place, message.id, shown) : outbox.send(place, shown);
    await Promise.all([outbox.answerButton(queryId, note), change]);
    return 'said' as const;
  };
  const old = async () => {
    await outbox.answerButton(queryId, answerer.say('button-old', language));
    return 'said' as const;
  };

  switch (pressed?.kind) {
    case 'ask': {
      const asked = { person, place, questionId: null, isEdited: false };
      const answer = answerQuestion(desk, asked, (options) => answerer.answerTo(pressed.id, { language, ...options }));
      // An id that leads nowhere is found out without a call, so the note still comes in time.
      const [outcome] = await Promise.all([answer, answerer.answerTo(pressed.id) && outbox.answerButton(queryId)]);
      return outcome ?? (await old());
    }
    case 'topic': {
      if (pressed.id === '') return await show(renderTopics(answerer, language));
      const topic = answerer.topics(language).find(({ id }) => id === pressed.id);
      return topic ? await show(renderTopic(answerer, topic, language)) : await old();
    }
    case 'language': {
      const isKnown = pressed.id === anyLanguage || answerer.languages.includes(pressed.id);
      if (!isKnown) return await old();
      await memory.keepLanguage(person.id, pressed.id === anyLanguage ? null : pressed.id);
      const next = pressed.id === anyLanguage ? appLanguage(answerer, person) : pressed.id;
      const key = pressed.id === anyLanguage ? 'language-any-set' : 'language-set';
      return await show(renderLanguages(answerer, next), answerer.say(key, next, { language: nameOf(next) }));
    }
    case 'good':
    case 'bad': {
      const isGood = pressed.kind === 'good';
      const isFirst = message === null || (await memory.firstVote(person.id, place.chatId, message.id));
      if (isFirst) desk.feedback.vote({ about: pressed.id }, isGood);
      await outbox.answerButton(queryId, answerer.say(isGood ? 'thanks-good' : 'thanks-bad', language));
      return 'said';
    }
    case undefined:
      return await old();
  }
}
