// The short answer cut out of a sentence: the piece that the learned weights like best for this question.
import type { AnswerType, Question } from './analyse-question.js';
import { listAnswerSpans, spanTraits } from './answer-spans.js';
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
export const learnedSpans: readonly Float64Array[] = answerTypes.map((_, column) => {
  return Float64Array.from(spanTraits, (trait) => spanWeights.get(trait)?.[column] ?? 0);
});

/**
 * The best piece of the sentence, or null where it has no word besides small ones.
 *
 * @param learned  weights by type (`answerTypes`), each in the order of `spanTraits`; default: the table's
 */
export function findShortAnswer(question: Question, sentence: string, learned = learnedSpans): ShortAnswer | null {
  const weights = learned[answerTypes.indexOf(question.type)]!;
  let best: { start: number; end: number } | null = null;
  let bestScore = -Infinity;
  let belief = 0;
  for (const { start, end, traits } of listAnswerSpans(question, sentence)) {
    let score = 0;
    for (const trait of traits) score += weights[trait]!;
    belief += Math.exp(score);
    if (score > bestScore) {
      bestScore = score;
      best = { start, end };
    }
  }
  if (!best) return null;
  const text = sentence.slice(best.start, best.end);
  return { text, ...best, type: question.type, confidence: Math.exp(bestScore) / belief };
}
