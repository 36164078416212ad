// An article → one fact for each sentence, with what it is about.
import { splitSentences } from '../../facts/split-sentences.js';
import type { ProposedEntity } from './propose-entities.js';
import { slugOf } from './slug.js';

export interface ProposedFact {
  id: string;
  /** Ids of entities. */
  about: readonly string[];
  /** The sentence, letter for letter: answer and evidence. */
  sentence: string;
  /** The question that stands before it, as in an interview; null where none does. */
  question: string | null;
}

/** A sentence of fewer words is a heading or a crumb. */
const FEWEST_WORDS = 4;

/**
 * @param title     of the article: it answers nothing
 * @param language  ISO 639-1 of the text
 */
export function proposeFacts(
  text: string,
  entities: readonly ProposedEntity[],
  title: string,
  language: string,
): ProposedFact[] {
  const taken = new Set<string>();
  const sentences = splitSentences(text).map(({ text: sentence }) => sentence);
  return sentences.flatMap((sentence, at): ProposedFact[] => {
    const before = sentences[at - 1] ?? '';
    const question = isQuestion(before) ? before : null;
    const isCrumb = sentence.split(/\s+/).length < FEWEST_WORDS && question === null && rowLabel(sentence) === null;
    if (
      isCrumb ||
      (sentence === title && !isWhole(sentence)) ||
      isQuestion(sentence) ||
      sentences.indexOf(sentence) !== at
    )
      return [];
    const about = entities.filter(({ name, aliases }) => [name, ...aliases].some((one) => hasWords(sentence, one)));
    const id = slugOf(withoutSmallWords(sentence), language, taken);
    return [{ id, about: about.map((entity) => entity.id), sentence, question }];
  });
}

/** What a row of a table tells the figures of (`Employees  1,240  1,175`); null of a sentence that is no such row. */
export function rowLabel(sentence: string): string | null {
  const row =
    /^(\p{L}[\p{L} '’%/()-]{2,40}?)(?:\s{2,}|\s*[:,]\s+)(?:[€$£]?[+−-]?\p{N}[\p{N}.,%]*(?<!\.)[\s,]*)+$/u.exec(
      sentence,
    );
  return row?.[1] ?? null;
}

/** A headline has no full stop; without one the first sentence stands as the title, and tells something. */
const isWhole = (sentence: string) => /[.!?…]["'”’»)]*$/.test(sentence);

const isQuestion = (sentence: string) => /\?["'”’»)]*$/.test(sentence);

const withoutSmallWords = (sentence: string) =>
  sentence
    .split(/\s+/)
    .filter((word) => word.length > 3 || /[\p{Lu}\p{N}]/u.test(word))
    .slice(0, 6)
    .join(' ');

/** Whether a name stands in a text as whole words; endings of inflected languages may follow it. */
function hasWords(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}
