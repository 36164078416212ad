// Most people ask the same few questions. The engine gives the same answer to the same words at the same point of a talk,
// so the last answers are kept: an answer out of here takes a twentieth of the time.
import type { Answer, Answerer, AskOptions } from '../../answer/answer.js';

/** Different questions kept; the one asked longest ago goes first. With their answers about 1 MB. */
const maxAnswers = 500;
/** Longer texts are seldom the same twice. */
const maxChars = 200;
/** The engine forgets a conversation after this time, so an answer to an old one is another. */
const forgottenMs = 10 * 60_000;

/**
 * The present engine with a memory. An engine exchanged while the bot runs begins with an empty one.
 *
 * @param current  asked anew each time
 */
export function rememberAnswers(current: () => Answerer): () => Answerer {
  let from: Answerer | null = null;
  let remembering: Answerer | null = null;
  return () => {
    const answerer = current();
    if (answerer !== from || !remembering) {
      from = answerer;
      remembering = withMemory(answerer);
    }
    return remembering;
  };
}

function withMemory(answerer: Answerer): Answerer {
  const answers = new Map<string, Answer>();
  return {
    languages: answerer.languages,
    article: answerer.article,
    answerTo: (id, options) => answerer.answerTo(id, options),
    topics: (language) => answerer.topics(language),
    cards: (query, options) => answerer.cards(query, options),
    say: (key, language, slots) => answerer.say(key, language, slots),
    ask(utterance, options = {}) {
      if (utterance.length > maxChars) return answerer.ask(utterance, options);
      const key = keyOf(utterance, options);
      const answer = answers.get(key) ?? answerer.ask(utterance, options);
      answers.delete(key);
      answers.set(key, answer);
      if (answers.size > maxAnswers) answers.delete(answers.keys().next().value!);
      const { nowMs } = options;
      return nowMs === undefined ? answer : { ...answer, dialogue: { ...answer.dialogue, atMs: nowMs } };
    },
  };
}

/** Everything that an answer depends on: of the times, only whether the conversation is still known. */
function keyOf(utterance: string, { language, dialogue, nowMs = 0 }: AskOptions): string {
  if (!dialogue) return JSON.stringify([utterance, language]);
  const isForgotten = nowMs - dialogue.atMs > forgottenMs;
  return JSON.stringify([utterance, language, isForgotten, dialogue.language, dialogue.turns]);
}
