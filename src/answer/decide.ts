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
  choices: readonly Intent[];
  /** A yes/no question that the facts affirm. */
  isAffirmed?: boolean;
  confidence: number;
  /** Null where nothing was understood, or nothing was to be. */
  judged: Judged | null;
}

/** The decision for something chosen by its id, an intent's name or a fact's; null where there is none of that name. */
export function decideFor(knowledge: Knowledge, id: string): Decision | null {
  const intent =
    knowledge.intents.find(({ name }) => name === id) ??
    knowledge.intents.find(({ kind, facts }) => kind === 'question' && facts?.[0] === id);
  const fact = knowledge.facts.get(id);
  if (!intent && !fact) return null;
  const facts = intent?.name === id || !fact ? knowledge.factsOf(intent!) : [fact];
  return { kind: intent ? 'intent' : 'fact', intent: intent ?? null, facts, choices: [], confidence: 1, judged: null };
}

const NOTHING: Decision = { kind: 'unknown', intent: null, facts: [], choices: [], confidence: 0, judged: null };

export function decide(
  knowledge: Knowledge,
  judged: Judged | null,
  utterance: Utterance,
  dialogue: Dialogue | undefined,
  because: Reason[],
): Decision {
  const say = (text: string) => because.push({ stage: 'decide', text });
  if (!judged) {
    say('not a word of it is known');
    return NOTHING;
  }
  const { intent, confidence } = judged;
  const { words, source } = judged.reading;
  const facts = knowledge.factsOf(intent);
  const decision = (kind: Decision['kind'], more: Partial<Decision> = {}): Decision => {
    return { kind, intent, facts, choices: [], confidence, judged, ...more };
  };
  const asksYesOrNo = isPolar(utterance.words);

  const stranger =
    isContent(intent) && intent.kind !== 'about' ? words.find((word) => word.stranger)?.entity : undefined;
  const contradicts = intent.kind === 'absent' && intent.decided && asksYesOrNo && source !== 'context';
  // Elsewhere than in Baku is denied by the article's own place; of a person whom it never names it can't say a thing.
  if (stranger && !(contradicts && knowledge.entities.get(stranger)?.kind !== 'person')) {
    say(`the article never mentions ${stranger}`);
    return decision('stranger', { entity: stranger, facts: findNear(knowledge, judged) });
  }
  if (contradicts && confidence >= THRESHOLDS.answer) {
    say(`a yes/no question that the article decides: not ${intent.name}`);
    return decision('contrary');
  }
  const numbered = isContent(intent) ? findWrongNumber(knowledge, utterance.words) : null;
  if (numbered) {
    say(`another number stands in the article: ${numbered.id}`);
    return decision(asksYesOrNo ? 'contrary' : 'number', { facts: [numbered], intent: null });
  }
  if (confidence < THRESHOLDS.answer) {
    say(`no intent is likely enough (${confidence.toFixed(2)} < ${THRESHOLDS.answer})`);
    return decision('unknown', { intent: null, facts: [] });
  }
  if (intent.kind === 'question') {
    const name = findUnknownName(words);
    if (name) {
      say(`a name that nothing in the content is like: ${name}`);
      return decision('stranger', { entity: name, facts: findNear(knowledge, judged) });
    }
    const presumed = asksYesOrNo ? null : findPresumed(knowledge, judged);
    if (presumed) {
      say(`takes for granted something that speaks against the article: ${presumed.name}`);
      return decision('intent', { intent: presumed, facts: knowledge.factsOf(presumed) });
    }
    const speaker = findWrongSpeaker(knowledge, words, facts[0]);
    if (speaker) {
      say(`${facts[0]!.speaker} said that, not ${speaker}`);
      return decision('speaker', { entity: speaker });
    }
    const rival = findRival(knowledge, judged);
    if (rival) {
      say(`${intent.name} and ${rival.name} are equally likely`);
      return decision('clarify', { choices: [intent, rival] });
    }
  }
  if (intent.action === 'more') {
    say('asked to go on: the first sentence behind the last that has not been told');
    return decision('intent', { facts: findUntold(knowledge, dialogue) });
  }
  say(`the intent ${intent.name} is the likeliest (${confidence.toFixed(2)})`);
  return decision('intent', { isAffirmed: isAffirmed(knowledge, judged, utterance.words, asksYesOrNo) });
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
