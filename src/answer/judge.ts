// Readings of an utterance → what the intents' examples make of each, and the reading to trust.
import type { Intent } from '../content/index.js';
import { type IntentScores, scoreFeatures } from '../intents/score-features.js';
import { featuresOf } from './features.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance, Word } from './read-utterance.js';
import type { Reading } from './readings.js';
import { strangenessOf } from './statistics.js';
import { THRESHOLDS } from './thresholds.js';

/** A reading with what the model says of it. */
export interface Judged {
  reading: Reading;
  scores: IntentScores;
  intent: Intent;
  confidence: number;
  /** Whether the intent gained by being about what the last turn told. */
  isLinked: boolean;
}

/** What else tells how an utterance is meant. */
export interface Circumstances {
  emoji?: readonly string[];
  /** Intents about what the last turn told. */
  linked?: ReadonlySet<Intent>;
}

const NONE: ReadonlySet<Intent> = new Set();

export function judge(
  knowledge: Knowledge,
  reading: Reading,
  { emoji = [], linked = NONE }: Circumstances = {},
): Judged | null {
  const isOnTopic = reading.words.some(
    ({ entity, stranger, implied }) => entity !== null && !stranger && !implied && knowledge.isTopic(entity),
  );
  const isBare = isOnTopic && isNamesAlone(reading.words);
  const margins = marginsOf(knowledge, reading.words, isOnTopic, isBare);
  const persons = knowledge.personsIn(reading.words);
  // Only who names somebody else has the wrong speaker.
  const isSpeakerRight = (intent: Intent) =>
    persons.every((person) => person === knowledge.factsOf(intent)[0]?.speaker);
  const { model, intents } = knowledge;
  const scores = scoreFeatures(model, featuresOf(reading.words, emoji), (scores) => {
    for (let at = 0; at < scores.length; at++) {
      const intent = intents[at]!;
      scores[at]! += margins[intent.kind];
      if (linked.has(intent)) scores[at]! += THRESHOLDS.linked;
      if (intent.wrongSpeaker && isSpeakerRight(intent)) scores[at]! += NEVER;
    }
  });
  const [best] = scores.best;
  if (!best || scores.known === 0) return null;
  const intent = intents[best.at]!;
  const least = isBare && intent.kind === 'question' ? THRESHOLDS.bareNames : 0;
  return { reading, scores, intent, confidence: Math.max(best.confidence, least), isLinked: linked.has(intent) };
}

/** Who types one name or two takes nothing for granted; three are a claim (`Shvydkoy – minister of culture?`). */
const MAX_BARE_NAMES = 2;

function isNamesAlone(words: readonly Word[]): boolean {
  const names = new Set(words.flatMap(({ entity }) => entity ?? []));
  return (
    names.size <= MAX_BARE_NAMES &&
    words.every(({ entity, stranger, roles }) => (entity !== null && !stranger) || roles.includes('filler'))
  );
}

/** Jobs of words that ask for what small talk never asks for. */
const ASKING = new Set(['who', 'whose', 'which', 'when', 'where', 'why', 'how-many']);

/** Puts an intent out of the question. */
const NEVER = -10;

/**
 * What the margins of each kind of intent change by: the strangest word speaks against all that the article answers,
 * what belongs to the article is no small talk, and names alone are no false premise.
 */
function marginsOf(
  { statistics }: Knowledge,
  words: readonly Word[],
  isOnTopic: boolean,
  isBare: boolean,
): Record<Intent['kind'], number> {
  const { strange, strangeMargin, askingMargin, absentMargin } = THRESHOLDS;
  const strangeness = Math.max(0, ...words.map((word) => strangenessOf(statistics, word)));
  const isAsking = words.some(({ roles }) => roles.some((role) => ASKING.has(role)));
  return {
    question: (-strangeMargin * Math.max(0, strangeness - strange)) / (1 - strange),
    absent: isBare ? NEVER : -absentMargin,
    about: 0,
    smalltalk: isOnTopic ? NEVER : isAsking ? -askingMargin : 0,
    offtopic: isOnTopic ? NEVER : 0,
  };
}

/** Jobs of words that point to what was said before. */
const POINTS = new Set(['it', 'he', 'they', 'other', 'follow']);

/** Whether the whole tells beyond doubt what is meant, so that the dialogue need not be asked. */
export const isClearAlone = ({ words }: Utterance, whole: Judged | null): boolean =>
  whole !== null &&
  whole.intent.action === undefined &&
  whole.confidence >= THRESHOLDS.clear &&
  !words.some(({ roles, entity }) => entity === null && roles.some((role) => POINTS.has(role)));

/** The reading to trust: the whole, unless a part or the dialogue makes much more of it. */
export function chooseReading(knowledge: Knowledge, whole: Judged | null, others: readonly Judged[]): Judged | null {
  const worth = ({ confidence, intent, reading }: Judged) => {
    if (reading.source === 'whole') return confidence;
    if (reading.source === 'context')
      return confidence - reading.cost + (intent.kind === 'question' ? THRESHOLDS.contextQuestion : 0);
    return (
      confidence -
      reading.cost -
      lossOf(knowledge, reading) -
      THRESHOLDS.part -
      (isContent(intent) ? 0 : THRESHOLDS.chatPart)
    );
  };
  return [...(whole ? [whole] : []), ...others].reduce<Judged | null>(
    (best, next) => (best === null || worth(next) > worth(best) ? next : best),
    null,
  );
}

/** Jobs of words without which a question asks something else. */
const TURNS = new Set(['not', 'against', 'other']);

/** What a part costs for leaving out words that questions with an answer hold: they were there for a reason. */
function lossOf({ statistics }: Knowledge, { leftOut }: Reading): number {
  const telling = leftOut.filter((word) => {
    if (word.roles.some((role) => TURNS.has(role))) return true;
    const strangeness = strangenessOf(statistics, word);
    return strangeness > 0 && strangeness < THRESHOLDS.telling;
  });
  return THRESHOLDS.leftOut * Math.min(telling.length, 3);
}

/** An intent that speaks of the article: no small talk, nothing off topic. */
export const isContent = ({ kind }: Intent): boolean => kind === 'question' || kind === 'absent' || kind === 'about';
