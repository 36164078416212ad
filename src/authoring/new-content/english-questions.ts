// A sentence in English → questions for its slots: subject, number, date, place, object.
import type nlpOf from 'compromise';
import type { SlotQuestion } from './slot-question.js';

type Nlp = typeof nlpOf;

/** A clause with one verb: what stands before it, the verb, what stands behind. */
interface Clause {
  subject: string;
  /** What goes before the subject in a question: did, was, will. */
  auxiliary: string;
  /** What goes behind it: open, appointed. */
  verb: string;
  /** As it stands in the clause: opened, was appointed. */
  whole: string;
  rest: string;
  /** The words of the sentence. */
  text: string;
}

const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,}[^–—]{0,60}?\s[–—-]\s+/u;
/** What opens a sentence before its subject. */
const OPENING =
  /^(?:In turn|At the same time|However|Moreover|Meanwhile|According to [^,]+|[Hh]e (?:said|added) that),\s+/;
const REPORTED = /^.{2,60}?\b(?:said|says|noted|stressed|added|announced|reported|recalled|stated)\s+that\s+/;
/** "My father, John Farrell, kept the lamp": the name is the subject. */
const APPOSITION = /^[^,]{2,40}, (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*)+), /u;
/** What stands between a subject and its verb. */
const ADVERB = / (?:today|also|recently|now|already|still|then|again)$/;
/** Where a clause ends. */
const BOUNDARY =
  /[;:()“”"]|\s[–—-]\s|,\s|\s(?:which|who|while|because|although|but|when|where|said|says)\s|\sand\s(?=\p{Ll}+ed\s|will\s|was\s|took\s|is\s|has\s)/u;

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{Ll}+)?|dozens|hundreds';
const SCALE = '(?: (?:hundred|thousand|million|billion|trillion))?';
const COUNT = `(?:\\p{N}[\\p{N},.]*${SCALE}|(?:${NUMBER_WORDS})${SCALE})`;
const MONEY =
  /^(?:about |some |nearly |over |more than )?((?:[£$€₼₽]\s?\p{N}[\p{N},.]*(?: (?:thousand|million|billion|trillion))?)|\p{N}[\p{N},.]*(?: (?:thousand|million|billion|trillion))? (?:pounds|dollars|euros|manats?|rubles|kroner|kronor|lira))(?=$|[\s.])/u;
const COUNTED = new RegExp(
  `^(?:about |some |nearly |over |more than )?(${COUNT}) ((?:\\p{Ll}[\\p{L}-]+ ){0,2}?\\p{Ll}[\\p{L}-]*s(?: of \\p{Ll}+)?|people|men|women|children|percent)(?=$|[\\s.])`,
  'iu',
);
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?';
const DATE = new RegExp(
  `(?:^|\\s)((?:on|in|by|from|since|until|before|for|after) (?:the end of )?(?:${MONTH}(?: \\d{1,2})?(?:,? \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?|\\d{4}))(?=$|[\\s.,])`,
  'u',
);
const PLACE = /(?:^|\s)((?:in|at|near) (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)(?=$|[\s.,])/u;
const PRONOUN =
  /^(?:it|he|she|they|we|i|you|this|that|these|those|there|who|which|what|one|both|some|most|all|no)\b|\bones?$/i;
const MAX_SUBJECT_WORDS = 7;
const MAX_REST_WORDS = 14;

/**
 * @param isPerson  whether a name is a person's: asked for by "who"
 * @returns none of a sentence whose subject or verb is not clear
 */
export function askInEnglish(nlp: Nlp, sentence: string, isPerson: (name: string) => boolean): SlotQuestion[] {
  return readClauses(nlp, sentence, isPerson)
    .flatMap((clause) => askOf(clause, isPerson))
    .filter(({ question }) => !/\band (?:that )?\p{N}/u.test(question));
}

function readClauses(nlp: Nlp, sentence: string, isPerson: (name: string) => boolean): Clause[] {
  if (/^["“«]/.test(sentence)) return [];
  const plain = sentence
    .replace(DATELINE, '')
    .replace(APPOSITION, (whole, name: string) => (isPerson(name) ? `${name} ` : whole))
    .replace(OPENING, '')
    .replace(REPORTED, '')
    .replace(/^[Tt]oday /, '')
    .replace(/[.!?]+$/, '');
  const first = readClause(nlp, cutAtBoundary(plain));
  if (!first) return [];
  // "The depot cost £48 million and took 26 months": the second has the same subject.
  const second = /^\sand\s(.+)$/.exec(plain.slice(plain.indexOf(first.text) + first.text.length))?.[1];
  const other = second && readClause(nlp, `${first.subject} ${cutAtBoundary(second)}`);
  return [first, ...(other ? [{ ...other, text: cutAtBoundary(second) }] : [])];
}

const cutAtBoundary = (text: string) => text.slice(0, BOUNDARY.exec(text)?.index).trim();

function readClause(nlp: Nlp, text: string): Clause | null {
  const cost = /^(.+?) (costs?) (?=(?:about |some |more than )?[£$€₼₽\p{N}])/u.exec(text);
  if (cost) return toClause(text, cost[1]!, cost[2]!, cost[2] === 'cost' ? 'did' : 'does', 'cost');
  const found: VerbView | undefined = nlp(text)
    .verbs()
    .json({ offset: true })
    .find(({ verb }: VerbView) => verb && !verb.grammar.isInfinitive && verb.grammar.form !== 'gerund');
  if (!found?.offset) return null;
  const { start, length } = found.offset;
  const whole = text
    .slice(start, start + length)
    .trim()
    .replace(/[,.]$/, '');
  const subject = text.slice(0, start).trim().replace(ADVERB, '');
  const words = whole.split(' ');
  if (/^(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|might)$/i.test(words[0]!))
    return toClause(text, subject, whole, words[0]!, words.slice(1).join(' '));
  const { tense } = found.verb.grammar;
  const isPast = tense === 'PastTense';
  // "Balilo put": a past that looks like a present.
  if (!isPast && !/s$/.test(words[0]!) && !/s$/.test(subject)) return null;
  const present = /s$/.test(words[0]!) ? 'does' : 'do';
  if (words.length > 1 || (!isPast && tense !== 'PresentTense')) return null;
  return toClause(text, subject, whole, isPast ? 'did' : present, found.verb.infinitive);
}

/** What is used of compromise's verbs. */
interface VerbView {
  offset?: { start: number; length: number };
  verb: { infinitive: string; grammar: { tense?: string; form?: string; isInfinitive?: boolean } };
}

function toClause(text: string, subject: string, whole: string, auxiliary: string, verb: string): Clause | null {
  const rest = text.slice(text.indexOf(whole, subject.length) + whole.length).trim();
  const words = subject.split(' ').length;
  const isClear = subject !== '' && words <= MAX_SUBJECT_WORDS && !PRONOUN.test(subject) && !/[,"“”]/.test(subject);
  return isClear && rest !== '' && rest.split(' ').length <= MAX_REST_WORDS
    ? { subject, auxiliary, verb, whole, rest, text }
    : null;
}

function askOf(clause: Clause, isPerson: (name: string) => boolean): SlotQuestion[] {
  const { subject, whole, rest, text } = clause;
  const ask = (slot: SlotQuestion['slot'], asker: string, without: string, answer: string): SlotQuestion => ({
    slot,
    question: `${tidy(`${asker} ${clause.auxiliary} ${inside(subject)} ${clause.verb} ${without}`)}?`,
    answer,
    evidence: text,
  });
  const asked: SlotQuestion[] = [];
  const [money, counted, ofSubject] = [MONEY.exec(rest), COUNTED.exec(rest), COUNTED.exec(subject)];
  if (money) asked.push(ask('number', 'How much', '', money[1]!));
  else if (counted && counted[2] !== 'percent')
    asked.push(ask('number', `How many ${counted[2]}`, rest.slice(counted[0].length), counted[0]));
  if (ofSubject?.[0] === subject)
    asked.push({
      slot: 'number',
      question: tidy(`How many ${ofSubject[2]} ${whole} ${rest}?`),
      answer: subject,
      evidence: text,
    });
  const change = /^by ((?:about )?\p{N}[\p{N}.,]* ?(?:percent|per cent|%))/u.exec(rest);
  if (change) asked.push(ask('number', 'By how much', '', change[1]!));
  const date = DATE.exec(rest);
  const place = PLACE.exec(rest);
  if (date) asked.push(ask('when', 'When', rest.replace(date[1]!, ''), capitalise(date[1]!)));
  if (place && !DATE.test(place[0]))
    asked.push(ask('where', 'Where', rest.replace(place[1]!, ''), capitalise(place[1]!)));
  if (isPerson(subject))
    asked.push({ slot: 'who', question: `Who ${whole} ${rest}?`, answer: subject, evidence: text });
  const object = /^(?:an?|the|its|their|his|her) (?:(?!on |to |about |that )\S+ ?)+$/.exec(
    tidy(rest.replace(date?.[1] ?? '', '').replace(place?.[1] ?? '', '')),
  );
  if (object && clause.auxiliary.startsWith('d'))
    asked.push(ask('what', 'What', [place?.[1], date?.[1]].filter(Boolean).join(' '), capitalise(object[0].trim())));
  return asked;
}

/** The subject amid a question: "The depot" is "the depot", a name keeps its capital. */
const inside = (subject: string) =>
  subject.replace(/^(?:The|An?|Its|Their|His|Her|Some|More|About)\b/, (word) => word.toLowerCase());

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[?,])/g, '')
    .trim();
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
