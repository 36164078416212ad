// What was decided on each question of a message → one answer, and what the talk is about after it.
import type { Answer, Dialogue, Reason, Turn } from './answer.js';
import { compose, joinReplies, renderReply } from './compose.js';
import type { Decision } from './decide.js';
import { nextDialogue } from './dialogue.js';
import { explainToReader } from './explain-to-reader.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance } from './read-utterance.js';
import type { Say } from './say.js';

/** What to answer to one question, and why. */
export interface Outcome {
  /** Null where something was chosen by its name. */
  utterance: Utterance | null;
  decision: Decision;
  /** Made when somebody asks for it. */
  because(): readonly Reason[];
  turn: Turn;
}

/**
 * @param outcomes  one a question, at least one, in their order
 * @param before    the dialogue before the message
 */
export function createReplier(knowledge: Knowledge, say: Say, origin: string) {
  return (outcomes: readonly Outcome[], language: string, before: Dialogue | undefined, nowMs: number): Answer => {
    const replies = outcomes.map(({ decision }) => compose(knowledge, say, decision, language));
    const reply = replies.length === 1 ? replies[0]! : joinReplies(replies);
    const dialogue = outcomes.reduce<Dialogue | undefined>(
      (state, { turn }, at) => nextDialogue(state, turn, replies[at]!.kind, language, nowMs),
      before,
    );
    return {
      ...reply,
      language,
      // Few who ask show these: they are made when they are read.
      get text() {
        return renderReply(reply, origin);
      },
      get because() {
        return outcomes.flatMap(({ because }) => because());
      },
      confidence: Math.min(...outcomes.map(({ decision }) => decision.confidence)),
      intent: outcomes[0]!.decision.intent?.name ?? null,
      facts: outcomes.flatMap(({ turn }) => turn.facts),
      why: outcomes.flatMap(({ decision, utterance }, at) =>
        explainToReader(knowledge, say, decision, utterance, replies[at]!.evidence, language),
      ),
      dialogue: dialogue!,
    };
  };
}
