// A question, typed or pressed, and its answer.
import type { Answer, AskOptions, Dialogue } from '../../answer/answer.js';
import type { Turn } from '../memory.js';
import type { Person, Place } from '../receive/incoming.js';
import { renderAnswer } from '../reply/render-answer.js';
import { appLanguage, type Desk, type Outcome } from './desk.js';

export interface Asked {
  person: Person;
  place: Place;
  /** The message of the question; null where a button was pressed. */
  questionId: number | null;
  isEdited: boolean;
}

/**
 * Answers and remembers the turn. An edited question gets its old answer edited; where that is no longer known, or gone,
 * a new one.
 *
 * @param find  asks the engine; null where the id asked for no longer leads anywhere
 */
export async function answerQuestion(
  desk: Desk,
  { person, place, questionId, isEdited }: Asked,
  find: (options: AskOptions) => Answer | null,
): Promise<Outcome | null> {
  const { memory, outbox } = desk;
  const answerer = desk.answerer();
  const [chosen, turn, given] = await Promise.all([
    memory.language(person.id),
    memory.turn(person.id, place.chatId),
    isEdited && questionId !== null ? memory.givenTo(person.id, place.chatId, questionId) : undefined,
  ]);
  const answer = find(askOptions(desk, person, chosen, turn));
  if (!answer) return null;
  const message = renderAnswer(answerer, answer, { username: desk.self.username });

  let messageId: number;
  if (given) {
    await outbox.edit(place, given.messageId, message);
    messageId = given.messageId;
  } else messageId = await outbox.send(place, message);

  const about = answer.intent ?? answer.facts[0] ?? '';
  await Promise.all([
    memory.keepTurn(person.id, place.chatId, { dialogue: answer.dialogue, because: answer.why }),
    memory.keepGiven(person.id, place.chatId, questionId, { messageId, about, kind: answer.kind }),
  ]);
  return answer.kind;
}

/**
 * A person who has chosen a language is answered in it. Else the question's own language counts, then that of the talk; a
 * first question that shows no language ("cop29?") is answered in the language of the person's app.
 */
export function askOptions(desk: Desk, person: Person, chosen: string | undefined, turn: Turn | undefined): AskOptions {
  const nowMs = desk.clock.now();
  const language = appLanguage(desk.answerer(), person);
  const dialogue: Dialogue = turn?.dialogue ?? { atMs: nowMs, language, turns: [] };
  return { dialogue, nowMs, ...(chosen !== undefined && { language: chosen }) };
}
