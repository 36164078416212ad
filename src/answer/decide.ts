// Readings of an utterance, each with its intents → what to answer, and why.
import type { Fact, Intent } from '../content/index.js';
import { type IntentScores, scoreFeatures } from '../intents/feature-model.js';
import type { Dialogue, Reason } from './answer.js';
import { featuresOf } from './features.js';
import { type Knowledge, lettersOf } from './knowledge.js';
import type { Utterance, Word } from './read-utterance.js';
import type { Reading } from './readings.js';
import { strangenessOf } from './statistics.js';

/** All numbers that decide an answer, 0–1 unless said otherwise. Chosen on the tuning questions by `npm run eval`. */
export const THRESHOLDS = {
  /** With less confidence in the best intent the answer is `unknown`. */
  answer: 0.12,
  /** Questions of one message are answered one by one when each is understood with this confidence. */
  several: 0.5,
  /** A yes/no question is answered with yes from this confidence on. */
  yes: 0.6,
  /** Two intents that lie nearer than this margin to each other, and are both unsure, make a `clarify`. */
  ambiguous: 0.06,
  /** Below this confidence an intent counts as unsure. */
  sure: 0.3,
  /** What a reading of a part must be more confident by than the whole. */
  part: 0.08,
  /** What a reading in the light of the dialogue must be more confident by than the utterance alone, where it stands well alone. */
  context: 0.3,
  /** From this margin on, a word that speaks against the article (`refuse`, `fail`) no longer makes a question one that takes it for granted. */
  beyondDoubt: 0.4,
  /** A word counts as strange from this share on of examples without an answer among those that hold it. */
  strange: 0.85,
  /** What a word that only such examples hold takes off the margins of questions that the article answers. */
  strangeMargin: 0.4,
} as const;

/** A reading with what the model says of it. */
export interface Judged {
  reading: Reading;
  scores: IntentScores;
  intent: Intent;
  confidence: number;
}

/** What to answer. */
export interface Decision {
  /** What the reply rests on; the intent's own kind is not always that of the answer. */
  kind: 'intent' | 'fact' | 'contrary' | 'stranger' | 'speaker' | 'number' | 'clarify' | 'unknown';
  intent: Intent | null;
  facts: readonly Fact[];
  /** Entity that the reply names: the stranger, or the wrong speaker. */
  entity?: string;
  choices: readonly Intent[];
  /** A yes/no question that the facts affirm. */
  isAffirmed?: boolean;
  confidence: number;
  /** Null where nothing was understood, or nothing was to be. */
  judged: Judged | null;
}

export function judge(knowledge: Knowledge, reading: Reading, emoji: readonly string[] = []): Judged | null {
  const scores = scoreFeatures(knowledge.model, featuresOf(reading.words, emoji), weigh(knowledge, reading.words));
  if (scores.best.length === 0 || scores.known === 0) return null;
  const isOnTopic = reading.words.some(
    ({ entity, stranger, implied }) => entity !== null && !stranger && !implied && knowledge.isTopic(entity),
  );
  const persons = personsIn(knowledge, reading.words);
  const fits = (at: number) => {
    const intent = knowledge.intents[at]!;
    if (isOnTopic && !isContent(intent)) return false;
    // Only who names somebody else has the wrong speaker.
    return !intent.wrongSpeaker || persons.some((person) => person !== factsOf(knowledge, intent)[0]?.speaker);
  };
  const best = scores.best.find(fits) ?? scores.best[0]!;
  return { reading, scores, intent: knowledge.intents[best]!, confidence: scores.confidenceOf(best) };
}

/** Takes off the margins of all that the article answers what the strangest word speaks against it. */
function weigh({ intents, statistics }: Knowledge, words: readonly Word[]): (scores: Float64Array) => void {
  const strangeness = Math.max(0, ...words.map((word) => strangenessOf(statistics, word)));
  const { strange, strangeMargin } = THRESHOLDS;
  const chatters = words.some(({ roles }) => roles.some((role) => ['when', 'where', 'why'].includes(role))) ? 0.3 : 0;
  const against = (strangeMargin * Math.max(0, strangeness - strange)) / (1 - strange);
  return (scores) => {
    for (let at = 0; at < scores.length; at++) {
      if (intents[at]!.kind === 'question') scores[at]! -= against;
      if (intents[at]!.kind === 'smalltalk') scores[at]! -= chatters;
    }
  };
}

/** The reading to trust: the whole, unless a part or the dialogue makes much more of it. */
export function chooseReading(whole: Judged | null, others: readonly Judged[]): Judged | null {
  const worth = ({ confidence, intent, reading }: Judged) => {
    if (reading.source === 'whole') return confidence;
    if (reading.source === 'context') return confidence - reading.cost + (intent.kind === 'question' ? 0.05 : 0);
    return confidence - reading.cost - THRESHOLDS.part - (isContent(intent) ? 0 : 0.3);
  };
  return [...(whole ? [whole] : []), ...others].reduce<Judged | null>(
    (best, next) => (best === null || worth(next) > worth(best) ? next : best),
    null,
  );
}

const isContent = (intent: Intent) => intent.kind === 'question' || intent.kind === 'absent' || intent.kind === 'about';

/** The decision for something chosen by its id, an intent's name or a fact's; null where there is none of that name. */
export function decideFor(knowledge: Knowledge, id: string): Decision | null {
  const intent =
    knowledge.intents.find(({ name }) => name === id) ??
    knowledge.intents.find(({ kind, facts }) => kind === 'question' && facts?.[0] === id);
  const fact = knowledge.facts.get(id);
  if (!intent && !fact) return null;
  const facts = intent?.name === id || !fact ? factsOf(knowledge, intent!) : [fact];
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
  if (!judged) {
    because.push({ stage: 'decide', text: 'not a word of it is known' });
    return NOTHING;
  }
  const polar = isPolar(utterance.words);
  const { intent, scores, confidence } = judged;
  const { words } = judged.reading;
  const facts = factsOf(knowledge, intent);
  const decision = (kind: Decision['kind'], more: Partial<Decision> = {}): Decision => {
    return { kind, intent, facts, choices: [], confidence, judged, ...more };
  };
  const say = (text: string) => because.push({ stage: 'decide', text });

  if (
    intent.kind === 'absent' &&
    intent.decided &&
    polar &&
    judged.reading.source !== 'context' &&
    confidence >= THRESHOLDS.answer
  ) {
    say(`a yes/no question that the article decides: not ${intent.name}`);
    return decision('contrary');
  }
  const wrongNumber = numberedFact(knowledge, utterance.words);
  if (wrongNumber && isContent(intent)) {
    say(`another number stands in the article: ${wrongNumber.id}`);
    return decision(polar ? 'contrary' : 'number', { facts: [wrongNumber], intent: null });
  }
  const stranger = words.find((word) => word.stranger)?.entity;
  if (stranger && (intent.kind === 'question' || intent.kind === 'absent')) {
    say(`the article never mentions ${stranger}`);
    return decision('stranger', { entity: stranger });
  }
  if (confidence < THRESHOLDS.answer) {
    say(`no intent is likely enough (${confidence.toFixed(2)} < ${THRESHOLDS.answer})`);
    return decision('unknown', { intent: null, facts: [] });
  }
  if (intent.kind === 'question') {
    const margin = Math.max(...scores.scores);
    if (words.some(({ roles }) => roles.includes('against')) && !polar && margin < THRESHOLDS.beyondDoubt) {
      const absent = scores.best.map((at) => knowledge.intents[at]!).find(({ kind }) => kind === 'absent');
      say(`takes for granted something that speaks against what the article says`);
      return absent ? decision('intent', { intent: absent, facts: factsOf(knowledge, absent) }) : decision('unknown');
    }
    const speaker = wrongSpeaker(knowledge, words, facts[0]);
    if (speaker) {
      say(`${facts[0]!.speaker} said that, not ${speaker}`);
      return decision('speaker', { entity: speaker });
    }
    const second = scores.best[1];
    const rival = second === undefined ? undefined : knowledge.intents[second];
    if (
      rival?.kind === 'question' &&
      !sameSentence(knowledge, intent, rival) &&
      confidence < THRESHOLDS.sure &&
      scores.scores[scores.best[0]!]! - scores.scores[second!]! < THRESHOLDS.ambiguous
    ) {
      say(`${intent.name} and ${rival.name} are equally likely`);
      return decision('clarify', { choices: [intent, rival] });
    }
  }
  if (intent.action === 'more') return decision('intent', { facts: untold(knowledge, dialogue) });
  say(`the intent ${intent.name} is the likeliest (${confidence.toFixed(2)})`);
  return decision('intent', { isAffirmed: isAffirmed(knowledge, judged, utterance.words, polar) });
}

/** Whether a question is understood well enough to be answered beside others. */
export const isClear = ({ kind, intent, confidence }: Decision): boolean =>
  kind !== 'unknown' &&
  kind !== 'clarify' &&
  confidence >= THRESHOLDS.several &&
  (intent === null || isContent(intent));

/** Yes is only said where the intent is one to affirm, nothing in the question is negated or strange, and it is clear. */
function isAffirmed(
  { statistics }: Knowledge,
  { intent, confidence }: Judged,
  words: readonly Word[],
  polar: boolean,
): boolean {
  if (!polar || !intent.affirm || confidence < THRESHOLDS.yes) return false;
  const isDoubtful = (word: Word) =>
    !word.known ||
    word.roles.some((role) => role === 'not' || role === 'against') ||
    strangenessOf(statistics, word) > THRESHOLDS.strange;
  return !words.some(isDoubtful);
}

const factsOf = (knowledge: Knowledge, intent: Intent) =>
  (intent.facts ?? []).flatMap((id) => knowledge.facts.get(id) ?? []);

/** The fact that tells the right number of something named with a wrong one; null when all numbers may be right. */
function numberedFact(knowledge: Knowledge, words: readonly Word[]): Fact | null {
  if (!words.some(({ number }) => number === 'other')) return null;
  const numbers = words.flatMap(({ text }) => (text.match(/\p{N}+/gu) ?? []).map(Number));
  for (const { entity, letters, is, fact } of knowledge.numbered) {
    const isNamed = words.some((word, at) => {
      const joined = word.number === null ? `${word.text}${words[at + 1]?.text ?? ''}` : word.text;
      return word.entity === entity || (/\p{N}/u.test(joined) && letters.has(lettersOf(joined)));
    });
    if (isNamed && !numbers.includes(is)) return knowledge.facts.get(fact) ?? null;
  }
  return null;
}

/** Two intents that the same sentence answers need not be told apart. */
const sameSentence = (knowledge: Knowledge, a: Intent, b: Intent) => {
  const [first, second] = [a, b].map(
    (intent) => factsOf(knowledge, intent).flatMap((fact) => knowledge.evidenceOf(fact))[0]?.number,
  );
  return first === second;
};

const QUESTION_WORDS = ['who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many'];

/** Asks for yes or no, or states something to be checked: has no question word. */
const isPolar = (words: readonly Word[]) =>
  !words.some(({ roles }) => roles.some((role) => QUESTION_WORDS.includes(role))) &&
  words.some(({ roles, asks }) => asks || roles.includes('polar'));

/** Facts to go on with: of the sentences behind the one told last, the first that has not been told yet. */
function untold(knowledge: Knowledge, dialogue: Dialogue | undefined): Fact[] {
  const told = dialogue?.turns.flatMap(({ facts }) => facts.flatMap((id) => knowledge.facts.get(id) ?? [])) ?? [];
  const numbersOf = (fact: Fact) => knowledge.evidenceOf(fact).map(({ number }) => number);
  const seen = new Set(told.flatMap(numbersOf));
  const last = told[0] ? Math.max(...numbersOf(told[0])) : 0;
  const rest = [...knowledge.facts.values()].filter((fact) => numbersOf(fact).every((number) => !seen.has(number)));
  const next = rest.filter((fact) => numbersOf(fact).every((number) => number > last));
  return (next.length > 0 ? next : rest).slice(0, 1);
}

const personsIn = (knowledge: Knowledge, words: readonly Word[]): string[] =>
  words.flatMap(({ entity }) => (entity === null ? [] : (knowledge.personOf(entity) ?? [])));

/** The person whom the question takes for the speaker of a fact that somebody else spoke; null when there is none. */
function wrongSpeaker(knowledge: Knowledge, words: readonly Word[], fact: Fact | undefined): string | null {
  if (!fact?.speaker || !words.some((word) => word.roles.includes('saying'))) return null;
  const asked = personsIn(knowledge, words);
  const subject = asked[0];
  return subject && !asked.includes(fact.speaker) ? subject : null;
}
