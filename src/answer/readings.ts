// One utterance → the ways in which it may be meant: whole, its parts, and with what the dialogue adds.
import type { Dialogue } from './answer.js';
import type { Utterance, Word } from './read-utterance.js';
import { does, isQuestionWord } from './word-roles.js';

/** A way to read an utterance. */
export interface Reading {
  words: readonly Word[];
  /** `whole` as it stands, `part` a sentence or clause of it, `context` with what the dialogue was about. */
  source: 'whole' | 'part' | 'context';
  /** Words of the utterance that a part leaves out; none of any other reading. */
  leftOut: readonly Word[];
  /** 0–1: how much more confident than the plain reading it must be. */
  cost: number;
  /** Of a reading with the talk: the entity of the last turn that it takes the utterance to go on about. */
  goesOnAbout?: string;
  /** In words, for `because`. */
  note: string;
}

/** A clause is read on its own only in an utterance of more words than this: people wrap questions in long politeness. */
const LONG_UTTERANCE = 3;
const MIN_PART = 2;
const MAX_PARTS = 12;

export const wholeReading = ({ words }: Pick<Utterance, 'words'>): Reading => ({
  words,
  source: 'whole',
  leftOut: [],
  cost: 0,
  note: 'read as a whole',
});

/**
 * The sentences and clauses of an utterance that may be all it means; none where it has no parts.
 *
 * @param people  the article's persons: a part's `he` is the one whom the whole names
 */
export function partReadings({ words }: Utterance, people: ReadonlySet<string>): Reading[] {
  const sentences = sentencesOf(words);
  const parts = [
    ...(sentences.length > 1 || sentences[0]?.length !== words.length ? sentences : []),
    ...sentences.flatMap(clausesOf),
  ];
  return parts
    .filter((part) => part.length > MIN_PART)
    .slice(0, MAX_PARTS)
    .map((part) => partOf(part, words, people));
}

/**
 * What the dialogue makes of an utterance; none without one.
 *
 * @param people  the article's persons: `he` may be any of them, the last mentioned first
 * @param wasSpeech  whether the last turn told somebody's words as a whole; default false
 */
export const dialogueReadings = (
  utterance: Utterance,
  dialogue: Dialogue | undefined,
  people: ReadonlySet<string>,
  wasSpeech = false,
): Reading[] => [
  ...contextReadings(utterance, dialogue, people),
  ...(wasSpeech ? speechReadings(utterance, dialogue, people) : []),
];

/** The sentences of an utterance; of one with question marks, only those that end with one. */
function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences = cut(words, (word) => word.after === 'sentence');
  const asking = sentences.filter((sentence) => sentence.at(-1)!.asks);
  return asking.length > 0 ? asking : sentences;
}

/** Clauses of a long sentence, each also joined with the one behind it, and what follows its first question word. */
function clausesOf(sentence: readonly Word[]): Word[][] {
  if (sentence.length <= LONG_UTTERANCE) return [];
  const clauses = cut(sentence, (word) => word.after !== 'word');
  const asking = sentence.findIndex((word, at) => at > 0 && isQuestionWord(word));
  const tail = asking > 0 && sentence.length - asking >= 3 ? [sentence.slice(asking)] : [];
  const pairs = clauses.slice(1).map((clause, at) => [...clauses[at]!, ...clause]);
  return [...(clauses.length > 1 ? [...clauses, ...pairs] : []), ...tail].filter(
    (clause) => clause.length < sentence.length,
  );
}

/** A part that leaves out every name of the whole is likely to miss the point. */
const NAMELESS_COST = 0.2;
/** So is a part that asks nothing, of an utterance that does. */
const UNASKING_COST = 0.15;

/** A part; its `he` stands for the person whom the whole names. */
function partOf(part: readonly Word[], whole: readonly Word[], people: ReadonlySet<string>): Reading {
  const person = firstPerson(whole, people);
  const lacksPerson = part.some(saysHe) && firstPerson(part, people) === undefined;
  return {
    words: person && lacksPerson ? [...part.filter((word) => !saysHe(word)), nameWord(person)] : part,
    source: 'part',
    leftOut: whole.filter((word) => !part.includes(word)),
    cost:
      (hasName(whole) && !hasName(part) ? NAMELESS_COST : 0) + (doesAsk(whole) && !doesAsk(part) ? UNASKING_COST : 0),
    note: `read for its part "${part.map(({ text }) => text).join(' ')}"`,
  };
}

/** The first of the article's persons whom words name. */
const firstPerson = (words: readonly Word[], people: ReadonlySet<string>): string | undefined =>
  words.flatMap(({ entity }) => (entity !== null && people.has(entity) ? [entity] : []))[0];

const saysHe = (word: Word) => does(word, 'he');

const doesAsk = (words: readonly Word[]) => words.some((word) => word.asks || isQuestionWord(word));

const hasName = (words: readonly Word[]) => words.some(({ entity }) => entity !== null);

function cut(words: readonly Word[], begins: (word: Word, next: Word | undefined) => boolean): Word[][] {
  const parts: Word[][] = [];
  for (const [at, word] of words.entries()) {
    if (parts.length === 0 || begins(word, words[at + 1])) parts.push([word]);
    else parts.at(-1)!.push(word);
  }
  return parts;
}

/**
 * The utterance with its pronouns replaced by what they may stand for, and with the last turn's topics added; empty
 * without a dialogue, or when the utterance has too many words of its own to need one.
 *
 * @param people  the article's persons: `he` may be any of them, the last mentioned first
 */
function contextReadings({ words }: Utterance, dialogue: Dialogue | undefined, people: ReadonlySet<string>): Reading[] {
  const last = dialogue?.turns[0];
  if (!last || words.length === 0) return [];
  const has = (role: string) => words.some((word) => does(word, role));
  const ownEntities = new Set(words.flatMap(({ entity }) => entity ?? []));
  const inTurns = dialogue.turns.map(({ entities }) => entities.filter((id) => people.has(id)));
  const focus = inTurns.find((persons) => persons.length > 0) ?? (last.person ? [last.person] : []);
  const readings: Reading[] = [];
  const add = (
    entities: readonly string[],
    replaces: string | null,
    cost: number,
    note: string,
    goesOnAbout?: string,
  ) => {
    const rest = replaces === null ? words : words.filter((word) => !does(word, replaces));
    readings.push({
      words: [...rest, ...entities.map(nameWord)],
      source: 'context',
      leftOut: [],
      cost,
      note,
      ...(goesOnAbout && { goesOnAbout }),
    });
  };
  if (has('other')) {
    const other = firstOf(people, (id) => id !== focus[0]);
    if (other && focus.length > 0) add([other], 'other', 0, `"the other" taken for ${other}`);
  }
  const things = [...new Set(last.entities)].filter((id) => !ownEntities.has(id));
  const topics = ownEntities.size === 0 ? things.filter((id) => !people.has(id)) : [];
  if (has('he')) {
    nearest(focus, people, ownEntities).forEach((id, rank) => {
      add([id], 'he', FARTHER_COST * rank, `"he" taken for ${id}`);
      for (const thing of topics.slice(0, 2)) {
        add([id, thing], 'he', FARTHER_COST * rank + 0.08, `"he" taken for ${id}, still about ${thing}`, thing);
      }
    });
  }
  // "And …", as well as "no, I meant …", goes on from the question before.
  const needsTopic =
    words.length <= 3 || words.some(({ roles }) => roles.includes('follow') || roles.includes('instead'));
  things.forEach((id, rank) => {
    if (has('it') && !people.has(id)) add([id], 'it', 0.03 * rank, `"it" taken for ${id}`);
    else if (!has('he') && ownWords(words) <= MAX_OWN_WORDS)
      add([id], null, (needsTopic ? 0 : 0.2) + 0.03 * rank, `taken to go on about ${id}`, id);
  });
  const { meanings = [] } = last;
  if (meanings.length > 0 && ownWords(words) <= MAX_OWN_WORDS)
    readings.push({
      words: [...words, ...(has('he') ? focus.slice(0, 1) : []).map(nameWord), impliedWord(meanings)],
      source: 'context',
      leftOut: [],
      cost: needsTopic ? TOPIC_COST : 2 * TOPIC_COST,
      note: `taken to go on about ${meanings.join(', ')}`,
    });
  return readings;
}

/** Those whom `he` may be: who was spoken of last, none whom the utterance names; anybody where nobody was. */
function nearest(focus: readonly string[], people: ReadonlySet<string>, named: ReadonlySet<string>): string[] {
  const found = new Set(focus.filter((id) => !named.has(id)));
  if (found.size > 0) return [...found];
  for (const id of people) {
    if (found.size >= MAX_CANDIDATES) break;
    if (!named.has(id)) found.add(id);
  }
  return [...found];
}

function firstOf(people: ReadonlySet<string>, isWanted: (id: string) => boolean): string | undefined {
  for (const id of people) if (isWanted(id)) return id;
  return undefined;
}

/** "And the other one?" after somebody's words: what the person named, or meant, said; none where more is asked. */
function speechReadings({ words }: Utterance, dialogue: Dialogue | undefined, people: ReadonlySet<string>): Reading[] {
  const isBare = words.every(({ entity, roles }) => entity !== null || roles.length > 0) && !words.some(isQuestionWord);
  if (!isBare) return [];
  const last = dialogue?.turns[0]?.entities.find((id) => people.has(id));
  const isOther = words.some((word) => does(word, 'other'));
  const person = firstPerson(words, people) ?? (isOther ? firstOf(people, (id) => id !== last) : undefined);
  if (!person) return [];
  const said = { ...nameWord(person), roles: ['what', 'saying'] };
  return [{ words: [said], source: 'context', leftOut: [], cost: 0, note: `taken for the words of ${person}` }];
}

/** What taking `he` for somebody costs for each person who is nearer. */
const FARTHER_COST = 0.12;
/** Those behind so many cost all confidence there is. */
const MAX_CANDIDATES = Math.ceil(1 / FARTHER_COST);
/** A question with more words of its own has its topic in it. */
const MAX_OWN_WORDS = 3;
/** What going on about the last turn's topic costs a question that begins so, or is short; twice as much any other. */
const TOPIC_COST = 0.05;

/** Words that carry the topic themselves. */
const ownWords = (words: readonly Word[]) =>
  words.filter(({ roles, entity }) => entity !== null || !roles.some((role) => role !== 'saying')).length;

const nameWord = (entity: string): Word => ({ ...impliedWord([]), text: entity, key: entity, form: entity, entity });

/** Something meant, but not said. */
const impliedWord = (meanings: readonly string[]): Word => ({
  text: '',
  key: '',
  form: '',
  known: true,
  mended: null,
  number: null,
  roles: [],
  meanings,
  entity: null,
  stranger: false,
  capital: false,
  after: 'word',
  asks: false,
  implied: true,
});

/**
 * The questions of one message that asks several: sentences that ask, and what is joined to a question by "and" with a
 * question word behind it. One alone where there are not several, or more than people ask at once.
 */
export function splitQuestions(utterance: Utterance): Utterance[] {
  const parts = cut(
    utterance.words,
    (word, next) =>
      word.after === 'sentence' || (word.roles.includes('follow') && next !== undefined && isQuestionWord(next)),
  ).filter((part) => doesAsk(part) && part.length > 1);
  if (parts.length < 2 || parts.length > MAX_QUESTIONS) return [utterance];
  return parts.map((words) => ({ ...utterance, words, emoji: [] }));
}

/** More questions in one message are a list to be pasted somewhere, not a conversation. */
const MAX_QUESTIONS = 3;
