// An article → real questions for its sentences, each asked of the engine: which are answered, and which sentences are not.
import type { Answerer } from '../../answer/answer.js';
import { askInEnglish } from './english-questions.js';
import { askInflected } from './inflected-questions.js';
import type { ProposedEntity } from './propose-entities.js';
import type { SlotQuestion } from './slot-question.js';

export interface ProposedQuestions {
  /** Answered with the sentence that they were made from. */
  answered: readonly SlotQuestion[];
  /** Sentences that no question was made for, or none that finds them. */
  unasked: readonly string[];
}

/** Languages that questions are made in. */
export const QUESTION_LANGUAGES: readonly string[] = ['en', 'ru', 'az', 'tr'];

/** An author reads no more; a text of 300 kB has 3,000. */
const MOST_SENTENCES = 120;

/** @param language  ISO 639-1 of the article; of another than the four nothing is proposed */
export async function proposeQuestions(
  answerer: Answerer,
  entities: readonly ProposedEntity[],
  language: string,
): Promise<ProposedQuestions> {
  if (!QUESTION_LANGUAGES.includes(language)) return { answered: [], unasked: [] };
  const people = new Set(entities.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const isPerson = (name: string) => people.has(name.replace(/^(?:The|Mr|Mrs|Ms|Dr|Prof)\.? /, ''));
  const { default: nlp } = language === 'en' ? await import('compromise') : { default: null };
  const answered: SlotQuestion[] = [];
  const unasked: string[] = [];
  for (const { sentence } of answerer.article.sentences.slice(0, MOST_SENTENCES)) {
    if (tellsNothing(sentence)) continue;
    const row = askRow(sentence);
    const made = nlp ? askInEnglish(nlp, sentence, isPerson) : askInflected(language, sentence, isPerson);
    const found = (row ? [row] : made).filter(({ question }) => {
      const { kind, evidence } = answerer.ask(question, { language });
      return (
        kind === 'answer' && evidence[0]?.sentence === sentence && (row !== null || question.split(' ').length > 2)
      );
    });
    for (const one of found) answered.push(sentence.includes(one.evidence) ? one : { ...one, evidence: sentence });
    if (found.length === 0) unasked.push(sentence);
  }
  return { answered, unasked };
}

const FEWEST_WORDS = 3;

/** A question of the article's own, a heading, a crumb. */
const tellsNothing = (sentence: string) => /\?["'”’»)]*$/.test(sentence) || sentence.split(/\s+/).length < FEWEST_WORDS;

/** A row of a table: `Employees  1,240  1,175`. */
function askRow(sentence: string): SlotQuestion | null {
  const row =
    /^(\p{L}[\p{L} '’%/()-]{2,40}?)(?:\s{2,}|\s*[:,]\s+)((?:[€$£]?[+−-]?\p{N}[\p{N}.,%]*(?<!\.)[\s,]*)+)$/u.exec(
      sentence,
    );
  return (
    row && {
      slot: 'number',
      question: `${row[1]}?`,
      answer: row[2]!.trim().split(/\s+/).join(', '),
      evidence: sentence,
    }
  );
}

/** The questions that tell an author most of what is possible: of different slots, one of a sentence. */
export function pickQuestions(questions: readonly SlotQuestion[], most: number): SlotQuestion[] {
  const picked: SlotQuestion[] = [];
  const slots = new Map<string, SlotQuestion[]>();
  for (const question of questions) slots.set(question.slot, [...(slots.get(question.slot) ?? []), question]);
  for (let round = 0; picked.length < most && round < questions.length; round++)
    for (const list of slots.values()) {
      const next = list.find(({ evidence }) => picked.every((other) => other.evidence !== evidence));
      if (next && picked.length < most) picked.push(next);
    }
  return picked;
}
