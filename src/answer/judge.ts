// Readings of an utterance → what the intents' examples make of each, and the reading to trust.
import type { Intent } from '../content/index.js';
import { type IntentScores, scoreFeatures } from '../intents/score-features.js';
import { featuresOf } from './features.js';
import type { Knowledge } from './knowledge.js';
import type { Word } from './read-utterance.js';
import type { Reading } from './readings.js';
import { strangenessOf } from './statistics.js';
import { THRESHOLDS } from './thresholds.js';

/** A reading with what the model says of it. */
export interface Judged {
  reading: Reading;
  scores: IntentScores;
  intent: Intent;
  confidence: number;
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
  const persons = knowledge.personsIn(reading.words);
  const isBare = isNamesAlone(reading.words);
  const fits = (at: number) => {
    const intent = knowledge.intents[at]!;
    if (isOnTopic && !isContent(intent)) return false;
    if (isOnTopic && isBare && intent.kind === 'absent') return false;
    // Only who names somebody else has the wrong speaker.
    return !intent.wrongSpeaker || persons.some((person) => person !== knowledge.factsOf(intent)[0]?.speaker);
  };
  const scores = scoreFeatures(
    knowledge.model,
    featuresOf(reading.words, emoji),
    weigh(knowledge, reading.words, linked, fits),
  );
  if (scores.best.length === 0 || scores.known === 0) return null;
  const best = scores.best[0]!;
  const intent = knowledge.intents[best.at]!;
  const least = isBare && isOnTopic && intent.kind === 'question' ? THRESHOLDS.bareNames : 0;
  return { reading, scores, intent, confidence: Math.max(best.confidence, least) };
}

/** Who types one name or two takes nothing for granted; three are a claim (`Shvydkoy – minister of culture?`). */
const MAX_BARE_NAMES = 2;

function isNamesAlone(words: readonly Word[]): boolean {
  const names = new Set(words.map(({ entity }) => entity)).size;
  return (
    names <= MAX_BARE_NAMES + (words.some(({ entity }) => entity === null) ? 1 : 0) &&
    words.every(({ entity, stranger, roles }) => (entity !== null && !stranger) || roles.includes('filler'))
  );
}

/** Jobs of words that ask for what small talk never asks for. */
const ASKING = new Set(['who', 'whose', 'which', 'when', 'where', 'why', 'how-many']);

/** Below the margin of any intent. */
const NEVER = -10;

/**
 * Takes off the margins of all that the article answers what the strangest word speaks against it, and adds to those of
 * what the last turn was about. What doesn't fit is out of the question.
 */
function weigh(
  { intents, statistics }: Knowledge,
  words: readonly Word[],
  linked: ReadonlySet<Intent>,
  fits: (at: number) => boolean,
): (scores: Float64Array) => void {
  const strangeness = Math.max(0, ...words.map((word) => strangenessOf(statistics, word)));
  const { strange, strangeMargin, askingMargin, absentMargin } = THRESHOLDS;
  const chatters = words.some(({ roles }) => roles.some((role) => ASKING.has(role))) ? askingMargin : 0;
  const against = (strangeMargin * Math.max(0, strangeness - strange)) / (1 - strange);
  return (scores) => {
    for (let at = 0; at < scores.length; at++) {
      if (intents[at]!.kind === 'question') scores[at]! -= against;
      if (intents[at]!.kind === 'smalltalk') scores[at]! -= chatters;
      if (linked.has(intents[at]!)) scores[at]! += THRESHOLDS.linked;
      if (intents[at]!.kind === 'absent') scores[at]! -= absentMargin;
      if (!fits(at)) scores[at] = NEVER;
    }
  };
}

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
