// A reading of an utterance → the intents that it may be, each with what speaks for and against it.
import type { Ask, Fact, Intent } from '../content/index.js';
import { bestClasses, scoreClasses } from '../intents/model.js';
import { vectorise } from '../intents/vocabulary.js';
import type { AskedFor } from './asks.js';
import { type Evidence, WEIGHTS, type Weights, weigh } from './evidence.js';
import { featuresOf } from './features.js';
import { addReading, gatherEvidence } from './gather-evidence.js';
import type { Knowledge } from './knowledge.js';
import { describeQuestion, FITTING, PARTICULAR, type Question, type Talk } from './question.js';
import type { Utterance } from './read-utterance.js';
import type { Reading } from './readings.js';

/** What an utterance may mean. */
export interface Candidate {
  reading: Reading;
  /** Null where it is composed from what is asked and about what. */
  intent: Intent | null;
  /** Id of the topic; of chat the intent's kind. */
  topic: string;
  /** What is asked of the topic, as far as it is known. */
  ask: Ask | null;
  /** Of a composed one: `open` says that the article does not tell it, `speaker` who said the fact. */
  composed?: 'open' | 'speaker';
  fact?: Fact;
  evidence: Partial<Evidence>;
  /** Weighed evidence: differences of it are logarithms of odds. */
  score: number;
}

/** Only what the classifiers and the search are nearest to is looked at closely. */
const MAX_CLOSE = 40;

/** The likeliest meanings of one reading; empty where no feature of it is known. */
export function matchReading(
  knowledge: Knowledge,
  utterance: Utterance,
  reading: Reading,
  talk: Talk,
  asked: AskedFor,
  weights: Weights = WEIGHTS,
): Candidate[] {
  const { model, frames, intents } = knowledge;
  const vector = vectorise(
    model.vocabulary,
    featuresOf(reading.words, reading.source === 'whole' ? utterance.emoji : []),
  );
  if (vector.known === 0) return [];
  const margins = trusted(knowledge, scoreClasses(model.weights, vector));
  const shared = scoreClasses(frames.model.weights, vector);
  const question = describeQuestion(knowledge, utterance, reading, talk, asked, vector.known);
  const candidates = closest(knowledge, margins, shared, question, weights).flatMap((at): Candidate[] => {
    const intent = intents[at]!;
    if (!isPossible(knowledge, question, intent)) return [];
    const { topic, asks } = frames.of[at]!;
    const evidence = gatherEvidence(knowledge, question, at, learnedOf(knowledge, at, margins, shared));
    return [{ reading, intent, topic, ask: asks[0] ?? null, evidence, score: weigh(evidence, weights) }];
  });
  return [...candidates, ...composedOf(knowledge, question, shared, weights)];
}

/** So many examples count as much as what is expected of an intent before any is seen. */
const PRIOR_EXAMPLES = 5;
/** The margin that an intent without examples is given: between that of a right one and that of a wrong one. */
const PRIOR_MARGIN = -0.15;

/** The margins, those of intents with few examples drawn to what is expected before: a fact needs no utterance. */
function trusted({ exampleCounts }: Knowledge, margins: Float64Array): Float64Array {
  return margins.map((margin, at) => {
    const count = exampleCounts[at]!;
    return (count * margin + PRIOR_EXAMPLES * PRIOR_MARGIN) / (count + PRIOR_EXAMPLES);
  });
}

/** What the classifiers say of an intent. */
function learnedOf({ frames }: Knowledge, at: number, margins: Float64Array, shared: Float64Array): Partial<Evidence> {
  const [ask, topic, status] = frames.places[at]!;
  return { intent: margins[at]!, ask: shared[ask!] ?? 0, topic: shared[topic!] ?? 0, status: shared[status!] ?? 0 };
}

/** The places of the intents that the classifiers and the search are nearest to: `weigh` of all, without making their evidence. */
function closest(
  { intents, frames, mainFactPlaces }: Knowledge,
  margins: Float64Array,
  shared: Float64Array,
  { facts }: Question,
  weights: Weights,
): number[] {
  const { intent = 0, ask = 0, topic = 0, status = 0, search = 0 } = weights;
  const scores = margins.map((margin, at) => {
    const [asked, about, stands] = frames.places[at]!;
    const learned = ask * (shared[asked!] ?? 0) + topic * (shared[about!] ?? 0) + status * (shared[stands!] ?? 0);
    const found = intents[at]!.kind === 'question' ? (facts.share[mainFactPlaces[at]!] ?? 0) : 0;
    return intent * margin + learned + search * found;
  });
  return bestClasses(scores, MAX_CLOSE);
}

/** What can't be meant: a false speaker who is the right one, chat about the article, a false premise of names alone. */
function isPossible(knowledge: Knowledge, { persons, isOnTopic, isNamesAlone }: Question, intent: Intent): boolean {
  if (intent.wrongSpeaker && persons.every((person) => person === knowledge.factsOf(intent)[0]?.speaker)) return false;
  if (isOnTopic && (intent.kind === 'smalltalk' || intent.kind === 'offtopic')) return false;
  return !(isNamesAlone && intent.kind === 'absent');
}

/** What asks for the speaker, of what was said. */
const SPEAKING = new Set(['who', 'whose']);

/** "The article does not say when COP29 is held": what is asked of a named topic, where no fact tells it. */
function composedOf(
  knowledge: Knowledge,
  { names, cues, particular, reading, loss, saysSaying }: Question,
  shared: Float64Array,
  weights: Weights,
): Candidate[] {
  const topics = new Set(names.flatMap((name) => knowledge.topicOf(name) ?? []));
  return [...topics].flatMap((topic) =>
    [...cues, ...particular].flatMap((cue): Candidate[] => {
      if (saysSaying && SPEAKING.has(cue) && knowledge.isSpoken(topic)) return [];
      const isParticular = particular.includes(cue);
      if ((isParticular ? PARTICULAR : FITTING)[cue]!.some((ask) => knowledge.factTelling(topic, ask))) return [];
      const evidence: Partial<Evidence> = { isComposed: 1, topic: shared[knowledge.frames.topicPlace(topic)] ?? 0 };
      if (cue === 'why') evidence.composedWhy = 1;
      if (isParticular) evidence.composedParticular = 1;
      addReading(reading, loss, (name, value) => {
        evidence[name] = Number(value);
      });
      const ask = cue === 'whose' ? 'who' : (cue as Ask);
      const intent = knowledge.openIntent(topic, ask);
      return [{ reading, intent, topic, ask, composed: 'open', evidence, score: weigh(evidence, weights) }];
    }),
  );
}
