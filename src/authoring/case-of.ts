// A conversation and what came of it → a test case that expects just that.
import type { Answer } from '../answer/answer.js';

/** An entry of a file of cases; the answer is that to the last turn. */
export function caseOf(
  turns: readonly string[],
  { intent, kind, language, facts }: Pick<Answer, 'intent' | 'kind' | 'language' | 'facts'>,
) {
  return {
    ...asked(turns),
    language,
    ...(intent === null ? {} : { intent }),
    kind,
    ...(facts.length > 0 ? { facts } : {}),
  };
}

/** How a case names what was said: one message, or a conversation. */
export const asked = (turns: readonly string[]) => (turns.length === 1 ? { ask: turns[0] } : { turns });
