// Whether an answer says what its evidence says: numbers, dates, names and denials that the article does not hold there.
import type { Content, Entity, Fact } from '../../content/index.js';
import { splitSentences } from '../../facts/split-sentences.js';
import { normalise, stem, tokenise } from '../../language/index.js';
import { NEGATIVE_ENDINGS, SPEAKS_OF_ARTICLE } from './negations.js';
import { capitalisedWords, createNameFinder, isSameName, type NameFinder, namesOf, skeletonOf } from './read-names.js';
import { readMonths, readNumbers } from './read-numbers.js';

/** Something in an answer that looks wrong. */
export interface AnswerHint {
  fact: string;
  /** ISO 639-1: which of the answers. */
  language: string;
  /** @example 'says 9000, which its evidence does not' */
  text: string;
}

/** Numbers up to here may count what the answer itself lists: "three countries: …". */
const MOST_COUNTED = 10;

/** Kinds of entities that an answer does not exchange in translation. */
const FIRM_KINDS: readonly Entity['kind'][] = ['person', 'country', 'place', 'organisation'];

/** What is told of every answer of every fact, in their order; empty when all agree with the article. */
export function findAnswerHints(content: Content): AnswerHint[] {
  const findEntities = createNameFinder([...content.entities, ...content.strangers]);
  const languages = new Set(content.facts.flatMap(({ answer }) => Object.keys(answer)));
  const common = new Map([...languages].map((language) => [language, commonWords(content, language)]));
  return content.facts.flatMap((fact) => {
    const source = sourceOf(content, fact, findEntities);
    const answers = Object.entries(fact.answer);
    return answers.flatMap(([language, answer]) => {
      const others = answers.filter(([other]) => other !== language);
      const hints = [
        ...findNumbers(content, source, answer, language, findEntities(answer, language).length),
        ...findNames(content, source, answer, language, findEntities(answer, language), common.get(language)!),
        ...findDenials(content, source, answer, language),
        ...findDifferences(content, answer, language, others, findEntities),
      ];
      return hints.map((text) => ({ fact: fact.id, language, text }));
    });
  });
}

/** What an answer may rest on. */
interface Source {
  /** The sentences that the evidence stands in. */
  text: string;
  /** What they name, and what the fact is said to be about. */
  entities: readonly Entity[];
}

function sourceOf({ article, entities }: Content, fact: Fact, findEntities: NameFinder): Source {
  const text = splitSentences(article.text)
    .filter(({ start, end }) => fact.evidence.some((span) => span.start < end && span.end > start))
    .map((sentence) => sentence.text)
    .join('\n');
  const vouched = new Set([...fact.about, fact.speaker]);
  const named = findEntities(text, article.language);
  const held = entities.filter((entity) => vouched.has(entity.id) || named.includes(entity));
  const roles = entities.filter(({ heldBy }) => heldBy && held.some(({ id }) => id === heldBy));
  return { text, entities: [...held, ...roles] };
}

/** @param listed  how many names the answer holds */
function findNumbers({ article }: Content, source: Source, answer: string, language: string, listed: number): string[] {
  const date = article.published?.split('-').map(Number) ?? [];
  const ofNames = source.entities.flatMap(({ name }) => Object.values(name).join(' '));
  const held = new Set([
    ...date,
    ...readNumbers([source.text, article.title, ...ofNames].join('\n'), article.language).map(({ value }) => value),
  ]);
  const numbers = readNumbers(answer, language)
    .filter(({ value, isFigures }) => !held.has(value) && (isFigures || value > Math.min(listed, MOST_COUNTED)))
    .map(({ words }) => `says ${words}, which its evidence does not`);
  const months = new Set([date[1], ...readMonths(source.text, article.language)]);
  const hasOther = readMonths(answer, language).some((month) => !months.has(month));
  return hasOther ? [...numbers, 'names a month that its evidence does not'] : numbers;
}

function findNames(
  { article }: Content,
  source: Source,
  answer: string,
  language: string,
  named: readonly Entity[],
  common: ReadonlySet<string>,
): string[] {
  const around = [source.text, article.title, article.place ?? '', article.source ?? ''].join(' ');
  const names = source.entities.flatMap((entity) => [
    ...namesOf(entity, language),
    ...namesOf(entity, article.language),
  ]);
  const held = tokenise([around, ...names].join(' ')).map((token) => skeletonOf(token.text));
  const isHeld = (word: string) => {
    const skeleton = skeletonOf(word);
    return held.some((other) => isSameName(skeleton, other));
  };
  const unknown = capitalisedWords(answer).filter((word) => !isHeld(word) && !common.has(stemOf(word, language)));
  const others = named
    .filter((entity) => FIRM_KINDS.includes(entity.kind) && !source.entities.includes(entity))
    .map(({ name }) => name[language] ?? name[article.language] ?? '')
    .filter((name) => !tokenise(name).some(({ text }) => isHeld(text) || unknown.includes(text)));
  return [...new Set([...unknown, ...others])].map((name) => `names ${name}, which its evidence does not`);
}

function findDenials(content: Content, source: Source, answer: string, language: string): string[] {
  if (denies(content, source.text, content.article.language)) return [];
  const own = clausesOf(answer).filter((clause) => !SPEAKS_OF_ARTICLE[language]?.test(clause));
  return own.some((clause) => denies(content, clause, language))
    ? ['denies something, which its evidence does not']
    : [];
}

/** What an answer says and all the others do not. */
function findDifferences(
  content: Content,
  answer: string,
  language: string,
  others: readonly (readonly [string, string])[],
  findEntities: NameFinder,
): string[] {
  if (others.length === 0) return [];
  const figures = readNumbers(answer, language).filter(
    ({ value, isFigures }) =>
      isFigures && others.every(([code, text]) => readNumbers(text, code).every((other) => other.value !== value)),
  );
  const inOthers = new Set(others.flatMap(([code, text]) => findEntities(text, code)));
  const named = findEntities(answer, language).filter(
    (entity) => FIRM_KINDS.includes(entity.kind) && !inOthers.has(entity),
  );
  const isDenied = denies(content, answer, language) && others.every(([code, text]) => !denies(content, text, code));
  return [
    ...figures.map(({ words }) => `says ${words}, which it does not in ${others.map(([code]) => code).join(', ')}`),
    ...named.map(
      ({ name }) => `names ${name[language]}, which it does not in ${others.map(([code]) => code).join(', ')}`,
    ),
    ...(isDenied ? [`denies something, which it does not in ${others.map(([code]) => code).join(', ')}`] : []),
  ];
}

/** The stems of what the answers in a language write with a small letter: with a capital one, too, it is no name. */
function commonWords({ facts }: Content, language: string): Set<string> {
  const words = facts.flatMap(({ answer }) => tokenise(answer[language] ?? '').map(({ text }) => text));
  return new Set(words.filter((word) => /^\p{Ll}/u.test(word)).map((word) => stemOf(word, language)));
}

const stemOf = (word: string, language: string) => stem(normalise(word), language);

const clausesOf = (text: string): string[] => text.split(/[.!?;,:–—]\s+/u);

function denies({ languages }: Content, text: string, language: string): boolean {
  const listed = languages.find(({ code }) => code === language)?.words.not ?? [];
  return tokenise(text.replace(/['’]/g, '')).some(({ text: token }) => {
    const word = token.toLocaleLowerCase(language);
    return listed.includes(word) || NEGATIVE_ENDINGS[language]?.test(word);
  });
}
