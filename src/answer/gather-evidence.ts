// A question beside an intent → what speaks for and against its being meant.
import type { Fact, Intent } from '../content/index.js';
import type { Evidence } from './evidence.js';
import type { IntentFrame } from './frames.js';
import type { Knowledge } from './knowledge.js';
import { FITTING, PARTICULAR, type Question } from './question.js';
import type { Reading } from './readings.js';

/** Chat of more words has something else in it. */
const LONG_CHAT = 7;

/** The intent that is looked at, with its frame. */
interface Examined {
  intent: Intent;
  frame: IntentFrame;
  facts: readonly Fact[];
  /** Place of its first fact in the index; -1 where it has none. */
  factPlace: number;
  isTold: boolean;
  isOpen: boolean;
  isFalse: boolean;
  /** About the article: told or not. */
  isContent: boolean;
}

/** What is 0 or false is left out. */
type SetEvidence = (name: keyof Evidence, value: number | boolean) => void;

/**
 * @param at        the intent's place
 * @param evidence  what the classifiers say of it; the rest is added
 */
export function gatherEvidence(
  knowledge: Knowledge,
  question: Question,
  at: number,
  evidence: Partial<Evidence>,
): Partial<Evidence> {
  const set: SetEvidence = (name, value) => {
    if (value !== 0 && value !== false) evidence[name] = Number(value);
  };
  const examined = examine(knowledge, at);
  const { intent, isContent, facts } = examined;
  addKind(examined, set);
  if (intent.kind === 'smalltalk') addChat(question, set);
  addWords(knowledge, question, examined, set);
  addReading(question.reading, question.loss, set);
  if (question.reading.source === 'part') set('partChat', !isContent && intent.kind !== 'about');
  if (question.reading.source === 'context') addContext(knowledge, question, examined, set);
  set('linked', question.talk.linked.has(intent));
  if (isContent && facts.length > 0) {
    addTold(question, examined, set);
    addNames(question, examined, set);
  }
  if (isContent) {
    addCues(question, examined, set);
    addTopic(knowledge, question, examined, set);
  }
  if (question.isBare) {
    set('bareIntent', evidence.intent ?? 0);
    set('bareOpen', intent.kind === 'absent');
    set('bareAbout', intent.kind === 'about');
  }
  if (intent.action && intent.action !== 'more') addAction(question, intent, set);
  return evidence;
}

function examine({ intents, frames, factsOf, mainFactPlaces }: Knowledge, at: number): Examined {
  const intent = intents[at]!;
  const frame = frames.of[at]!;
  const isTold = intent.kind === 'question';
  return {
    intent,
    frame,
    facts: factsOf(intent),
    factPlace: mainFactPlaces[at]!,
    isTold,
    isOpen: frame.status === 'open',
    isFalse: frame.status === 'false',
    isContent: isTold || intent.kind === 'absent',
  };
}

function addKind({ intent, isOpen, isFalse }: Examined, set: SetEvidence): void {
  set('isOpen', isOpen);
  set('isFalse', isFalse);
  set('isAbout', intent.kind === 'about');
  set('isChat', intent.kind === 'smalltalk');
  set('isOffTopic', intent.kind === 'offtopic');
  set('isMore', intent.action === 'more');
}

function addChat({ isAsking, utterance, reading }: Question, set: SetEvidence): void {
  set('chatAsking', isAsking);
  set('chatShort', utterance.words.length <= 2);
  set('chatLong', reading.words.length > LONG_CHAT);
  set(
    'chatQuestion',
    utterance.words.some(({ asks }) => asks),
  );
}

/** What the words of the question say, and what of them the intent knows. */
function addWords(
  knowledge: Knowledge,
  question: Question,
  { intent, factPlace, isTold, isFalse }: Examined,
  set: SetEvidence,
): void {
  if (isTold) {
    const uncovered = uncoveredBy(knowledge, question, intent);
    set('search', question.facts.share[factPlace] ?? 0);
    set('searchAll', question.facts.coverage[factPlace] ?? 0);
    set('novel', question.novelty);
    set('unknown', 1 - question.known);
    set('against', question.isAgainst);
    set('uncovered', uncovered.share);
    set('uncoveredMost', uncovered.most);
    if (question.isYesNo) set('uncoveredYesNo', uncovered.share);
  }
  if (intent.kind === 'absent') set('uncoveredOpen', uncoveredBy(knowledge, question, intent).share);
  if (isFalse) {
    set('againstFalse', question.isAgainst);
    set('falseYesNo', question.isYesNo);
  }
}

/** How much of what the question says in words of its own the intent knows nothing of. */
function uncoveredBy(knowledge: Knowledge, { terms, termRarity }: Question, intent: Intent) {
  let [all, missed, most] = [0, 0, 0];
  for (const [n, term] of terms.entries()) {
    all += termRarity[n]!;
    if (knowledge.coverage.holds(intent, term)) continue;
    missed += termRarity[n]!;
    most = Math.max(most, termRarity[n]!);
  }
  return { share: all > 0 ? missed / all : 0, most: most / 5 };
}

/** What it costs to read a part alone, or with the talk. */
export function addReading({ source, cost }: Reading, loss: number, set: SetEvidence): void {
  if (source === 'part') {
    set('part', 1);
    set('partCost', cost);
    set('partLoss', loss);
  }
  if (source === 'context') {
    set('talk', 1);
    set('talkCost', cost);
  }
}

function addContext(knowledge: Knowledge, { reading, talk }: Question, { isTold }: Examined, set: SetEvidence): void {
  set('talkTold', isTold);
  const about = reading.goesOnAbout && knowledge.topicOf(reading.goesOnAbout);
  if (about && talk.topic) set(about === talk.topic ? 'talkTopic' : 'talkOther', 1);
}

function addTold({ toldLast, toldEver }: Question, { facts, isTold }: Examined, set: SetEvidence): void {
  const isIn = (told: ReadonlySet<string>) => facts.every(({ id }) => told.has(id));
  if (isIn(toldLast)) set(isTold ? 'toldLast' : 'toldLastOpen', 1);
  else if (isTold) set('toldBefore', isIn(toldEver));
}

function addNames({ names, persons, saysSaying }: Question, { facts, isTold }: Examined, set: SetEvidence): void {
  if (names.length === 0) return;
  const about = new Set(facts.flatMap((fact) => fact.about));
  const missed = names.filter((name) => !about.has(name)).length;
  if (!isTold) {
    set('namesMissOpen', Math.min(3, missed));
    return;
  }
  set('namesFit', (names.length - missed) / names.length);
  if (persons.length === 0) return;
  set(persons.some((person) => about.has(person)) ? 'personFits' : 'personMisses', 1);
  const speaker = facts[0]?.speaker;
  if (saysSaying && speaker) set(persons.includes(speaker) ? 'speakerFits' : 'speakerMisses', 1);
}

function addCues({ cues, particular }: Question, { frame, isTold }: Examined, set: SetEvidence): void {
  if (particular.length > 0) {
    const fits = particular.some((ask) => frame.asks.some((one) => PARTICULAR[ask]!.includes(one)));
    if (isTold) set('particularMisses', !fits);
    else set('particularOpen', fits);
  }
  if (cues.length === 0) return;
  const fits = cues.some((cue) => frame.asks.some((ask) => FITTING[cue]!.includes(ask)));
  set(fits ? 'cueFits' : 'cueMisses', 1);
  if (!isTold || fits) return;
  set('missesWho', cues.includes('who'));
  set('missesWhen', cues.includes('when'));
  set('missesWhere', cues.includes('where'));
  set('missesWhy', cues.includes('why'));
}

function addTopic(
  knowledge: Knowledge,
  { namedTopics, aboutTopics, isBare, talk }: Question,
  { frame: { topic, asks }, facts, isTold }: Examined,
  set: SetEvidence,
): void {
  const isMain = isTold && knowledge.mainFactOf(topic) === facts[0]?.id;
  if (aboutTopics?.has(topic)) {
    set(isTold ? 'aboutTold' : 'aboutOpen', 1);
    set('aboutMain', isMain);
  }
  if (namedTopics) {
    if (!namedTopics.has(topic)) set('namedOther', 1);
    else if (!isTold) set('namedOpen', 1);
    else {
      const lastAsk = talk.dialogue?.turns[0]?.ask;
      set('namedMain', isMain);
      set('namedAsLast', lastAsk != null && asks.includes(lastAsk));
    }
  }
  if (isBare && talk.topic) set(topic === talk.topic ? 'bareSameTopic' : 'bareOtherTopic', 1);
}

function addAction({ talk, utterance, namesLanguage }: Question, { action }: Intent, set: SetEvidence): void {
  set(talk.dialogue?.turns[0] ? 'actionAfter' : 'actionAlone', 1);
  set('actionShort', utterance.words.length <= 4);
  if (action === 'language') set(namesLanguage ? 'languageNamed' : 'languageUnnamed', 1);
}
