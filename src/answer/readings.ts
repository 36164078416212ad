// One utterance → the ways in which it may be meant: whole, its parts, and with what the dialogue adds.
import type { Dialogue } from './answer.js';
import type { Utterance, Word } from './read-utterance.js';

/** A way to read an utterance. */
export interface Reading {
  words: readonly Word[];
  /** `whole` as it stands, `part` a sentence or clause of it, `context` with what the dialogue was about. */
  source: 'whole' | 'part' | 'context';
  /** 0–1: how much more confident than the plain reading it must be. */
  cost: number;
  /** In words, for `because`. */
  note: string;
}

/** A clause is read on its own only in an utterance of more words than this: people wrap questions in long politeness. */
const LONG_UTTERANCE = 3;
const MIN_PART = 2;
const MAX_PARTS = 12;

export const wholeReading = ({ words }: Utterance): Reading => ({
  words,
  source: 'whole',
  cost: 0,
  note: 'read as a whole',
});

/** Every reading but the whole. */
export const allReadings = (
  utterance: Utterance,
  dialogue: Dialogue | undefined,
  people: readonly string[],
): Reading[] => [
  ...sentenceReadings(utterance),
  ...clauseReadings(utterance),
  ...contextReadings(utterance, dialogue, people),
];

/** Sentences of the utterance, those that end with a question mark where there are any; none when it is one sentence. */
function sentenceReadings({ words }: Utterance): Reading[] {
  const sentences = cut(words, (word) => word.after === 'sentence');
  if (sentences.length < 2) return [];
  const asking = sentences.filter((sentence) => sentence.at(-1)!.asks);
  return (asking.length > 0 ? asking : sentences).slice(0, MAX_PARTS).map((part) => partOf(part, words));
}

/** Clauses of a long utterance, each also joined with the one behind it; none when it is short. */
function clauseReadings({ words }: Utterance): Reading[] {
  if (words.length <= LONG_UTTERANCE) return [];
  const clauses = cut(words, (word) => word.after !== 'word');
  const asking = words.findIndex((word, at) => at > 0 && word.roles.some((role) => QUESTION_WORDS.has(role)));
  const tail = asking > 0 && words.length - asking >= 3 ? [words.slice(asking)] : [];
  if (clauses.length < 2) return tail.map((part) => partOf(part, words));
  return [...clauses, ...clauses.slice(1).map((clause, at) => [...clauses[at]!, ...clause]), ...tail]
    .filter((clause) => clause.length > MIN_PART && clause.length < words.length)
    .slice(0, 2 * MAX_PARTS)
    .map((part) => partOf(part, words));
}

const QUESTION_WORDS = new Set(['who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many']);

/** A part that leaves out every name of the whole is likely to miss the point. */
const NAMELESS_COST = 0.2;
/** So is a part that asks nothing, of an utterance that does. */
const UNASKING_COST = 0.15;

const partOf = (words: readonly Word[], whole: readonly Word[]): Reading => ({
  words,
  source: 'part',
  cost:
    (hasName(whole) && !hasName(words) ? NAMELESS_COST : 0) + (doesAsk(whole) && !doesAsk(words) ? UNASKING_COST : 0),
  note: `read for its part "${words.map(({ text }) => text).join(' ')}"`,
});

const doesAsk = (words: readonly Word[]) =>
  words.some(({ asks, roles }) => asks || roles.some((role) => QUESTION_WORDS.has(role)));

const hasName = (words: readonly Word[]) => words.some(({ entity }) => entity !== null);

function cut(words: readonly Word[], begins: (word: Word) => boolean): Word[][] {
  const parts: Word[][] = [];
  for (const word of words) {
    if (parts.length === 0 || begins(word)) parts.push([word]);
    else parts.at(-1)!.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/**
 * The utterance with its pronouns replaced by what they may stand for, and with the last turn's topics added; empty
 * without a dialogue, or when the utterance has too many words of its own to need one.
 *
 * @param people  the article's persons: `he` may be any of them, the last mentioned first
 */
function contextReadings({ words }: Utterance, dialogue: Dialogue | undefined, people: readonly string[]): Reading[] {
  const last = dialogue?.turns[0];
  if (!last || words.length === 0) return [];
  const has = (role: string) => words.some((word) => word.roles.includes(role) && word.entity === null);
  const ownEntities = new Set(words.flatMap(({ entity }) => entity ?? []));
  const mentioned = dialogue.turns.flatMap(({ entities }) => entities);
  const focus = mentioned.filter((id) => people.includes(id));
  const readings: Reading[] = [];
  const add = (entity: string, replaces: string | null, cost: number, note: string) => {
    const rest =
      replaces === null ? words : words.filter((word) => !(word.roles.includes(replaces) && word.entity === null));
    readings.push({ words: [...rest, nameWord(entity)], source: 'context', cost, note });
  };
  if (has('other')) {
    const other = people.find((id) => id !== focus[0]);
    if (other && focus.length > 0) add(other, 'other', 0, `"the other" taken for ${other}`);
  }
  const candidates = [...new Set([...focus, ...people])].filter((id) => !ownEntities.has(id));
  if (has('he')) {
    candidates.forEach((id, rank) => {
      add(id, 'he', 0.12 * rank, `"he" taken for ${id}`);
    });
  }
  const things = [...new Set(last.entities)].filter((id) => !ownEntities.has(id));
  const needsTopic = words.some((word) => word.roles.includes('follow')) || words.length <= 3;
  things.forEach((id, rank) => {
    if (has('it') && !people.includes(id)) add(id, 'it', 0.03 * rank, `"it" taken for ${id}`);
    else if (!has('he') && ownWords(words) <= 3)
      add(id, null, (needsTopic ? 0 : 0.2) + 0.03 * rank, `taken to go on about ${id}`);
  });
  return readings;
}

/** Words that carry the topic themselves. */
const ownWords = (words: readonly Word[]) =>
  words.filter(({ roles, entity }) => entity !== null || !roles.some((role) => role !== 'saying')).length;

const nameWord = (entity: string): Word => ({
  text: entity,
  key: entity,
  form: entity,
  known: true,
  mended: null,
  roles: [],
  entity,
  stranger: false,
  capital: false,
  after: 'word',
  asks: false,
  implied: true,
});
