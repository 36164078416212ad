// A question without a topic of its own ("when?", "by whom?", "and where?") → what it asks of what the talk is about.
import type { Ask, Fact, Intent } from '../content/index.js';
import type { Dialogue, Turn } from './answer.js';
import type { AskedFor } from './asks.js';
import { topicOfTalk } from './dialogue.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance, Word } from './read-utterance.js';

/** What an elliptic question comes to: a fact that tells it, who said the fact told last, something done with that answer, or that the article is silent. */
export interface Ellipsis {
  kind: 'told' | 'speaker' | 'action' | 'open';
  topic: string;
  ask: Ask;
  /** Told, or the one whose speaker is asked for. */
  fact?: Fact;
  /** The intent of those who want something done. */
  action?: Intent;
}

/** Longer messages have a topic of their own, or say more than a question. */
const MAX_WORDS = 8;

/**
 * Carries the frame of the talk on: the topic stays, what is asked changes. Null where the utterance says more than
 * that, or where it can't be told what it asks.
 */
export function resolveEllipsis(
  knowledge: Knowledge,
  { words, namedLanguage }: Utterance,
  asked: AskedFor,
  dialogue: Dialogue | undefined,
): Ellipsis | null {
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  const carried = carriedFrame(knowledge, dialogue);
  if (namedLanguage !== null && isLanguageWish(words, asked)) return action(knowledge, 'language', 'details', carried);
  const corrected = askCorrected(knowledge, asked, carried);
  if (corrected) return corrected;
  const spoken = namedLanguage === null ? askSpeaker(knowledge, asked, carried) : null;
  if (spoken) return spoken;
  if (asked.rest.length > 0) return askPost(knowledge, asked, carried);
  // To the bot, about both of them or about the article itself: not about what the talk was about.
  if (words.some(({ meanings }) => meanings.some((meaning) => ASIDE.has(meaning)))) return null;
  const isOther = asked.cues.has('other') && !asked.cues.has('more') && !asked.particular.includes('others');
  if (isOther && asked.plain.every((ask) => ask === 'who' || (ask === 'what' && asked.cues.has('saying'))))
    return askOther(knowledge, asked, carried);
  if (asked.cues.has('not') || asked.particular.length > 1) return null;
  const [particular] = asked.particular;
  return particular ? askParticular(knowledge, particular, asked, carried) : askPlain(knowledge, asked, carried);
}

/** "In Russian, please": nothing but the name of a language, and a word that says that it is one. */
function isLanguageWish(words: readonly Word[], { rest, plain }: AskedFor): boolean {
  const saysLanguage = ({ meanings }: Word) => meanings.includes('language');
  const isNothingElse = rest.every((word) => word.entity !== null || saysLanguage(word));
  return isNothingElse && words.some(saysLanguage) && plain.length === 0 && !words.some(({ asks }) => asks);
}

/** "Is he a minister?": the post of the person who was spoken of, whoever holds the one that is named. */
function askPost(knowledge: Knowledge, { rest, cues, plain }: AskedFor, { person }: Carried): Ellipsis | null {
  const isPost = rest.every(({ entity }) => entity !== null && knowledge.isPost(entity));
  return isPost && person && cues.has('he') && plain.length === 0 ? told(knowledge, person, ['role', 'who']) : null;
}

/** Meanings of words that speak to the bot, of what was talked about, or of the article itself. */
const ASIDE = new Set(['bot', 'talks', 'discuss', 'article']);

/** "And the other one?": what was asked last, of the other person. */
function askOther(knowledge: Knowledge, { cues }: AskedFor, carried: Carried): Ellipsis | null {
  const other = [...knowledge.people].find((one) => one !== carried.person);
  if (carried.person === undefined || other === undefined) return null;
  return cues.has('saying') ? told(knowledge, other, ['said']) : sameOf(knowledge, other, carried);
}

/** "No, the Russian": what was asked last, of somebody who is named, or by the country that they speak for. */
function askCorrected(knowledge: Knowledge, { rest, particular, plain, cues }: AskedFor, carried: Carried) {
  const names = new Set(rest.flatMap(({ entity }) => entity ?? []));
  const [name] = names;
  if (!cues.has('instead') || name === undefined || names.size > 1 || particular.length + plain.length > 0) return null;
  const meant = knowledge.personOf(name) ?? knowledge.personFrom(name);
  const isAlone = rest.every(({ entity }) => entity !== null);
  return meant && meant !== carried.person && isAlone ? sameOf(knowledge, meant, carried) : null;
}

/** "And COP29?" after somebody's words: what the same person said of it. */
function askSpeaker(knowledge: Knowledge, { rest, particular, plain, cues }: AskedFor, { last, fact }: Carried) {
  const names = new Set(rest.flatMap(({ entity }) => entity ?? []));
  const [name] = names;
  const isNameAlone = names.size === 1 && rest.every(({ entity }) => entity !== null) && plain.length === 0;
  const isAbout = particular.every((ask) => ask === 'about') && !cues.has('not') && !cues.has('polar');
  if (!fact?.speaker || !isNameAlone || !isAbout || knowledge.personOf(name!) !== undefined) return null;
  if (!last || !SAYING.has(last.ask ?? '')) return null;
  const said = knowledge.factSaid(fact.speaker, name!);
  return said?.topic ? ({ kind: 'told', topic: said.topic, ask: 'said', fact: said } as const) : null;
}

/** What asks for somebody's words. */
const SAYING = new Set(['said', 'opinion', 'speaker', 'quotes']);

const sameOf = (knowledge: Knowledge, person: string, { last }: Carried): Ellipsis | null =>
  last ? told(knowledge, person, [...(last.ask && last.ask !== 'speaker' ? [last.ask] : []), 'who']) : null;

/** What a talk is about, as far as a bare question may go on about it. */
interface Carried {
  last: Turn | undefined;
  topic: string;
  /** The person who was spoken of last. */
  person: string | undefined;
  /** The fact told last of the topic of the last turn. */
  fact: Fact | undefined;
  /** Whether the talk is about a person or what they talked of: when and where are then the meeting's. */
  isSpeech: boolean;
}

/** The topic of the last turn about the article; the article's main one where there is none. */
function carriedFrame(knowledge: Knowledge, dialogue: Dialogue | undefined): Carried {
  const turns = dialogue?.turns ?? [];
  const last = turns[0];
  const topic = topicOfTalk(knowledge, dialogue) ?? knowledge.mainTopic;
  const person = last?.topic && knowledge.people.has(last.topic) ? last.topic : last?.person;
  const telling = turns.find(({ facts, topic: about }) => facts.length > 0 || about !== last?.topic);
  const [fact] = telling?.topic === last?.topic ? knowledge.factsNamed(telling?.facts ?? []) : [];
  return { last, topic, person, fact, isSpeech: knowledge.isSpeechTopic(topic) };
}

/** An hour, a city, a price, an age: something that one expression asks for. */
function askParticular(knowledge: Knowledge, ask: Ask, asked: AskedFor, carried: Carried): Ellipsis | null {
  const { topic, person, isSpeech } = carried;
  switch (ask) {
    case 'speaker':
      return speakerOf(carried);
    case 'life':
      return person ? open(person, 'life') : null;
    case 'role':
      return person ? told(knowledge, person, ['role']) : null;
    case 'number':
      return told(knowledge, topic, ['number']);
    case 'name':
      return nameOf(knowledge, asked, carried);
    case 'list':
      return told(knowledge, topic, ['list', 'fields']) ?? action(knowledge, 'again', ask, carried);
    case 'quotes':
      return action(knowledge, 'again', ask, carried);
    case 'details':
      return asked.plain.length === 0 && !asked.cues.has('it') ? action(knowledge, 'more', ask, carried) : null;
    case 'about':
      return carried.last ? null : told(knowledge, topic, ['summary']);
    case 'between':
      return (
        toldAbove(knowledge, topic, ['between', 'whom']) ??
        (isSpeech ? told(knowledge, knowledge.mainTopic, ['whom']) : null)
      );
    case 'when':
      return told(knowledge, topic, ['when']) ?? ofMeeting(knowledge, 'when', carried);
    case 'others':
    case 'hour':
    case 'how-long':
    case 'next':
    case 'history':
      return open(isSpeech ? knowledge.mainTopic : topic, ask);
    case 'cost':
    case 'until':
    case 'venue':
    case 'opinion':
      return open(topic, ask);
    case 'city':
    case 'country':
      return asked.plain.some((plain) => plain === 'who' || plain === 'how-many')
        ? null
        : (told(knowledge, isSpeech ? knowledge.mainTopic : topic, [ask]) ?? open(topic, 'where'));
    default:
      return null;
  }
}

/** Of what the talk is about; "names?" of nothing in particular are those of who the article is about. */
function nameOf(knowledge: Knowledge, { cues, plain }: AskedFor, { topic, isSpeech }: Carried): Ellipsis | null {
  if (cues.has('he') || cues.has('it') || plain.some((ask) => ask !== 'what' && ask !== 'which')) return null;
  return (
    told(knowledge, topic, ['name']) ??
    (isSpeech ? told(knowledge, knowledge.mainTopic, ['name']) : null) ??
    open(topic, 'name')
  );
}

function askPlain(knowledge: Knowledge, { plain, cues }: AskedFor, carried: Carried): Ellipsis | null {
  const { last, topic, person, fact, isSpeech } = carried;
  const ask = plain[0];
  const isSaying = cues.has('saying');
  switch (ask) {
    case 'who':
      if (isSaying || cues.has('whose')) return speakerOf(carried) ?? told(knowledge, topic, ['speaker']);
      if (!last && !cues.has('attending')) return null;
      if (cues.has('he') || (cues.has('it') && fact?.speaker))
        return told(knowledge, fact?.speaker ?? person ?? topic, ['who']);
      return (
        told(knowledge, topic, ['who']) ??
        speakerOf(carried) ??
        toldAbove(knowledge, topic, ['who']) ??
        open(topic, 'who')
      );
    case 'when':
    case 'where':
      if (isSaying) return told(knowledge, knowledge.mainTopic, [ask]);
      return told(knowledge, topic, [ask]) ?? ofMeeting(knowledge, ask, carried);
    case 'why':
      if (!last || isSpeech || topic === knowledge.mainTopic) return told(knowledge, topic, ['why']);
      return told(knowledge, topic, ['why']) ?? open(topic, 'why');
    case 'what':
      return isSaying && person && (cues.has('he') || knowledge.people.has(topic))
        ? told(knowledge, person, ['said'])
        : null;
    default:
      return null;
  }
}

/** When and where somebody spoke is when and where they met; of anything else the article is silent. */
const ofMeeting = (knowledge: Knowledge, ask: 'when' | 'where', { topic, isSpeech }: Carried): Ellipsis =>
  (isSpeech ? told(knowledge, knowledge.mainTopic, [ask]) : null) ?? open(topic, ask);

const speakerOf = ({ fact, topic }: Carried): Ellipsis | null =>
  fact?.speaker ? { kind: 'speaker', topic, ask: 'speaker', fact } : null;

/** What is done with the last answer; null without one. */
function action(knowledge: Knowledge, name: Intent['action'], ask: Ask, { last, topic }: Carried): Ellipsis | null {
  const intent = last ? knowledge.intentOf(name) : null;
  return intent && { kind: 'action', topic, ask, action: intent };
}

const open = (topic: string, ask: Ask): Ellipsis => ({ kind: 'open', topic, ask });

/** The same of the topic, or of those that it belongs to; the talk stays on the topic. */
function toldAbove(knowledge: Knowledge, topic: string, asks: readonly Ask[]): Ellipsis | null {
  for (const one of knowledge.lineOf(topic)) {
    const found = told(knowledge, one, asks);
    if (found) return { ...found, topic };
  }
  return null;
}

/** The first fact that tells one of these of a topic. */
function told(knowledge: Knowledge, topic: string, asks: readonly Ask[]): Ellipsis | null {
  for (const ask of asks) {
    const fact = knowledge.factTelling(topic, ask);
    if (fact) return { kind: 'told', topic, ask, fact };
  }
  return null;
}
