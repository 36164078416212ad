// A talk held with the engine, as people hold it: with a while between the messages.

/** Between two messages, in milliseconds. */
export const TURN_MS = 20_000;

/** The replies, one a message. */
export function holdTalk(answerer, turns) {
  let reply;
  return turns.map((turn, at) => {
    reply = answerer.ask(turn, { ...(reply && { dialogue: reply.dialogue }), nowMs: at * TURN_MS });
    return reply;
  });
}
