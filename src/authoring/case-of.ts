// A conversation and what came of it → a test case that expects just that.
import type { Answer } from '../answer/answer.js';

/** An entry of a file of cases; the answer is that to the last turn. */
export function caseOf(turns: readonly string[], { intent, kind, language, facts, evidence }: Answer) {
  // Of an article without intents a bare sentence may answer, which is no fact that a case could name.
  const isBare = facts.some((id) => id === `sentence-${evidence[0]?.number}`);
  return {
    ...asked(turns),
    language,
    ...(intent === null ? {} : { intent }),
    kind,
    ...(isBare ? { proof: evidence[0]?.sentence } : facts.length > 0 ? { facts } : {}),
  };
}

/** How a case names what was said: one message, or a conversation. */
export const asked = (turns: readonly string[]) => (turns.length === 1 ? { ask: turns[0] } : { turns });
