// Entities and facts → intents with first examples, made from the article's own words.
import { utteranceKey } from '../../content/utterance-key.js';
import type { ProposedEntity } from './propose-entities.js';
import { type ProposedFact, rowLabel } from './propose-facts.js';

export interface ProposedIntent {
  name: string;
  ask: string | null;
  facts: readonly string[];
  examples: readonly string[];
}

/** What is told of an entity at once fits one screen of a phone. */
const MOST_FACTS = 3;

/** How people ask in one language; `X` is what they ask for. */
interface Patterns {
  ask: string;
  /** For a name. */
  examples: readonly string[];
  /** For a person's name. */
  person: readonly string[];
  /** For what is counted. */
  number: readonly string[];
  /** For what has a date. */
  date: readonly string[];
  /** For what happens at a place. */
  place: readonly string[];
  /** For what somebody does. */
  doer: readonly string[];
  /** For the label of a table's row. */
  row: readonly string[];
}

const PATTERNS: Readonly<Record<string, Patterns>> = {
  en: {
    ask: 'What does the article say about X?',
    examples: ['X', 'what about X', 'tell me about X', 'what does the article say about X', 'what is said of X'],
    person: ['who is X', 'what did X do', 'what did X say'],
    number: ['how many X', 'how much X'],
    date: ['when X', 'on what date X'],
    place: ['where X'],
    doer: ['who X'],
    row: ['what is X', 'what was X', 'how many X', 'how much X', 'how high was X'],
  },
  ru: {
    ask: 'Что сказано в статье: X?',
    examples: ['X', 'что сказано про X', 'расскажи про X', 'а X?', 'что в статье о X'],
    person: ['кто такой X', 'кто такая X', 'что сказал X'],
    number: ['сколько X'],
    date: ['когда X', 'какого числа X'],
    place: ['где X'],
    doer: ['кто X'],
    row: ['какой X', 'сколько X', 'каков X'],
  },
  az: {
    ask: 'Məqalədə nə deyilir: X?',
    examples: ['X', 'X barədə nə deyilir', 'X haqqında danış', 'bəs X'],
    person: ['X kimdir', 'X nə dedi'],
    number: ['neçə X', 'nə qədər X'],
    date: ['nə vaxt X'],
    place: ['harada X'],
    doer: ['kim X'],
    row: ['X nə qədərdir', 'neçə X'],
  },
  tr: {
    ask: 'Makalede ne deniyor: X?',
    examples: ['X', 'X hakkında ne deniyor', 'X hakkında bilgi ver', 'peki X'],
    person: ['X kimdir', 'X ne dedi'],
    number: ['kaç X', 'ne kadar X'],
    date: ['ne zaman X'],
    place: ['nerede X'],
    doer: ['kim X'],
    row: ['X ne kadar', 'kaç X'],
  },
};

/** Languages that questions are made for; others get bare names and pieces of sentences. */
export const PATTERN_LANGUAGES: readonly string[] = Object.keys(PATTERNS);

/**
 * One intent for each entity, and one for each fact. No utterance stands under two.
 *
 * @param language  ISO 639-1 of the article
 */
export function proposeIntents(
  entities: readonly ProposedEntity[],
  facts: readonly ProposedFact[],
  language: string,
): { entities: ProposedIntent[]; facts: ProposedIntent[] } {
  const pattern = PATTERNS[language];
  const said = new Set<string>();
  const keepNew = (examples: readonly string[]) =>
    examples.filter((example) => {
      const key = utteranceKey(example);
      if (!/[\p{L}\p{N}]/u.test(key) || said.has(key)) return false;
      said.add(key);
      return true;
    });
  const fill = (template: string, name: string) => template.replace('X', () => name);

  const ofEntities = entities.flatMap(({ id, kind, name, aliases }): ProposedIntent[] => {
    const about = facts.filter((fact) => fact.about.includes(id)).map((fact) => fact.id);
    const templates = pattern ? [...pattern.examples, ...(kind === 'person' ? pattern.person : [])] : ['X'];
    const examples = keepNew([name, ...aliases].flatMap((one) => templates.map((template) => fill(template, one))));
    if (about.length === 0 || examples.length === 0) return [];
    const ask = pattern ? fill(pattern.ask, name) : null;
    return [{ name: `on-${id}`, ask, facts: about.slice(0, MOST_FACTS), examples }];
  });
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const ofFacts = facts.flatMap(({ id, about, sentence, question }): ProposedIntent[] => {
    const kinds = new Set(about.map((name) => kindOf.get(name)));
    const asked = pattern ? askFor(sentence, kinds, pattern, fill) : [];
    const examples = keepNew([...(question === null ? [] : [question]), ...asked, sentence, ...piecesOf(sentence)]);
    return examples.length === 0 ? [] : [{ name: `says-${id}`, ask: null, facts: [id], examples }];
  });
  return { entities: ofEntities, facts: ofFacts };
}

/** Questions for the numbers, dates, places and people of a sentence. */
function askFor(
  sentence: string,
  kinds: ReadonlySet<ProposedEntity['kind'] | undefined>,
  patterns: Patterns,
  fill: (template: string, what: string) => string,
): string[] {
  const ask = (templates: readonly string[], what: readonly string[]) =>
    what.flatMap((one) => templates.map((template) => fill(template, one)));
  const label = rowLabel(sentence);
  if (label !== null) return ask(patterns.row, [label]);
  const counted = [...sentence.matchAll(/\p{N}[\p{N}.,]*(?: \p{L}*(?:illi|милли|тысяч)\p{L}*)? (\p{L}{3,})/gu)].map(
    (match) => match[1] ?? '',
  );
  const pieces = piecesOf(sentence);
  const isDated = /\b(?:1\d|20)\d\d\b|\p{N} \p{L}{3,}|\p{Lu}\p{L}{2,} \p{N}/u.test(sentence);
  const hasPlace = kinds.has('place') || kinds.has('country') || /\p{Ll} (?:in|at|from|в|на) \p{Lu}/u.test(sentence);
  const hasDoer = kinds.has('person') || kinds.has('organisation');
  return [
    ...ask(patterns.number, counted),
    ...ask(patterns.date, [...(isDated ? pieces.slice(0, 3) : []), ...beforeDates(sentence)]),
    ...ask(patterns.place, hasPlace ? pieces : []),
    ...ask(patterns.doer, hasDoer ? pieces : []),
  ];
}

/** What stands right before a date: `the company was founded` of "… since the company was founded in 1998". */
function beforeDates(sentence: string): string[] {
  const dates = sentence.matchAll(/((?:[\p{L}'’-]+ ){2,5})(?:in|on|since|until|by|в|с|до) (?:\p{Lu}\p{L}+ )?\p{N}/gu);
  return Array.from(dates, (match) => (match[1] ?? '').trim());
}

/** The clauses of a sentence, and its words in windows of five: what a question about it shares with it. */
function piecesOf(sentence: string): string[] {
  const clauses = sentence.split(/[,;:–—()]+|\s-\s/).map((clause) => clause.trim());
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu) ?? [];
  const windows = words.flatMap((_, at) =>
    at % 3 === 0 && at + 3 <= words.length ? [words.slice(at, at + 5).join(' ')] : [],
  );
  return [...clauses, ...windows].filter((piece) => piece.split(' ').length >= 3);
}
