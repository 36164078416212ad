// What was understood → what to answer, and why: the rules, in their order.
import type { Ask, Fact, Intent } from '../content/index.js';
import type { Dialogue, Reason, Turn } from './answer.js';
import type { Meaning } from './interpret.js';
import type { Knowledge } from './knowledge.js';
import type { Candidate } from './match.js';
import {
  findStranger,
  findUnknownName,
  findWrongNumber,
  findWrongPlace,
  findWrongSpeaker,
  isAffirmed,
  isPolar,
} from './premises.js';
import type { Utterance, Word } from './read-utterance.js';
import { tellingTerms } from './terms.js';
import { THRESHOLDS } from './thresholds.js';
import { findUntold } from './untold.js';
import { does, isNamed } from './word-roles.js';

/** What to answer. */
export interface Decision {
  /** What the reply rests on; the intent's own kind is not always that of the answer. */
  kind:
    | 'intent'
    | 'fact'
    | 'contrary'
    | 'stranger'
    | 'speaker'
    | 'number'
    | 'clarify'
    | 'unknown'
    /** The article does not tell what is asked of the topic. */
    | 'open'
    /** Who said the fact. */
    | 'said-by';
  intent: Intent | null;
  facts: readonly Fact[];
  /** What is asked, and of which topic. */
  topic?: string;
  ask?: Ask | null;
  /** Entity that the reply names: the stranger, or the wrong speaker; or a stranger's name as it was typed. */
  entity?: string;
  /** Questions to choose from instead of an answer: the readings of a `clarify`, or what is nearest. */
  choices: readonly Intent[];
  /** A yes/no question that the facts affirm. */
  isAffirmed?: boolean;
  /** The last answer, told again. */
  isRepeated?: boolean;
  /** Of what is told, the first sentence will do. */
  isShort?: boolean;
  confidence: number;
  /** Null where nothing was understood, or nothing was to be. */
  meaning: Meaning | null;
  /** The rule that decided. */
  reason: Reason;
}

/** The decision for something chosen by its id, an intent's name or a fact's; null where there is none of that name. */
export function decideFor(knowledge: Knowledge, id: string): Decision | null {
  const intent = knowledge.intents.find(({ name }) => name === id) ?? knowledge.questionOf(id);
  const fact = knowledge.facts.get(id);
  if (!intent && !fact) return null;
  const facts = intent?.name === id || !fact ? knowledge.factsOf(intent!) : [fact];
  return {
    ...NOTHING,
    kind: intent ? 'intent' : 'fact',
    intent: intent ?? null,
    facts,
    confidence: 1,
    reason: reasonOf(`asked for by its name, ${id}`),
    ...(facts[0]?.topic && { topic: facts[0].topic, ask: facts[0].tells?.[0] ?? null }),
  };
}

const reasonOf = (text: string): Reason => ({ stage: 'decide', text });

const NOTHING: Decision = {
  kind: 'unknown',
  intent: null,
  facts: [],
  choices: [],
  confidence: 0,
  meaning: null,
  reason: reasonOf('not a word of it is known'),
};

export function decide(
  knowledge: Knowledge,
  meaning: Meaning | null,
  utterance: Utterance,
  dialogue: Dialogue | undefined,
): Decision {
  if (!meaning) return NOTHING;
  const { best, confidence } = meaning;
  const { intent, topic, ask, reading } = best;
  const facts = best.fact ? [best.fact] : intent ? knowledge.factsOf(intent) : [];
  const decision = (kind: Decision['kind'], because: string, more: Partial<Decision> = {}): Decision => {
    return { kind, intent, facts, topic, ask, choices: [], confidence, meaning, reason: reasonOf(because), ...more };
  };
  const asksYesOrNo = isPolar(utterance.words);
  const isOfArticle = best.composed !== undefined || intent?.kind === 'question' || intent?.kind === 'absent';

  const stranger = isOfArticle ? findStranger(knowledge, reading.words) : null;
  const isOwn = reading.source !== 'context' || utterance.words.some(isNamed);
  const contradicts = intent?.kind === 'absent' && intent.decided && asksYesOrNo && isOwn;
  // Elsewhere than in Baku is denied by the article's own place; of a person whom it never names it can't say a thing.
  if (stranger && !(contradicts && knowledge.entities.get(stranger)?.kind !== 'person'))
    return decision('stranger', `the article never mentions ${stranger}`, {
      entity: stranger,
      facts: factsInstead(knowledge, meaning, stranger),
    });
  if (contradicts) return decision('contrary', `a yes/no question that the article decides: not ${intent.name}`);
  const told = isOfArticle
    ? (findWrongNumber(knowledge, utterance.words) ?? findWrongPlace(knowledge, reading.words, topic))
    : null;
  if (told)
    return decision(asksYesOrNo ? 'contrary' : 'number', `another number or place stands in the article: ${told.id}`, {
      facts: [told],
      intent: null,
    });
  if (best.composed === 'open' && intent === null) return decision('open', `no fact tells ${ask} of ${topic}`);
  if (best.composed === 'speaker') return decision('said-by', `asks who said ${best.fact!.id}`);
  if (intent?.action && intent.action !== 'more') return decideAction(knowledge, intent, dialogue, decision);
  if (intent?.kind === 'question' || best.fact) {
    const name = findUnknownName(reading.words);
    if (name)
      return decision('stranger', `a name that nothing in the content is like: ${name}`, {
        entity: name,
        facts: nearFacts(knowledge, meaning),
      });
    const speaker = findWrongSpeaker(knowledge, reading.words, facts[0]);
    if (speaker) return decision('speaker', `${facts[0]!.speaker} said that, not ${speaker}`, { entity: speaker });
    if (intent && presumesOpposite(knowledge, intent, reading.words))
      return decision('open', 'takes for granted something that speaks against the article', { ask: null });
    if (confidence < THRESHOLDS.answer) return unsure(knowledge, meaning, decision);
  }
  if (intent === null) return decision('fact', `the fact ${facts[0]!.id} tells ${ask} of ${topic}`);
  const [wrong] = intent.wrongSpeaker && facts[0]?.speaker ? knowledge.personsIn(reading.words) : [];
  if (wrong && wrong !== facts[0]!.speaker)
    return decision('speaker', `${facts[0]!.speaker} said that, not ${wrong}`, { entity: wrong });
  if (intent.kind === 'absent')
    return decision(intent.missing ? 'intent' : 'open', `asked for what the article leaves open: ${intent.name}`);
  if (intent.action === 'more')
    return decision('intent', 'asked to go on: the first sentence behind the last that has not been told', {
      facts: findUntold(knowledge, dialogue),
    });
  return decision('intent', `the intent ${intent.name} is the likeliest (${confidence.toFixed(2)})`, {
    isAffirmed: isAffirmed(knowledge, best, confidence, utterance.words, asksYesOrNo),
  });
}

/** Whether a word of opposition (`refuse`, `fail`) stands in the question that the intent knows nothing of. */
const presumesOpposite = (knowledge: Knowledge, intent: Intent, words: readonly Word[]): boolean => {
  const opposing = words.filter((word) => does(word, 'against'));
  return tellingTerms(opposing).some((term) => !knowledge.coverage.holds(intent, term));
};

type Decide = (kind: Decision['kind'], because: string, more?: Partial<Decision>) => Decision;

/** Asks back where two or three different sentences may be meant, and says that it does not know where hardly anything is. */
function unsure(knowledge: Knowledge, { ranked, confidence, best }: Meaning, decision: Decide): Decision {
  const choices = differentQuestions(
    knowledge,
    ranked.filter(({ score }) => score > best.score - THRESHOLDS.rival),
  );
  return choices.length > 1
    ? decision('clarify', `${choices.map(({ name }) => name).join(' or ')}: neither is likely enough`, { choices })
    : decision('unknown', `not likely enough (${confidence.toFixed(2)} < ${THRESHOLDS.answer})`, {
        intent: null,
        facts: [],
      });
}

/** Questions that different sentences answer, three at most. */
function differentQuestions(knowledge: Knowledge, candidates: readonly Candidate[]): Intent[] {
  const sentences = new Set<number>();
  return candidates
    .flatMap(({ intent }) => (intent?.kind === 'question' && intent.ask ? [intent] : []))
    .filter((intent) => {
      const sentence = knowledge.factsOf(intent).flatMap((fact) => knowledge.evidenceOf(fact))[0]?.number ?? 0;
      if (sentences.has(sentence)) return false;
      sentences.add(sentence);
      return true;
    })
    .slice(0, MAX_CHOICES);
}

const MAX_CHOICES = 3;

/** Something to be done with the last answer: told again, shorter, in another language; or another one to be chosen. */
function decideAction(
  knowledge: Knowledge,
  { action }: Intent,
  dialogue: Dialogue | undefined,
  decision: Decide,
): Decision {
  const last = dialogue?.turns[0];
  if (!last)
    return decision('unknown', `asked for the last answer (${action}), of which there is none`, { intent: null });
  if (action === 'not-asked') {
    const choices = questionsAround(knowledge, last);
    if (choices.length > 1) return decision('clarify', 'the last answer was not what was asked', { choices });
  }
  const facts = knowledge.factsNamed(last.facts);
  const intent = knowledge.intents.find(({ name }) => name === last.intent) ?? null;
  return decision(last.decision as Decision['kind'], `the last answer again (${action})`, {
    intent,
    facts: action === 'shorter' ? facts.slice(0, 1) : facts,
    isRepeated: true,
    isShort: action === 'shorter',
    ...(last.topic !== undefined && { topic: last.topic }),
    ask: last.ask ?? null,
    ...(last.named !== undefined && { entity: last.named }),
  });
}

/** Other questions about what the last turn was about. */
function questionsAround(knowledge: Knowledge, { topic, intent: last }: Turn): Intent[] {
  return knowledge.intents
    .filter(
      (intent) =>
        intent.kind === 'question' &&
        intent.ask &&
        intent.name !== last &&
        knowledge.factsOf(intent)[0]?.topic === topic,
    )
    .slice(0, MAX_CHOICES);
}

/** Whether a question is understood well enough to be answered beside others. */
export const isClear = ({ kind, intent, confidence }: Decision): boolean =>
  kind !== 'unknown' &&
  kind !== 'clarify' &&
  confidence >= THRESHOLDS.several &&
  (intent === null || intent.kind === 'question' || intent.kind === 'absent' || intent.kind === 'about');

/** What the article does say where something that it never mentions is named: who met, where they met, or what is near. */
function factsInstead(knowledge: Knowledge, meaning: Meaning, stranger: string): readonly Fact[] {
  const { mainTopic } = knowledge;
  const near = nearFacts(knowledge, meaning);
  const kind = knowledge.entities.get(stranger)?.kind;
  if (kind === 'place' && meaning.best.topic === mainTopic)
    return [knowledge.factTelling(mainTopic, 'where')].filter((fact) => fact !== undefined);
  const isOfSomebody = near.some(({ about }) => about.some((entity) => knowledge.personOf(entity) !== undefined));
  return kind === 'person' && !isOfSomebody ? knowledge.factsNamed([knowledge.mainFactOf(mainTopic) ?? '']) : near;
}

/** Facts of the likeliest question that the article answers, to be offered as what is near; none where it is not likely. */
function nearFacts(knowledge: Knowledge, { ranked, best }: Meaning): readonly Fact[] {
  const near = ranked.find(({ intent }) => intent?.kind === 'question');
  return near && near.score > best.score - THRESHOLDS.near ? knowledge.factsOf(near.intent!) : [];
}
