// The feedback that is still to be looked at, each group with what helps to decide.
import type { Answerer } from '../../answer/answer.js';
import type { Content } from '../../content/index.js';
import { utteranceKey } from '../../content/utterance-key.js';
import { type FeedbackGroup, groupFeedback } from './group-feedback.js';
import { createIntentFinder, type NearIntent } from './nearest-intents.js';
import type { Feedback } from './read-feedback.js';

export interface ReviewGroup extends FeedbackGroup {
  /** What comes back now: it may be answered since. */
  now: { kind: string; intent: string | null; confidence: number; short: string };
  language: string;
  intents: readonly NearIntent[];
  /** Ids and short texts of the nearest facts. */
  facts: readonly { id: string; short: string }[];
}

/** @param ignored  keys of utterances that the author wants to see no more */
export function listGroups(
  feedback: readonly Feedback[],
  content: Content,
  answerer: Answerer,
  ignored: ReadonlySet<string>,
): ReviewGroup[] {
  const examples = new Set(
    content.topics.flatMap(({ intents }) =>
      intents.flatMap((intent) => Object.values(intent.examples).flat().map(utteranceKey)),
    ),
  );
  const isDone = (text: string) => examples.has(utteranceKey(text)) || ignored.has(utteranceKey(text));
  const findIntents = createIntentFinder(content);
  // With one of its texts a whole group is done: the others are typos of it.
  const open = groupFeedback(feedback).filter(({ texts }) => !texts.some(isDone));
  return open.map((group) => {
    const answer = answerer.ask(group.text);
    const language = group.language ?? answer.language;
    return {
      ...group,
      language,
      now: { kind: answer.kind, intent: answer.intent, confidence: answer.confidence, short: answer.short },
      intents: findIntents(group.text),
      facts: answerer.cards(group.text, { language, limit: 3 }).map(({ id, short }) => ({ id, short })),
    };
  });
}
