// What was understood → what to answer, and why: the rules, in their order.
import type { Fact, Intent } from '../content/index.js';
import type { Dialogue, Reason } from './answer.js';
import { isContent, type Judged } from './judge.js';
import type { Knowledge } from './knowledge.js';
import { findUnknownName, findWrongNumber, findWrongSpeaker, isAffirmed, isPolar } from './premises.js';
import type { Utterance } from './read-utterance.js';
import { THRESHOLDS } from './thresholds.js';
import { findUntold } from './untold.js';

/** What to answer. */
export interface Decision {
  /** What the reply rests on; the intent's own kind is not always that of the answer. */
  kind: 'intent' | 'fact' | 'contrary' | 'stranger' | 'speaker' | 'number' | 'clarify' | 'unknown';
  intent: Intent | null;
  facts: readonly Fact[];
  /** Entity that the reply names: the stranger, or the wrong speaker; or a stranger's name as it was typed. */
  entity?: string;
  /** Questions to choose from instead of an answer: the readings of a `clarify`, or what is nearest. */
  choices: readonly Intent[];
  /** A yes/no question that the facts affirm. */
  isAffirmed?: boolean;
  confidence: number;
  /** Null where nothing was understood, or nothing was to be. */
  judged: Judged | null;
  /** The rule that decided. */
  reason: Reason;
}

/** The decision for something chosen by its id, an intent's name or a fact's; null where there is none of that name. */
export function decideFor(knowledge: Knowledge, id: string): Decision | null {
  const intent =
    knowledge.intents.find(({ name }) => name === id) ??
    knowledge.intents.find(({ kind, facts }) => kind === 'question' && facts?.[0] === id);
  const fact = knowledge.facts.get(id);
  if (!intent && !fact) return null;
  const facts = intent?.name === id || !fact ? knowledge.factsOf(intent!) : [fact];
  return {
    kind: intent ? 'intent' : 'fact',
    intent: intent ?? null,
    facts,
    choices: [],
    confidence: 1,
    judged: null,
    reason: reasonOf(`asked for by its name, ${id}`),
  };
}

const reasonOf = (text: string): Reason => ({ stage: 'decide', text });

const NOTHING: Decision = {
  kind: 'unknown',
  intent: null,
  facts: [],
  choices: [],
  confidence: 0,
  judged: null,
  reason: reasonOf('not a word of it is known'),
};

export function decide(
  knowledge: Knowledge,
  judged: Judged | null,
  utterance: Utterance,
  dialogue: Dialogue | undefined,
): Decision {
  if (!judged) return NOTHING;
  const { intent, confidence } = judged;
  const { words, source } = judged.reading;
  const facts = knowledge.factsOf(intent);
  const decision = (kind: Decision['kind'], reason: string, more: Partial<Decision> = {}): Decision => {
    return { kind, intent, facts, choices: [], confidence, judged, reason: reasonOf(reason), ...more };
  };
  const asksYesOrNo = isPolar(utterance.words);

  const stranger =
    isContent(intent) && intent.kind !== 'about' ? words.find((word) => word.stranger)?.entity : undefined;
  const contradicts = intent.kind === 'absent' && intent.decided && asksYesOrNo && source !== 'context';
  // Elsewhere than in Baku is denied by the article's own place; of a person whom it never names it can't say a thing.
  if (stranger && !(contradicts && knowledge.entities.get(stranger)?.kind !== 'person')) {
    const near = findNear(knowledge, judged);
    return decision('stranger', `the article never mentions ${stranger}`, { entity: stranger, facts: near });
  }
  if (contradicts && confidence >= THRESHOLDS.answer)
    return decision('contrary', `a yes/no question that the article decides: not ${intent.name}`);
  const numbered = isContent(intent) ? findWrongNumber(knowledge, utterance.words) : null;
  if (numbered) {
    const reason = `another number stands in the article: ${numbered.id}`;
    return decision(asksYesOrNo ? 'contrary' : 'number', reason, { facts: [numbered], intent: null });
  }
  if (confidence < THRESHOLDS.answer) {
    const reason = `no intent is likely enough (${confidence.toFixed(2)} < ${THRESHOLDS.answer})`;
    return decision('unknown', reason, { intent: null, facts: [] });
  }
  if (intent.kind === 'question') {
    const name = findUnknownName(words);
    if (name) {
      const near = findNear(knowledge, judged);
      return decision('stranger', `a name that nothing in the content is like: ${name}`, { entity: name, facts: near });
    }
    const presumed = asksYesOrNo ? null : findPresumed(knowledge, judged);
    if (presumed) {
      const reason = `takes for granted something that speaks against the article: ${presumed.name}`;
      return decision('intent', reason, { intent: presumed, facts: knowledge.factsOf(presumed) });
    }
    const speaker = findWrongSpeaker(knowledge, words, facts[0]);
    if (speaker) return decision('speaker', `${facts[0]!.speaker} said that, not ${speaker}`, { entity: speaker });
    const rival = findRival(knowledge, judged);
    if (rival)
      return decision('clarify', `${intent.name} and ${rival.name} are equally likely`, { choices: [intent, rival] });
  }
  if (intent.action === 'more') {
    const reason = 'asked to go on: the first sentence behind the last that has not been told';
    return decision('intent', reason, { facts: findUntold(knowledge, dialogue) });
  }
  return decision('intent', `the intent ${intent.name} is the likeliest (${confidence.toFixed(2)})`, {
    isAffirmed: isAffirmed(knowledge, judged, utterance.words, asksYesOrNo),
  });
}

/** Whether a question is understood well enough to be answered beside others. */
export const isClear = ({ kind, intent, confidence }: Decision): boolean =>
  kind !== 'unknown' &&
  kind !== 'clarify' &&
  confidence >= THRESHOLDS.several &&
  (intent === null || isContent(intent));

/**
 * The likeliest absent intent of a question with a word that speaks against the article (`refuse`, `fail`); null where
 * there is no such word, or the question that the article answers is beyond doubt.
 */
function findPresumed(knowledge: Knowledge, { reading, scores }: Judged): Intent | null {
  const isAgainst = reading.words.some(({ roles }) => roles.includes('against'));
  if (!isAgainst || scores.best[0]!.margin >= THRESHOLDS.beyondDoubt) return null;
  return scores.best.map(({ at }) => knowledge.intents[at]!).find(({ kind }) => kind === 'absent') ?? null;
}

/** Facts of the likeliest question that the article answers, to be offered as what is near; none where it is not likely. */
function findNear(knowledge: Knowledge, { scores }: Judged): readonly Fact[] {
  const near = scores.best.find(({ at }) => knowledge.intents[at]!.kind === 'question');
  if (near === undefined || near.confidence < THRESHOLDS.near) return [];
  return knowledge.factsOf(knowledge.intents[near.at]!);
}

/** Another question that is as likely as an unsure one, and that another sentence answers. */
function findRival(knowledge: Knowledge, { intent, confidence, scores }: Judged): Intent | null {
  const [first, second] = scores.best;
  if (first === undefined || second === undefined || confidence >= THRESHOLDS.sure) return null;
  const rival = knowledge.intents[second.at]!;
  const isNear = first.margin - second.margin < THRESHOLDS.ambiguous;
  return isNear && rival.kind === 'question' && rival !== intent && !haveSameSentence(knowledge, intent, rival)
    ? rival
    : null;
}

/** Two intents that the same sentence answers need not be told apart. */
const haveSameSentence = (knowledge: Knowledge, a: Intent, b: Intent) => {
  const [first, second] = [a, b].map(
    (intent) => knowledge.factsOf(intent).flatMap((fact) => knowledge.evidenceOf(fact))[0]?.number,
  );
  return first === second;
};
