// How a question came to its answer, in parts that a page can show: its words, what was weighed, and the rule that decided.
import type { Answerer, AskOptions } from './answer.js';
import { inLanguage } from './compose.js';
import { type Evidence, type EvidenceName, WEIGHTS } from './evidence.js';
import type { Knowledge } from './knowledge.js';
import type { Candidate } from './match.js';
import type { Utterance, Word } from './read-utterance.js';
import type { Outcome } from './reply.js';

/** What became of one question of a message. */
export interface Inspection {
  words: readonly InspectedWord[];
  /** What it asks for, and the topic that it asks it of; null where that is not known. */
  ask: string | null;
  topic: string | null;
  /** Which words it was read by: the whole, a part, or with what the talk adds. */
  reading: string | null;
  /** What it may have meant, best first; eight at most. */
  candidates: readonly InspectedCandidate[];
  /** The rule that decided: its name, and how the engine tells it. */
  rule: { name: string; text: string };
}

export interface InspectedWord {
  text: string;
  /** What it was read as, where not as typed. */
  readAs: string | null;
  mended: 'spelling' | 'keyboard' | 'split' | null;
  known: boolean;
  /** Id of the entity that it names. */
  entity: string | null;
  meanings: readonly string[];
}

export interface InspectedCandidate {
  /** An intent's name, or the id of a fact or sentence. */
  id: string;
  /** The question as a button has it, what is missing, or the fact's answer; empty where none of them is written. */
  label: string;
  facts: readonly string[];
  /** Numbers of the sentences that prove it; 1 is the first. */
  sentences: readonly number[];
  /** What speaks for it (above 0) and against it, by kind of evidence; a kind that the engine has not is left out. */
  shares: Readonly<Partial<Record<EvidenceKind, number>>>;
  /** What the candidates are ordered by. */
  total: number;
}

/** `frame`: what is asked, of what, in which words. `intent`: the examples. `search`: the words of the fact. */
export type EvidenceKind = 'frame' | 'intent' | 'search';

export interface InspectableAnswerer extends Answerer {
  /** What `ask` of the same does inside, a part for each question of the message. */
  inspect(utterance: string, options?: AskOptions): readonly Inspection[];
}

/** More nobody compares. */
export const MAX_INSPECTED = 8;

export function inspectOutcome(knowledge: Knowledge, { utterance, decision }: Outcome): Inspection {
  const best = decision.meaning?.best;
  return {
    words: utterance?.words.map(inspectWord) ?? [],
    ask: best?.ask ?? null,
    topic: best?.topic ?? null,
    reading: best?.reading.note ?? null,
    candidates: (decision.meaning?.ranked ?? [])
      .slice(0, MAX_INSPECTED)
      .map((candidate) => inspectCandidate(knowledge, candidate, utterance)),
    rule: { name: decision.kind, text: decision.reason.text },
  };
}

const inspectWord = ({ text, form, mended, known, entity, meanings }: Word): InspectedWord => ({
  text,
  readAs: mended === null || form === text ? null : form,
  mended,
  known,
  entity,
  meanings,
});

function inspectCandidate(
  knowledge: Knowledge,
  { intent, topic, ask, fact, evidence, score }: Candidate,
  utterance: Utterance | null,
): InspectedCandidate {
  const facts = fact ? [fact] : intent ? knowledge.factsOf(intent) : [];
  const language = utterance?.language ?? 'en';
  return {
    id: intent?.name ?? fact?.id ?? `${ask} of ${topic}`,
    label:
      [intent?.ask, intent?.missing, facts[0]?.answer].flatMap((texts) => inLanguage(texts, language) ?? [])[0] ?? '',
    facts: facts.map(({ id }) => id),
    sentences: [...new Set(facts.flatMap((one) => knowledge.evidenceOf(one).map(({ number }) => number)))],
    shares: sharesOf(evidence),
    total: score,
  };
}

const SEARCHED: ReadonlySet<EvidenceName> = new Set([
  'search',
  'searchAll',
  'novel',
  'unknown',
  'uncovered',
  'uncoveredOpen',
  'uncoveredMost',
  'uncoveredYesNo',
]);

/** The weighed evidence, summed by kind. */
function sharesOf(evidence: Partial<Evidence>): Record<EvidenceKind, number> {
  const shares = { frame: 0, intent: 0, search: 0 };
  for (const [name, value] of Object.entries(evidence) as [EvidenceName, number][])
    shares[name === 'intent' ? 'intent' : SEARCHED.has(name) ? 'search' : 'frame'] += (WEIGHTS[name] ?? 0) * value;
  return shares;
}
