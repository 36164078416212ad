// A conversation as its person's side alone → the answer to its last message.
import type { Answer, Answerer, AskOptions } from './answer.js';

/** Holds a whole conversation; no messages at all are one empty one. */
export function askTurns(answerer: Answerer, turns: readonly string[], options: AskOptions = {}): Answer {
  let answer = answerer.ask(turns[0] ?? '', options);
  for (const turn of turns.slice(1)) answer = answerer.ask(turn, { ...options, dialogue: answer.dialogue });
  return answer;
}
