// What to do with each kind of update.
import type { Answer } from '../../answer/answer.js';
import type { Incoming } from '../receive/incoming.js';
import { answerGuest } from './answer-guest.js';
import { answerInline } from './answer-inline.js';
import { answerQuestion } from './answer-question.js';
import { type Desk, languageFor, type Outcome } from './desk.js';
import { pressButton } from './press-button.js';
import { runCommand } from './run-command.js';

/** Ends when everything that the update asks for is delivered. Throws what the outbox and the store throw. */
export async function handle(desk: Desk, incoming: Incoming): Promise<Outcome> {
  switch (incoming.kind) {
    case 'question': {
      const { text, messageId: questionId } = incoming;
      const asked = { ...incoming, questionId };
      let given: Answer | undefined;
      const outcome = await answerQuestion(desk, asked, (options) => {
        given = desk.answerer().ask(text, options);
        return given;
      });
      if (given) desk.feedback.asked(text, given);
      return outcome ?? 'ignored';
    }
    case 'command':
      return await runCommand(desk, incoming);
    case 'textless': {
      const language = await languageFor(desk, incoming.person, incoming.place.chatId);
      await desk.outbox.send(incoming.place, { html: desk.answerer().say('text-only', language) });
      return 'said';
    }
    case 'button':
      return await pressButton(desk, incoming);
    case 'inline':
      return await answerInline(desk, incoming);
    case 'guest':
      return await answerGuest(desk, incoming);
    case 'reaction': {
      const given = await desk.memory.givenIn(incoming.chatId, incoming.messageId);
      if (!given) return 'ignored';
      desk.feedback.vote(given, incoming.isGood);
      return 'said';
    }
    case 'blocked':
      await desk.memory.forget(incoming.chatId);
      return 'ignored';
    case 'ignored':
      return 'ignored';
  }
}
