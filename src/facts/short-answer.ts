// The short answer cut out of a sentence: the piece that the learned weights like best for this question.
import type { AnswerType, Question } from './analyse-question.js';
import { spanTraits, visitAnswerSpans } from './answer-spans.js';
import type { ArticleIndex } from './article-index.js';
import { spanWeights } from './tables/span-weights.js';

export interface ShortAnswer {
  /** `sentence.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
  type: AnswerType;
  /** 0–1: how much of the belief in all pieces of the sentence this one has. */
  confidence: number;
}

export const answerTypes: readonly AnswerType[] = ['person', 'place', 'date', 'number', 'name', 'clause'];

/** Per type of answer, the weight of each trait in the order of `spanTraits`. */
const learnedSpans: readonly Float64Array[] = answerTypes.map((_, column) => {
  return Float64Array.from(spanTraits, (trait) => spanWeights.get(trait)?.[column] ?? 0);
});

/**
 * The best piece of a sentence (from 0), or null where it has no word besides small ones.
 *
 * @param learned  weights by type (`answerTypes`), each in the order of `spanTraits`; default: the table's
 */
export function findShortAnswer(
  question: Question,
  index: ArticleIndex,
  sentence: number,
  learned = learnedSpans,
): ShortAnswer | null {
  const weights = learned[answerTypes.indexOf(question.type)]!;
  let start = -1;
  let end = -1;
  let bestScore = -Infinity;
  let belief = 0;
  visitAnswerSpans(question, index, sentence, (from, to, traits, count) => {
    let score = 0;
    for (let at = 0; at < count; at++) score += weights[traits[at]!]!;
    belief += Math.exp(score);
    if (score <= bestScore) return;
    bestScore = score;
    start = from;
    end = to;
  });
  if (start < 0) return null;
  const text = index.sentences[sentence]!.text.slice(start, end);
  return { text, start, end, type: question.type, confidence: Math.exp(bestScore) / belief };
}
