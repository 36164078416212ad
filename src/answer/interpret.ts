// A parsed utterance → what it may mean, likeliest first: by itself, in its parts, and with what the talk adds.
import type { Intent } from '../content/index.js';
import type { Dialogue } from './answer.js';
import type { AskedFor, ReadAsks } from './asks.js';
import { linkedIntents, topicOfTalk } from './dialogue.js';
import { type Ellipsis, resolveEllipsis } from './ellipsis.js';
import { CONFIDENCE, type Weights } from './evidence.js';
import type { Knowledge } from './knowledge.js';
import { type Candidate, matchReading } from './match.js';
import type { Talk } from './question.js';
import type { Utterance } from './read-utterance.js';
import { dialogueReadings, partReadings, wholeReading } from './readings.js';
import { THRESHOLDS } from './thresholds.js';

/** What an utterance was understood to mean. */
export interface Meaning {
  best: Candidate;
  /** All that it may mean, best first; one candidate an intent. */
  ranked: readonly Candidate[];
  /** 0–1: the chance that what the best one comes to (a sentence, a refusal, a word of chat) is right. */
  confidence: number;
  /** Says nothing of what it is about, so that the talk stays on its topic. */
  keepsTopic: boolean;
}

/**
 * @param weights  of the evidence; those learned, unless they are being learned
 * @returns null where not a word is known
 */
export function interpret(
  knowledge: Knowledge,
  readAsks: ReadAsks,
  utterance: Utterance,
  dialogue: Dialogue | undefined,
  weights?: Weights,
): Meaning | null {
  const asked = readAsks(utterance.words, utterance.language);
  const ellipsis = resolveEllipsis(knowledge, utterance, asked, dialogue);
  const candidates = ellipsis
    ? [carriedOn(knowledge, utterance, ellipsis)]
    : candidatesOf(knowledge, utterance, asked, dialogue, weights);
  const [best] = candidates;
  if (!best) return null;
  return {
    best,
    ranked: onePerIntent(candidates),
    confidence: ellipsis ? THRESHOLDS.ellipsis : confidenceOf(knowledge, candidates),
    keepsTopic: !ellipsis && asked.rest.length === 0,
  };
}

/** Of every reading, best first. */
export function candidatesOf(
  knowledge: Knowledge,
  utterance: Utterance,
  asked: AskedFor,
  dialogue: Dialogue | undefined,
  weights?: Weights,
): Candidate[] {
  const talk: Talk = {
    dialogue,
    topic: topicOfTalk(knowledge, dialogue) ?? null,
    linked: linkedIntents(knowledge, dialogue),
  };
  const wasSpeech = dialogue?.turns[0]?.facts.some((id) => knowledge.isSpeech(id)) ?? false;
  const readings = [
    wholeReading(utterance),
    ...partReadings(utterance, knowledge.people),
    ...dialogueReadings(utterance, dialogue, knowledge.people, wasSpeech),
  ];
  return readings
    .flatMap((reading) => matchReading(knowledge, utterance, reading, talk, asked, weights))
    .sort((a, b) => b.score - a.score);
}

/** A question without a topic of its own, as the candidate that it comes to. */
function carriedOn(
  knowledge: Knowledge,
  utterance: Utterance,
  { kind, topic, ask, fact, action }: Ellipsis,
): Candidate {
  const reading = { ...wholeReading(utterance), note: `asks ${ask} of ${topic}, which the talk is about` };
  const intent = kind === 'told' ? (knowledge.questionOf(fact!.id) ?? null) : null;
  const common = { reading, topic, ask, evidence: {}, score: 0 };
  if (action) return { ...common, intent: action };
  if (kind === 'told') return { ...common, intent, fact: fact! };
  return kind === 'speaker'
    ? { ...common, intent: null, composed: 'speaker', fact: fact! }
    : { ...common, intent: knowledge.openIntent(topic, ask), composed: 'open' };
}

function onePerIntent(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<Intent | string>();
  return candidates.filter(({ intent, topic, ask }) => {
    const key = intent ?? `${topic} ${ask}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What a candidate comes to: those that come to the same need not be told apart. */
function outcomeOf(knowledge: Knowledge, { intent, composed, fact }: Candidate): string {
  if (composed === 'open' || intent?.kind === 'absent') return 'open';
  const told = fact ?? (intent?.kind === 'question' ? knowledge.factsOf(intent)[0] : undefined);
  const sentence = told && knowledge.evidenceOf(told)[0];
  return sentence ? `sentence ${sentence.number}` : (intent?.name ?? '');
}

/** The share of the odds of all candidates that come to the same as the best, made a chance by what was learned. */
function confidenceOf(knowledge: Knowledge, candidates: readonly Candidate[]): number {
  const [best] = candidates;
  const outcome = outcomeOf(knowledge, best!);
  let [same, all] = [0, 0];
  for (const candidate of candidates) {
    const odds = Math.exp(candidate.score - best!.score);
    all += odds;
    if (outcomeOf(knowledge, candidate) === outcome) same += odds;
  }
  const share = Math.min(0.999, same / all);
  const [slope = 1, offset = 0] = CONFIDENCE;
  return 1 / (1 + Math.exp(-(slope * Math.log(share / (1 - share)) + offset)));
}
