// Compiled content laid out for answering: everything by its id.
import type { AboutTopic, Ask, Entity, Fact, Intent, Language, Span } from '../content/index.js';
import type { FactIndex } from '../facts/fact-index.js';
import { splitSentences } from '../facts/split-sentences.js';
import type { IntentModel } from '../intents/model.js';
import type { Evidence } from './answer.js';
import type { CompiledContent } from './compile.js';
import { type Coverage, createCoverage } from './coverage.js';
import { classesOf, type FrameModel, framesOf, type IntentFrame } from './frames.js';
import { memoise } from './memoise.js';
import type { Word } from './read-utterance.js';
import type { Statistics } from './statistics.js';

export interface Knowledge {
  /** In the order of the model's classes. */
  intents: readonly Intent[];
  model: IntentModel;
  statistics: Statistics;
  facts: ReadonlyMap<string, Fact>;
  entities: ReadonlyMap<string, Entity>;
  languages: ReadonlyMap<string, Language>;
  sentences: readonly Evidence[];
  /** The sentences that hold a fact's evidence, best first. */
  evidenceOf(fact: Fact): readonly Evidence[];
  /** The person that an entity is, or whose role it is; undefined for anything else. */
  personOf(entity: string): string | undefined;
  /** Whether an entity is a post that somebody holds. */
  isPost(entity: string): boolean;
  /** Whether an intent that may be affirmed holds all of a question's telling terms, and its own question one of them. */
  affirms(intent: Intent, terms: readonly string[]): boolean;
  /** Whether naming the entity makes an utterance one about the article: a person, role or event of it. */
  isTopic(entity: string): boolean;
  /** Whether a fact, by its id, tells all that its speaker said: none of the same speaker rests on more words. */
  isSpeech(fact: string): boolean;
  /** The facts of these ids, but for ids that there are not (of a talk that older content was asked in). */
  factsNamed(ids: readonly string[]): Fact[];
  /** An intent's facts, best first. */
  factsOf(intent: Intent): readonly Fact[];
  /** The question that a fact, by its id, answers first; undefined where it answers none. */
  questionOf(fact: string): Intent | undefined;
  /** Intents whose facts rest on a sentence that this fact rests on too. */
  intentsOnSentencesOf(fact: Fact): ReadonlySet<Intent>;
  /** The persons whom words name, in their order. */
  personsIn(words: readonly Word[]): string[];
  /** The intents' frames, and the classifiers that they share. */
  frames: {
    of: readonly IntentFrame[];
    model: FrameModel;
    /** For each intent the places of its ask, topic and status among the model's classes; -1 of a class not learned yet. */
    places: readonly (readonly number[])[];
    topicPlace(topic: string): number;
  };
  /** How many examples each intent was learned from. */
  exampleCounts: readonly number[];
  factIndex: FactIndex;
  coverage: Coverage;
  /** For each intent the place of its first fact in `factIndex`; -1 where it has none. */
  mainFactPlaces: readonly number[];
  /** What is asked about, by its id. */
  abouts: ReadonlyMap<string, AboutTopic>;
  /** The topic that an entity names; undefined where it names none. */
  topicOf(entity: string): string | undefined;
  /** Id of the fact that tells most of a topic. */
  mainFactOf(topic: string): string | undefined;
  /** The topic that the article is about: of its first fact. */
  mainTopic: string;
  /** Whether the article tells anything of a topic. */
  isToldTopic(topic: string): boolean;
  /** Whether anything that the article tells of a topic is in somebody's words. */
  isSpoken(topic: string): boolean;
  /** Whether a topic is a person, or what was talked of: spoken at the main event. */
  isSpeechTopic(topic: string): boolean;
  /** The article's person who speaks for a country; undefined where none does. */
  personFrom(country: string): string | undefined;
  /** The first fact that tells this of a topic. */
  factTelling(topic: string, ask: Ask): Fact | undefined;
  /** The first fact of what somebody said of something, other than all that they said. */
  factSaid(speaker: string, about: string): Fact | undefined;
  /** The topic, and those that it belongs to: their facts may answer for it. */
  lineOf(topic: string): readonly string[];
  /** The intent of those who ask this of a topic, though no fact tells it; null where there is none. */
  openIntent(topic: string, ask: Ask): Intent | null;
  /** The intent of those who want this done with the last answer; null where the content has none. */
  intentOf(action: Intent['action']): Intent | null;
  /** What has a number in its name. */
  numbered: readonly Numbered[];
  /** Ids of the article's persons, in the content's order. */
  people: ReadonlySet<string>;
}

/** An entity with its number, the letters that its names have beside it (`cop`), and the fact that tells it. */
export interface Numbered {
  entity: string;
  letters: ReadonlySet<string>;
  is: number;
  fact: string;
}

/** A text's letters alone, lower case. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

function numberedOf({ id, number, name, aliases }: Entity): Numbered[] {
  if (!number) return [];
  const names = [...Object.values(name), ...Object.values(aliases ?? {}).flat()];
  const letters = new Set(names.filter((text) => /^\p{L}+[ -]?\p{N}+$/u.test(text)).map(lettersOf));
  return [{ entity: id, letters, ...number }];
}

/** Length of a fact's evidence, in UTF-16 units. */
const lengthOf = ({ evidence }: Fact) => evidence.reduce((sum, { start, end }) => sum + end - start, 0);

export function createKnowledge({
  content,
  model,
  statistics,
  frames,
  exampleCounts,
  factIndex,
  ownTerms,
  affirmed,
}: CompiledContent): Knowledge {
  const spans = splitSentences(content.article.text);
  const sentences = spans.map(({ text }, at) => ({ sentence: text, number: at + 1 }));
  const entities = new Map([...content.entities, ...content.strangers].map((entity) => [entity.id, entity]));
  const people = new Set(content.entities.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
  const factsById = new Map(content.facts.map((fact) => [fact.id, fact]));
  const personOf = (entity: string) => (people.has(entity) ? entity : entities.get(entity)?.heldBy);
  const longest = new Map<string, Fact>();
  for (const fact of content.facts) {
    const other = fact.speaker && longest.get(fact.speaker);
    if (fact.speaker && (!other || lengthOf(fact) > lengthOf(other))) longest.set(fact.speaker, fact);
  }
  const isSpeech = (id: string) => longest.get(factsById.get(id)?.speaker ?? '')?.id === id;
  const intents = content.topics.flatMap(({ intents }) => intents);
  const evidenceOf = memoise((fact: Fact) => {
    const numbers = fact.evidence.flatMap((span) => overlapping(spans, span));
    return [...new Set(numbers)].map((at) => sentences[at]!);
  });
  const factsNamed = (ids: readonly string[]) => ids.flatMap((id) => factsById.get(id) ?? []);
  const factsOf = memoise((intent: Intent) => factsNamed(intent.facts ?? []));
  const questions = new Map<string, Intent>();
  for (const intent of intents) {
    const [main] = intent.facts ?? [];
    if (intent.kind === 'question' && main !== undefined && !questions.has(main)) questions.set(main, intent);
  }
  const places = new Map(intents.map((intent, at) => [intent, at]));
  const factPlaces = new Map(factIndex.ids.map((id, at) => [id, at]));
  const frameOf = framesOf(content);
  const classPlaces = new Map(frames.classes.map((name, at) => [name, at]));
  const abouts = new Map(content.abouts.map((about) => [about.id, about]));
  const topicOfEntity = new Map(
    content.abouts.flatMap(({ id, entities = [] }) => entities.map((entity) => [entity, id])),
  );
  const telling = new Map<string, Fact>();
  for (const fact of content.facts)
    for (const ask of fact.tells ?? []) {
      const key = `${fact.topic} ${ask}`;
      if (!telling.has(key)) telling.set(key, fact);
    }
  const lineOf = (topic: string | undefined): string[] =>
    topic === undefined ? [] : [topic, ...lineOf(abouts.get(topic)?.parent)];
  const toldTopics = new Set(content.facts.flatMap(({ topic }) => topic ?? []));
  const mainTopic = content.facts.find(({ tells }) => tells?.includes('when'))?.topic ?? content.facts[0]?.topic ?? '';
  const roleTopics = new Set(content.entities.flatMap(({ id, heldBy }) => (heldBy ? [id] : [])));
  return {
    frames: {
      of: frameOf,
      model: frames,
      places: frameOf.map((frame) => classesOf(frame).map((name) => classPlaces.get(name) ?? -1)),
      topicPlace: (topic) => classPlaces.get(`topic:${topic}`) ?? -1,
    },
    exampleCounts,
    factIndex,
    coverage: createCoverage(ownTerms, places),
    mainFactPlaces: intents.map(({ facts = [] }) => factPlaces.get(facts[0] ?? '') ?? -1),
    abouts,
    topicOf: (entity) => topicOfEntity.get(entity),
    mainFactOf: (topic) => abouts.get(topic)?.main,
    mainTopic,
    isSpoken: (topic) => content.facts.some((fact) => fact.topic === topic && fact.speaker !== undefined),
    isToldTopic: (topic) => toldTopics.has(topic),
    isSpeechTopic: (topic) =>
      people.has(topic) || roleTopics.has(topic) || abouts.get(topic)?.parent === mainTopic || topic === 'article',
    personFrom: (country) => content.entities.find(({ kind, from }) => kind === 'person' && from === country)?.id,
    openIntent: (topic, ask) =>
      intents.find((intent) => intent.kind === 'absent' && intent.topic === topic && intent.asks?.includes(ask)) ??
      null,
    intentOf: (action) => intents.find((intent) => intent.action === action) ?? null,
    lineOf,
    factSaid: (speaker, about) =>
      content.facts.find(
        (fact) =>
          fact.speaker === speaker && fact.about.includes(about) && fact.tells?.includes('said') && !isSpeech(fact.id),
      ),
    factTelling: (topic, ask) => telling.get(`${topic} ${ask}`),
    intents,
    model,
    statistics,
    facts: factsById,
    entities,
    languages: new Map(content.languages.map((language) => [language.code, language])),
    sentences,
    evidenceOf,
    isSpeech,
    personOf,
    isPost: (entity) => entities.get(entity)?.heldBy !== undefined,
    affirms: ({ name }, terms) =>
      terms.every((term) => affirmed[name]?.terms.includes(term)) &&
      terms.some((term) => affirmed[name]?.predicate.includes(term)),
    personsIn: (words) => words.flatMap(({ entity }) => (entity === null ? [] : (personOf(entity) ?? []))),
    factsNamed,
    factsOf,
    questionOf: (fact) => questions.get(fact),
    intentsOnSentencesOf: memoise((fact: Fact) => {
      const told = new Set(evidenceOf(fact));
      return new Set(
        intents.filter((intent) =>
          factsOf(intent).some((one) => evidenceOf(one).some((sentence) => told.has(sentence))),
        ),
      );
    }),
    isTopic: (entity) => ['person', 'role', 'event'].includes(entities.get(entity)?.kind ?? ''),
    numbered: content.entities.flatMap((entity) => numberedOf(entity)),
    people,
  };
}

/** The places of the sentences that a span touches; found by halving, as an article may be a book. */
function overlapping(sentences: readonly Span[], { start, end }: Span): number[] {
  let [from, to] = [0, sentences.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sentences[middle]!.end <= start) from = middle + 1;
    else to = middle;
  }
  const found: number[] = [];
  for (let at = from; at < sentences.length && sentences[at]!.start < end; at++) found.push(at);
  return found;
}
