// What a question takes for granted, held against what the article says.
import type { Fact } from '../content/index.js';
import { type Knowledge, lettersOf } from './knowledge.js';
import type { Candidate } from './match.js';
import type { Word } from './read-utterance.js';
import { strangenessOf } from './statistics.js';
import { tellingTerms } from './terms.js';
import { THRESHOLDS } from './thresholds.js';
import { does, isNamed, isQuestionWord } from './word-roles.js';

/** The fact that tells the right number of something named with a wrong one; null when all numbers may be right. */
export function findWrongNumber(knowledge: Knowledge, words: readonly Word[]): Fact | null {
  if (!words.some(({ number }) => number === 'other')) return null;
  const numbers = words.flatMap(({ text }) => (text.match(/\p{N}+/gu) ?? []).map(Number));
  for (const { entity, letters, is, fact } of knowledge.numbered) {
    const isNamed = words.some((word, at) => {
      const joined = word.number === null ? `${word.text}${words[at + 1]?.text ?? ''}` : word.text;
      return word.entity === entity || (/\p{N}/u.test(joined) && letters.has(lettersOf(joined)));
    });
    if (isNamed && !numbers.includes(is)) return knowledge.facts.get(fact) ?? null;
  }
  return null;
}

/** The fact that tells where the article's main event was, of a question about it that names another place; null where it names none. */
export function findWrongPlace(knowledge: Knowledge, words: readonly Word[], topic: string): Fact | null {
  const fact = topic === knowledge.mainTopic ? knowledge.factTelling(topic, 'where') : undefined;
  const places = words.flatMap(({ entity }) =>
    entity && knowledge.entities.get(entity)?.kind === 'place' ? [entity] : [],
  );
  return fact && places.length > 0 && !places.some((place) => fact.about.includes(place)) ? fact : null;
}

/** The person whom the question takes for the speaker of a fact that somebody else spoke; null when there is none. */
export function findWrongSpeaker(knowledge: Knowledge, words: readonly Word[], fact: Fact | undefined): string | null {
  if (!fact?.speaker || !words.some((word) => word.roles.includes('saying'))) return null;
  const asked = knowledge.personsIn(words);
  const subject = asked[0];
  return subject && !asked.includes(fact.speaker) ? subject : null;
}

/** Fewer letters are an abbreviation or a slip more often than somebody's name. */
const MIN_NAME_LETTERS = 4;

/**
 * A name that stands in no list: words with a capital letter inside a sentence that the content has no word like. Null
 * where there is none, or where capitals say nothing as every word has one.
 */
export function findUnknownName(words: readonly Word[]): string | null {
  if (!words.some(({ after, capital }) => after !== 'sentence' && !capital)) return null;
  const isName = ({ capital, known, entity, text }: Word) =>
    capital && !known && entity === null && text.length >= MIN_NAME_LETTERS && !/\p{N}/u.test(text);
  const first = words.findIndex(isName);
  if (first < 0) return null;
  const behind = words.slice(first).findIndex((word) => !isName(word));
  const name = words.slice(first, behind < 0 ? undefined : first + behind);
  return name.map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1)).join(' ');
}

/** Offers two to choose from: with an `or`, or with the asking particle behind each. */
const isChoice = (words: readonly Word[]) =>
  words.some((word) => does(word, 'or')) || words.filter((word) => isParticle(word)).length > 1;

/** Longer words that ask for yes or no are no particles. */
const MAX_PARTICLE = 2;
const isParticle = (word: Word) => does(word, 'polar') && word.text.length <= MAX_PARTICLE;

/** Asks for yes or no, or states something to be checked: has no question word. */
export const isPolar = (words: readonly Word[]) =>
  !words.some(isQuestionWord) && words.some(({ roles, asks }) => asks || roles.includes('polar'));

/**
 * Yes is only said where the fact holds the very thing that was asked: the intent is one to affirm, it is clear, its
 * question and answer hold each telling word, and none of the words is negated, unknown or strange.
 */
export function isAffirmed(
  { statistics, affirms }: Knowledge,
  { intent }: Candidate,
  confidence: number,
  words: readonly Word[],
  polar: boolean,
): boolean {
  if (!polar || !intent?.affirm || confidence < THRESHOLDS.yes) return false;
  if (!affirms(intent, tellingTerms(words))) return false;
  const isDoubtful = (word: Word) =>
    !word.known ||
    word.roles.some((role) => role === 'not' || role === 'against') ||
    strangenessOf(statistics, word) > THRESHOLDS.strange;
  return !words.some(isDoubtful);
}

/**
 * The entity that the article never mentions and the question is about; null where there is none, or where it only
 * stands around the question, in a sentence or clause of its own (`my neighbour from Ganja says so. Who came?`), or is
 * offered beside one that the article names (`Lavrov or Shvydkoy?`).
 */
export function findStranger(knowledge: Knowledge, words: readonly Word[]): string | null {
  const kindOf = ({ entity }: Word) => knowledge.entities.get(entity ?? '')?.kind;
  const known = new Set(words.filter(isNamed).map(kindOf));
  const isOffered = isChoice(words);
  const strangers = words.filter((word) => word.stranger && !(isOffered && known.has(kindOf(word))));
  if (strangers.length === 0) return null;
  const clauses = new Map<Word, number>();
  let clause = 0;
  for (const [at, word] of words.entries()) {
    if (at > 0 && word.after !== 'word') clause++;
    clauses.set(word, clause);
  }
  const asking = new Set(words.filter((word) => word.asks || isQuestionWord(word)).map((word) => clauses.get(word)));
  const isAsked = (word: Word) => asking.size === 0 || asking.has(clauses.get(word));
  return strangers.find(isAsked)?.entity ?? null;
}
