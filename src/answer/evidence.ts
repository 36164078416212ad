// What speaks for and against a candidate: named numbers, weighed by what was learned from people's questions.
import learned from './weights.json' with { type: 'json' };

/** Each is 0 where it does not apply; margins are those of linear classifiers, above 0 where the class claims the text. */
export interface Evidence {
  /** Margin of the intent's own examples. */
  intent: number;
  /** Margins of all intents that ask for the same, are about the same, stand so to the article. */
  ask: number;
  topic: number;
  status: number;
  /** Of a told one: its fact's share of the best fact's score, and of the best possible score. */
  search: number;
  searchAll: number;
  /** What it is. */
  isOpen: number;
  isFalse: number;
  isAbout: number;
  isChat: number;
  isOffTopic: number;
  isComposed: number;
  isMore: number;
  /** Chat: though something is asked for; in a message of two words. */
  chatAsking: number;
  chatShort: number;
  chatLong: number;
  chatQuestion: number;
  /** Told: a word that only unanswerable examples hold, beyond doubt; the share of the question that no example holds. */
  novel: number;
  unknown: number;
  /** The share of the question's telling words that neither its examples nor its fact hold, of a told and an open one; and the most telling of them. */
  uncovered: number;
  uncoveredOpen: number;
  uncoveredMost: number;
  /** The same of a question for yes or no: what it asks must be what the fact holds. */
  uncoveredYesNo: number;
  falseYesNo: number;
  /** With a word of negation or opposition. */
  against: number;
  againstFalse: number;
  /** The reading is a part: what that costs, the telling words left out, and of chat. */
  part: number;
  partCost: number;
  partLoss: number;
  partChat: number;
  /** The reading is made with the talk: what that costs, of a told one, about the talk's topic or something else. */
  talk: number;
  talkCost: number;
  talkTold: number;
  talkTopic: number;
  talkOther: number;
  /** On a sentence that was told last; all of its facts told last, or earlier. */
  linked: number;
  toldLast: number;
  toldLastOpen: number;
  toldBefore: number;
  /** Question words: it tells what they ask for, or it does not (and which). */
  cueFits: number;
  cueMisses: number;
  missesWho: number;
  missesWhen: number;
  missesWhere: number;
  missesWhy: number;
  /** An expression for something in particular (an hour, a venue): a told one tells something else, an open one is just that. */
  particularMisses: number;
  particularOpen: number;
  /** Names in the question: the share that it is about, persons among them, and those that an open one is not about. */
  namesFit: number;
  personFits: number;
  personMisses: number;
  namesMissOpen: number;
  speakerFits: number;
  speakerMisses: number;
  /** Asked what there is about a topic that is named: told of it, the most of it, open. */
  aboutTold: number;
  aboutMain: number;
  aboutOpen: number;
  /** Nothing but names: told of that topic as the last question asked, told elsewhere, open. */
  namedAsLast: number;
  namedMain: number;
  namedOther: number;
  namedOpen: number;
  /** Nothing but small words: margin of the intent, on the talk's topic, elsewhere, open, about the bot. */
  bareIntent: number;
  bareSameTopic: number;
  bareOtherTopic: number;
  bareOpen: number;
  bareAbout: number;
  /** An action on the last answer, with one and without. */
  actionAfter: number;
  actionAlone: number;
  actionShort: number;
  /** The action of another language, with and without the name of one. */
  languageNamed: number;
  languageUnnamed: number;
  /** Composed from the frame, and asking why, or for something in particular. */
  composedWhy: number;
  composedParticular: number;
}

export type EvidenceName = keyof Evidence;

/** What each kind of evidence is worth; one that is not named is worth nothing. */
export type Weights = Readonly<Partial<Record<EvidenceName, number>>>;

/** Learned by `test/eval/fit.mjs`: what each kind of evidence is worth, and how a score becomes a confidence. */
export const WEIGHTS: Weights = learned.weights;

export const CONFIDENCE: readonly number[] = learned.confidence;

/** @param weights  those learned, unless they are being learned */
export function weigh(evidence: Partial<Evidence>, weights: Weights = WEIGHTS): number {
  let sum = 0;
  for (const name in evidence) sum += (weights[name as EvidenceName] ?? 0) * evidence[name as EvidenceName]!;
  return sum;
}
