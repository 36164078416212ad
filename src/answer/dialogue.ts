// What a conversation is about: small, bounded, forgotten after a time.
import type { Intent } from '../content/index.js';
import type { AnswerKind, Dialogue, Turn } from './answer.js';
import type { Decision } from './decide.js';
import type { Knowledge } from './knowledge.js';
import { isNamed } from './word-roles.js';

/** How long a dialogue is remembered: who comes back later has a new question. */
const MEMORY_MS = 10 * 60_000;
/** A pronoun seldom reaches further back. */
const MAX_TURNS = 3;
const MAX_ENTITIES = 8;
const MAX_MEANINGS = 8;

/** The dialogue, or undefined where there is none or it is too old. */
export const recall = (dialogue: Dialogue | undefined, nowMs: number): Dialogue | undefined =>
  dialogue && nowMs - dialogue.atMs < MEMORY_MS ? dialogue : undefined;

/** What an answer makes a talk about. What was told again leaves it as it was. */
export function turnOf(knowledge: Knowledge, decision: Decision, before: Dialogue | undefined): Turn {
  const last = before?.turns[0];
  if (decision.isRepeated && last) return last;
  const words = decision.meaning?.best.reading.words ?? [];
  const named = words.filter(isNamed).map(({ entity }) => entity);
  const about = decision.facts.flatMap((fact) => fact.about);
  const kept = decision.kind === 'open' || decision.kind === 'said-by' ? (last?.entities ?? []) : [];
  const entities = [...new Set([...named, ...about, ...kept].map((id) => knowledge.personOf(id) ?? id))];
  const meanings = [...new Set(words.flatMap((word) => word.meanings))].slice(0, MAX_MEANINGS);
  const topic = decision.meaning?.keepsTopic ? (topicOfTalk(knowledge, before) ?? decision.topic) : decision.topic;
  const person = entities.find((id) => knowledge.people.has(id)) ?? last?.person;
  return {
    intent: decision.intent?.name ?? null,
    facts: decision.facts.map(({ id }) => id),
    entities: entities.slice(0, MAX_ENTITIES),
    meanings,
    ...(person !== undefined && { person }),
    ...(topic !== undefined && { topic }),
    ask: decision.ask ?? null,
    decision: decision.kind,
    ...(decision.entity !== undefined && { named: decision.entity }),
  };
}

/** The dialogue after a turn. Small talk, and the last turn told again, leave the topic as it was. */
export function nextDialogue(
  dialogue: Dialogue | undefined,
  turn: Turn,
  kind: AnswerKind,
  language: string,
  nowMs: number,
): Dialogue {
  const before = dialogue?.turns ?? [];
  const turns = kind === 'smalltalk' || turn === before[0] ? before : [turn, ...before].slice(0, MAX_TURNS);
  return { atMs: nowMs, language, turns };
}

/** Id of the topic that a talk is about: of the last turn about something that the article tells. */
export const topicOfTalk = (knowledge: Knowledge, dialogue: Dialogue | undefined): string | undefined =>
  dialogue?.turns.find(({ topic }) => topic !== undefined && knowledge.isToldTopic(topic))?.topic;

/** The intents whose facts rest on a sentence that the last turn told; none without a dialogue. */
export function linkedIntents(knowledge: Knowledge, dialogue: Dialogue | undefined): ReadonlySet<Intent> {
  const facts = knowledge.factsNamed(dialogue?.turns[0]?.facts ?? []);
  const [first, ...more] = facts.map((fact) => knowledge.intentsOnSentencesOf(fact));
  return more.length === 0 ? (first ?? new Set()) : new Set([first!, ...more].flatMap((intents) => [...intents]));
}
