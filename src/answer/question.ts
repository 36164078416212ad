// A reading of an utterance → what of it is the same for all that it may mean.
import type { Ask, Intent } from '../content/index.js';
import { type FactScores, scoreFacts } from '../facts/fact-index.js';
import type { Dialogue } from './answer.js';
import type { AskedFor } from './asks.js';
import type { Knowledge } from './knowledge.js';
import { isPolar } from './premises.js';
import type { Utterance, Word } from './read-utterance.js';
import type { Reading } from './readings.js';
import { strangenessOf } from './statistics.js';
import { searchTerms, tellingTerms } from './terms.js';
import { THRESHOLDS } from './thresholds.js';
import { does, isNamed, isSmallRole } from './word-roles.js';

/** What the talk adds. */
export interface Talk {
  dialogue: Dialogue | undefined;
  /** Id of the topic that it is about; null where it has none. */
  topic: string | null;
  /** Intents about what the last turn told. */
  linked: ReadonlySet<Intent>;
}

export interface Question {
  utterance: Utterance;
  reading: Reading;
  talk: Talk;
  /** 0–1: the share of its features that some example holds. */
  known: number;
  facts: FactScores;
  /** What it says in words of its own (`tellingTerms`), and how much each tells. */
  terms: readonly string[];
  termRarity: readonly number[];
  /** Entities of the article that are named, persons for their roles. */
  names: readonly string[];
  persons: readonly string[];
  /** Its question words, as far as they are keys of `FITTING`. */
  cues: readonly string[];
  /** What its expressions ask for in particular, as far as they are keys of `PARTICULAR`. */
  particular: readonly string[];
  /** 0–1: how surely its strangest word stands in unanswerable examples alone. */
  novelty: number;
  isOnTopic: boolean;
  isNamesAlone: boolean;
  isAsking: boolean;
  isYesNo: boolean;
  isAgainst: boolean;
  /** Nothing but small words. */
  isBare: boolean;
  saysSaying: boolean;
  /** Topics that nothing but names asks about; null where more is asked. */
  namedTopics: ReadonlySet<string> | null;
  /** Topics that it asks for all there is about; null where it asks for something else. */
  aboutTopics: ReadonlySet<string> | null;
  namesLanguage: boolean;
  /** Telling words that the reading leaves out, three at most. */
  loss: number;
  toldLast: ReadonlySet<string>;
  toldEver: ReadonlySet<string>;
}

/** What question words ask for → what facts may tell of it. */
export const FITTING: Readonly<Record<string, readonly Ask[]>> = {
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

/** Expressions that ask for what articles seldom tell → what facts and open questions are of that. */
export const PARTICULAR: Readonly<Record<string, readonly Ask[]>> = {
  hour: ['hour'],
  'how-long': ['how-long', 'until'],
  until: ['until', 'life', 'how-long'],
  life: ['life'],
  cost: ['cost'],
  venue: ['venue'],
  others: ['others'],
  next: ['next', 'future'],
  organiser: ['organiser', 'person'],
  between: ['between', 'whom', 'others', 'who'],
  history: ['history'],
  opinion: ['opinion'],
};
const ASKING = new Set(['who', 'whose', 'which', 'when', 'where', 'why', 'how-many']);
/** Words without which a question asks something else. */
const TURNS = new Set(['not', 'against', 'other']);
/** Who types one name or two takes nothing for granted; three are a claim. */
const MAX_BARE_NAMES = 2;
const MAX_BARE_WORDS = 6;
const MAX_LOSS = 3;

/** @param known  0–1: the share of the reading's features that some example holds */
export function describeQuestion(
  knowledge: Knowledge,
  utterance: Utterance,
  reading: Reading,
  talk: Talk,
  asked: AskedFor,
  known: number,
): Question {
  const { words, leftOut } = reading;
  const novelOf = (word: Word) => strangenessOf(knowledge.statistics, word);
  const topicsOf = (named: readonly { entity: string }[]) =>
    new Set(named.flatMap(({ entity }) => knowledge.topicOf(entity) ?? []));
  const named = words.filter(isNamed);
  const terms = tellingTerms(words);
  const turns = talk.dialogue?.turns ?? [];
  const isOnTopic = named.some(({ entity, implied }) => !implied && knowledge.isTopic(entity));
  const own = utterance.words.filter(({ entity, roles }) => entity !== null || roles.length === 0);
  const ownNames = utterance.words.filter(isNamed);
  return {
    utterance,
    reading,
    talk,
    known,
    facts: scoreFacts(knowledge.factIndex, searchTerms(words)),
    terms,
    termRarity: terms.map((term) => knowledge.coverage.rarityOf(term)),
    names: [...new Set(named.map(({ entity }) => knowledge.personOf(entity) ?? entity))],
    persons: knowledge.personsIn(words),
    cues: CUES.filter((cue) => words.some((word) => does(word, cue))),
    particular: asked.particular.filter((ask) => ask in PARTICULAR),
    novelty: Math.max(0, Math.max(0, ...words.map(novelOf)) - THRESHOLDS.strange) / (1 - THRESHOLDS.strange),
    isOnTopic,
    isNamesAlone:
      isOnTopic &&
      new Set(words.flatMap(({ entity }) => entity ?? [])).size <= MAX_BARE_NAMES &&
      words.every((word) => isNamed(word) || word.roles.includes('filler')),
    isAsking: words.some(({ roles }) => roles.some((role) => ASKING.has(role))),
    isYesNo: isPolar(utterance.words),
    isAgainst: words.some(({ roles }) => roles.includes('against') || roles.includes('not')),
    isBare: own.length === 0 && utterance.words.length <= MAX_BARE_WORDS,
    saysSaying: words.some(({ roles }) => roles.includes('saying')),
    namedTopics: ownNames.length > 0 && utterance.words.every(isNameOrSmall) ? topicsOf(ownNames) : null,
    aboutTopics: asked.particular.includes('about') ? topicsOf(named) : null,
    namesLanguage: utterance.namedLanguage !== null,
    loss: Math.min(
      MAX_LOSS,
      leftOut.filter((word) => {
        const novelty = novelOf(word);
        return word.roles.some((role) => TURNS.has(role)) || (novelty > 0 && novelty < THRESHOLDS.telling);
      }).length,
    ),
    toldLast: new Set(turns[0]?.facts),
    toldEver: new Set(turns.flatMap(({ facts }) => facts)),
  };
}

const isNameOrSmall = ({ entity, roles }: Word) => entity !== null || (roles.length > 0 && roles.every(isSmallRole));
