// A reading of an utterance → the intents that it may be, each with what speaks for and against it.
import type { Ask, Fact, Intent } from '../content/index.js';
import { scoreFacts } from '../facts/fact-index.js';
import { bestClasses, scoreClasses } from '../intents/model.js';
import { vectorise } from '../intents/vocabulary.js';
import type { Dialogue } from './answer.js';
import type { AskedFor } from './asks.js';
import { type Evidence, WEIGHTS, type Weights, weigh } from './evidence.js';
import { featuresOf } from './features.js';
import type { Knowledge } from './knowledge.js';
import { isPolar } from './premises.js';
import type { Utterance, Word } from './read-utterance.js';
import type { Reading } from './readings.js';
import { strangenessOf } from './statistics.js';
import { searchTerms, tellingTerms } from './terms.js';
import { THRESHOLDS } from './thresholds.js';

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

/** What the talk adds. */
export interface Talk {
  dialogue: Dialogue | undefined;
  /** Id of the topic that it is about; null where it has none. */
  topic: string | null;
  /** Intents about what the last turn told. */
  linked: ReadonlySet<Intent>;
}

/** What question words ask for → what facts may tell of it. */
const FITTING: Readonly<Record<string, readonly Ask[]>> = {
  who: [
    'who',
    'whom',
    'speaker',
    'person',
    'source',
    'name',
    'between',
    'side',
    'list',
    'others',
    'organiser',
    'role',
    'quotes',
  ],
  whose: ['who', 'whom', 'speaker', 'person', 'source', 'which', 'side'],
  when: ['when', 'year', 'hour', 'until', 'next', 'history', 'summary'],
  where: ['where', 'city', 'country', 'venue', 'summary', 'fields', 'source'],
  why: ['why', 'person', 'reaction', 'details', 'opinion', 'problems'],
  'how-many': ['how-many', 'number', 'how-long', 'cost', 'hour', 'details', 'others', 'list', 'life', 'history'],
};
const CUES = Object.keys(FITTING);
const ASKING = new Set(['who', 'whose', 'which', 'when', 'where', 'why', 'how-many']);
/** Words without which a question asks something else. */
const TURNS = new Set(['not', 'against', 'other']);
const SMALL = new Set(['follow', 'it', 'he', 'they', 'other', 'filler', 'saying', 'polar', 'not']);
/** Who types one name or two takes nothing for granted; three are a claim. */
const MAX_BARE_NAMES = 2;
/** Chat of more words has something else in it. */
const LONG_CHAT = 7;
/** Only what the classifiers are nearest to is looked at closely. */
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
  const { model, frames } = knowledge;
  const vector = vectorise(
    model.vocabulary,
    featuresOf(reading.words, reading.source === 'whole' ? utterance.emoji : []),
  );
  if (vector.known === 0) return [];
  const margins = scoreClasses(model.weights, vector);
  const shared = scoreClasses(frames.model.weights, vector);
  const question = describe(knowledge, utterance, reading, talk, asked, vector.known);
  const close = closest(knowledge, trusted(knowledge, margins), shared, question.facts.share, weights);
  const candidates = close.flatMap(({ at, evidence }): Candidate[] => {
    const intent = knowledge.intents[at]!;
    if (!isPossible(knowledge, question, intent)) return [];
    const { topic, asks } = knowledge.frames.of[at]!;
    const candidate: Candidate = { reading, intent, topic, ask: asks[0] ?? null, evidence, score: 0 };
    addEvidence(knowledge, question, candidate);
    return [{ ...candidate, score: weigh(evidence, weights) }];
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

/** The intents that the classifiers and the search are nearest to, with what the classifiers say. */
function closest(
  { intents, frames, mainFactPlaces }: Knowledge,
  margins: Float64Array,
  shared: Float64Array,
  shares: Float64Array,
  weights: Weights,
): { at: number; evidence: Partial<Evidence> }[] {
  const scores = new Float64Array(intents.length);
  for (const [at, intent] of intents.entries()) {
    const [ask, topic, status] = frames.places[at]!;
    const search = intent.kind === 'question' ? (shares[mainFactPlaces[at]!] ?? 0) : 0;
    scores[at] =
      weights.intent! * margins[at]! +
      weights.ask! * (shared[ask!] ?? 0) +
      weights.topic! * (shared[topic!] ?? 0) +
      weights.status! * (shared[status!] ?? 0) +
      weights.search! * search;
  }
  return bestClasses(scores, MAX_CLOSE).map((at) => {
    const [ask, topic, status] = frames.places[at]!;
    const evidence = {
      intent: margins[at]!,
      ask: shared[ask!] ?? 0,
      topic: shared[topic!] ?? 0,
      status: shared[status!] ?? 0,
    };
    return { at, evidence };
  });
}

/** What is the same for all candidates of a reading. */
interface Question {
  utterance: Utterance;
  reading: Reading;
  talk: Talk;
  known: number;
  facts: ReturnType<typeof scoreFacts>;
  terms: readonly string[];
  termRarity: readonly number[];
  /** Entities of the article that are named, persons for their roles. */
  names: readonly string[];
  persons: readonly string[];
  cues: readonly string[];
  novelty: number;
  isOnTopic: boolean;
  isNamesAlone: boolean;
  isAsking: boolean;
  isYesNo: boolean;
  isAgainst: boolean;
  isBare: boolean;
  saysSaying: boolean;
  /** Topics that nothing but names asks about; null where more is asked. */
  namedTopics: ReadonlySet<string> | null;
  /** Topics that it asks for all there is about; null where it asks for something else. */
  aboutTopics: ReadonlySet<string> | null;
  namesLanguage: boolean;
  loss: number;
  toldLast: ReadonlySet<string>;
  toldEver: ReadonlySet<string>;
}

function describe(
  knowledge: Knowledge,
  utterance: Utterance,
  reading: Reading,
  talk: Talk,
  asked: AskedFor,
  known: number,
): Question {
  const { words, leftOut } = reading;
  const novelOf = (word: Word) => strangenessOf(knowledge.statistics, word);
  const named = words.filter(({ entity, stranger }) => entity !== null && !stranger);
  const names = [...new Set(named.map(({ entity }) => knowledge.personOf(entity!) ?? entity!))];
  const terms = tellingTerms(words);
  const turns = talk.dialogue?.turns ?? [];
  const isOnTopic = named.some(({ entity, implied }) => !implied && knowledge.isTopic(entity!));
  const own = utterance.words.filter(({ entity, roles }) => entity !== null || roles.length === 0);
  return {
    utterance,
    reading,
    talk,
    known,
    facts: scoreFacts(knowledge.factIndex, searchTerms(words)),
    terms,
    termRarity: terms.map((term) => knowledge.coverage.rarityOf(term)),
    names,
    persons: knowledge.personsIn(words),
    cues: CUES.filter((cue) => words.some(({ entity, roles }) => entity === null && roles.includes(cue))),
    novelty: Math.max(0, Math.max(0, ...words.map(novelOf)) - THRESHOLDS.strange) / (1 - THRESHOLDS.strange),
    isOnTopic,
    isNamesAlone:
      isOnTopic &&
      new Set(words.flatMap(({ entity }) => entity ?? [])).size <= MAX_BARE_NAMES &&
      words.every(({ entity, stranger, roles }) => (entity !== null && !stranger) || roles.includes('filler')),
    isAsking: words.some(({ roles }) => roles.some((role) => ASKING.has(role))),
    isYesNo: isPolar(utterance.words),
    isAgainst: words.some(({ roles }) => roles.includes('against') || roles.includes('not')),
    isBare: own.length === 0 && utterance.words.length <= 6,
    saysSaying: words.some(({ roles }) => roles.includes('saying')),
    namedTopics: namedTopicsOf(knowledge, utterance.words),
    aboutTopics: asked.particular.includes('about')
      ? new Set(named.flatMap(({ entity }) => knowledge.topicOf(entity!) ?? []))
      : null,
    namesLanguage: utterance.namedLanguage !== null,
    loss: Math.min(
      3,
      leftOut.filter((word) => {
        const novelty = novelOf(word);
        return word.roles.some((role) => TURNS.has(role)) || (novelty > 0 && novelty < THRESHOLDS.telling);
      }).length,
    ),
    toldLast: new Set(turns[0]?.facts),
    toldEver: new Set(turns.flatMap(({ facts }) => facts)),
  };
}

function namedTopicsOf(knowledge: Knowledge, words: readonly Word[]): ReadonlySet<string> | null {
  const named = words.filter(({ entity, stranger }) => entity !== null && !stranger);
  const isRestSmall = words.every(
    ({ entity, roles }) => entity !== null || (roles.length > 0 && roles.every((role) => SMALL.has(role))),
  );
  if (named.length === 0 || !isRestSmall) return null;
  return new Set(named.flatMap(({ entity }) => knowledge.topicOf(entity!) ?? []));
}

/** What can't be meant: a false speaker who is the right one, chat about the article, a false premise of names alone. */
function isPossible(knowledge: Knowledge, { persons, isOnTopic, isNamesAlone }: Question, intent: Intent): boolean {
  if (intent.wrongSpeaker && persons.every((person) => person === knowledge.factsOf(intent)[0]?.speaker)) return false;
  if (isOnTopic && (intent.kind === 'smalltalk' || intent.kind === 'offtopic')) return false;
  return !(isNamesAlone && intent.kind === 'absent');
}

function addEvidence(knowledge: Knowledge, question: Question, { intent, evidence, topic }: Candidate): void {
  const { reading, talk, cues } = question;
  const frame = knowledge.frames.of[knowledge.placeOf(intent!)]!;
  const facts = knowledge.factsOf(intent!);
  const isTold = intent!.kind === 'question';
  const isOpen = frame.status === 'open';
  const isFalse = frame.status === 'false';
  const isContent = isTold || intent!.kind === 'absent';
  const set = (name: keyof Evidence, value: number | boolean) => {
    if (value !== 0 && value !== false) evidence[name] = Number(value);
  };
  set('isOpen', isOpen);
  set('isFalse', isFalse);
  set('isAbout', intent!.kind === 'about');
  set('isChat', intent!.kind === 'smalltalk');
  set('isOffTopic', intent!.kind === 'offtopic');
  set('isMore', intent!.action === 'more');
  if (intent!.kind === 'smalltalk') {
    set('chatAsking', question.isAsking);
    set('chatShort', question.utterance.words.length <= 2);
    set('chatLong', question.reading.words.length > LONG_CHAT);
    set(
      'chatQuestion',
      question.utterance.words.some(({ asks }) => asks),
    );
  }
  const uncovered = uncoveredBy(knowledge, question, intent!);
  if (isTold) {
    const at = knowledge.factPlaceOf(facts[0]?.id ?? '');
    set('search', question.facts.share[at] ?? 0);
    set('searchAll', question.facts.coverage[at] ?? 0);
    set('novel', question.novelty);
    set('unknown', 1 - question.known);
    set('against', question.isAgainst);
    set('uncovered', uncovered.share);
    set('uncoveredMost', uncovered.most);
    if (question.isYesNo) set('uncoveredYesNo', uncovered.share);
  }
  if (intent!.kind === 'absent') set('uncoveredOpen', uncovered.share);
  if (isFalse) {
    set('againstFalse', question.isAgainst);
    set('falseYesNo', question.isYesNo);
  }
  if (reading.source === 'part') {
    set('part', 1);
    set('partCost', reading.cost);
    set('partLoss', question.loss);
    set('partChat', !isContent && intent!.kind !== 'about');
  }
  if (reading.source === 'context') {
    set('talk', 1);
    set('talkCost', reading.cost);
    set('talkTold', isTold);
    const about = reading.goesOnAbout && knowledge.topicOf(reading.goesOnAbout);
    if (about && talk.topic) set(about === talk.topic ? 'talkTopic' : 'talkOther', 1);
  }
  set('linked', talk.linked.has(intent!));
  if (isContent && facts.length > 0) {
    if (facts.every(({ id }) => question.toldLast.has(id))) set(isTold ? 'toldLast' : 'toldLastOpen', 1);
    else if (isTold)
      set(
        'toldBefore',
        facts.every(({ id }) => question.toldEver.has(id)),
      );
    addNames(question, facts, isTold, set);
  }
  if (isContent && cues.length > 0) {
    const fits = cues.some((cue) => frame.asks.some((ask) => FITTING[cue]!.includes(ask)));
    set(fits ? 'cueFits' : 'cueMisses', 1);
    if (isTold && !fits) {
      set('missesWho', cues.includes('who'));
      set('missesWhen', cues.includes('when'));
      set('missesWhere', cues.includes('where'));
      set('missesWhy', cues.includes('why'));
    }
  }
  addTopic(knowledge, question, { topic, asks: frame.asks, isTold, isContent, facts }, set);
  if (question.isBare) {
    set('bareIntent', evidence.intent ?? 0);
    set('bareOpen', intent!.kind === 'absent');
    set('bareAbout', intent!.kind === 'about');
  }
  if (intent!.action && intent!.action !== 'more') {
    set(talk.dialogue?.turns[0] ? 'actionAfter' : 'actionAlone', 1);
    set('actionShort', question.utterance.words.length <= 4);
    if (intent!.action === 'language') set(question.namesLanguage ? 'languageNamed' : 'languageUnnamed', 1);
  }
}

type SetEvidence = (name: keyof Evidence, value: number | boolean) => void;

function addNames(
  { names, persons, saysSaying }: Question,
  facts: readonly Fact[],
  isTold: boolean,
  set: SetEvidence,
): void {
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

function addTopic(
  knowledge: Knowledge,
  { namedTopics, aboutTopics, isBare, talk }: Question,
  {
    topic,
    asks,
    isTold,
    isContent,
    facts,
  }: Pick<Candidate, 'topic'> & {
    asks: readonly Ask[];
    isTold: boolean;
    isContent: boolean;
    facts: readonly Fact[];
  },
  set: SetEvidence,
): void {
  if (!isContent) return;
  if (aboutTopics?.has(topic)) {
    set(isTold ? 'aboutTold' : 'aboutOpen', 1);
    set('aboutMain', isTold && knowledge.mainFactOf(topic) === facts[0]?.id);
  }
  if (namedTopics) {
    if (!namedTopics.has(topic)) set('namedOther', 1);
    else if (!isTold) set('namedOpen', 1);
    else {
      const lastAsk = talk.dialogue?.turns[0]?.ask;
      set('namedMain', knowledge.mainFactOf(topic) === facts[0]?.id);
      set('namedAsLast', lastAsk != null && asks.includes(lastAsk));
    }
  }
  if (isBare && talk.topic) set(topic === talk.topic ? 'bareSameTopic' : 'bareOtherTopic', 1);
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

/** "The article does not say when COP29 is held": what is asked of a named topic, where no fact tells it. */
function composedOf(
  knowledge: Knowledge,
  { names, cues, reading, loss }: Question,
  shared: Float64Array,
  weights: Weights,
): Candidate[] {
  const topics = new Set(names.flatMap((name) => knowledge.topicOf(name) ?? []));
  return [...topics].flatMap((topic) =>
    cues.flatMap((cue): Candidate[] => {
      if (FITTING[cue]!.some((ask) => knowledge.tells(topic, ask))) return [];
      const evidence: Partial<Evidence> = { isComposed: 1, topic: shared[knowledge.frames.topicPlace(topic)] ?? 0 };
      if (cue === 'why') evidence.composedWhy = 1;
      if (reading.source === 'part') Object.assign(evidence, { part: 1, partCost: reading.cost, partLoss: loss });
      if (reading.source === 'context') Object.assign(evidence, { talk: 1, talkCost: reading.cost });
      const ask = cue === 'whose' ? 'who' : (cue as Ask);
      const intent = knowledge.openIntent(topic, ask);
      return [{ reading, intent, topic, ask, composed: 'open', evidence, score: weigh(evidence, weights) }];
    }),
  );
}
