// What a conversation is about: small, bounded, forgotten after a time.
import type { Intent } from '../content/index.js';
import type { AnswerKind, Dialogue, Turn } from './answer.js';
import type { Decision } from './decide.js';
import type { Knowledge } from './knowledge.js';

/** How long a dialogue is remembered: who comes back later has a new question. */
const MEMORY_MS = 10 * 60_000;
/** A pronoun seldom reaches further back. */
const MAX_TURNS = 3;
const MAX_ENTITIES = 8;
const MAX_MEANINGS = 8;

/** The dialogue, or undefined where there is none or it is too old. */
export const recall = (dialogue: Dialogue | undefined, nowMs: number): Dialogue | undefined =>
  dialogue && nowMs - dialogue.atMs < MEMORY_MS ? dialogue : undefined;

/** What an answer makes a talk about. */
export function turnOf(knowledge: Knowledge, decision: Decision): Turn {
  const words = decision.judged?.reading.words ?? [];
  const named = words.flatMap(({ entity, stranger }) => (entity !== null && !stranger ? [entity] : []));
  const about = decision.facts.flatMap((fact) => fact.about);
  const entities = [...new Set([...named, ...about].map((id) => knowledge.personOf(id) ?? id))].slice(0, MAX_ENTITIES);
  const meanings = [...new Set(words.flatMap((word) => word.meanings))].slice(0, MAX_MEANINGS);
  const facts = decision.facts.map(({ id }) => id);
  return { intent: decision.intent?.name ?? null, facts, entities, meanings };
}

/** The dialogue after a turn. Small talk leaves the topic as it was. */
export function nextDialogue(
  dialogue: Dialogue | undefined,
  turn: Turn,
  kind: AnswerKind,
  language: string,
  nowMs: number,
): Dialogue {
  const before = dialogue?.turns ?? [];
  const turns = kind === 'smalltalk' ? before : [turn, ...before].slice(0, MAX_TURNS);
  return { atMs: nowMs, language, turns };
}

/** The intents whose facts rest on a sentence that the last turn told; none without a dialogue. */
export function linkedIntents(knowledge: Knowledge, dialogue: Dialogue | undefined): ReadonlySet<Intent> {
  const facts = (dialogue?.turns[0]?.facts ?? []).flatMap((id) => knowledge.facts.get(id) ?? []);
  const [first, ...more] = facts.map((fact) => knowledge.intentsOnSentencesOf(fact));
  return more.length === 0 ? (first ?? new Set()) : new Set([first!, ...more].flatMap((intents) => [...intents]));
}
