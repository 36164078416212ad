// The feedback that is still to be looked at, each group with what helps to decide.
import type { Answerer } from '../../answer/answer.js';
import type { Content } from '../../content/index.js';
import { utteranceKey } from '../../content/utterance-key.js';
import type { FeedbackGroup } from './group-feedback.js';
import type { createIntentFinder, NearIntent } from './nearest-intents.js';

export interface ReviewGroup extends FeedbackGroup {
  /** What comes back now: it may be answered since. */
  now: { kind: string; intent: string | null; confidence: number; short: string };
  language: string;
  intents: readonly NearIntent[];
  /** Ids and short texts of the nearest facts. */
  facts: readonly { id: string; short: string }[];
}

/** The groups without those that are done, or that the author wants to see no more. */
export function openGroups(
  groups: readonly FeedbackGroup[],
  known: ReadonlySet<string>,
  ignored: ReadonlySet<string>,
): FeedbackGroup[] {
  const isDone = (text: string) => known.has(utteranceKey(text)) || ignored.has(utteranceKey(text));
  // With one of its texts a whole group is done: the others are typos of it.
  return groups.filter(({ texts }) => !texts.some(isDone));
}

/** Keys (`utteranceKey`) of all questions that lead to something. */
export function knownQuestions({ topics, facts }: Content): Set<string> {
  const examples = topics.flatMap(({ intents }) => intents.map((intent) => intent.examples));
  const lists = [...examples, ...facts.map(({ questions = {} }) => questions)];
  return new Set(lists.flatMap((byLanguage) => Object.values(byLanguage).flat().map(utteranceKey)));
}

/** What helps to decide on a group. */
export function describeGroup(
  group: FeedbackGroup,
  answerer: Answerer,
  findIntents: ReturnType<typeof createIntentFinder>,
): ReviewGroup {
  const answer = answerer.ask(group.text);
  const language = group.language ?? answer.language;
  return {
    ...group,
    language,
    now: { kind: answer.kind, intent: answer.intent, confidence: answer.confidence, short: answer.short },
    intents: findIntents(group.text),
    facts: answerer.cards(group.text, { language, limit: 3 }).map(({ id, short }) => ({ id, short })),
  };
}
