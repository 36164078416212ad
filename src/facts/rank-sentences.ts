// The shortlist in order of how well its sentences seem to answer the question.
import type { Question } from './analyse-question.js';
import type { ArticleIndex } from './article-index.js';
import { gatherSentences, type Shortlist } from './gather-sentences.js';
import { prepareQuery, type Query } from './prepare-query.js';
import { seekWords } from './seek-words.js';
import { featureNames, measureSentence } from './sentence-features.js';
import { ledRankingWeights, rankingWeights } from './tables/ranking-weights.js';

export interface Ranking {
  query: Query;
  shortlist: Shortlist;
  /** Best first. */
  ranked: readonly RankedSentence[];
}

export interface RankedSentence {
  /** From 0. */
  sentence: number;
  /** Sum of the weighed features: no bounds, the greater the better. */
  rank: number;
  /** In the order of `featureNames`. */
  features: Float64Array;
}

/** Somebody's question in the article comes behind whatever answers it: a whole question's words are worth about 6. No article of the learning set has one. */
const QUESTION_COST = 8;

/** Weights in the order of `featureNames`. */
const learnedRanking: Float64Array = Float64Array.from(featureNames, (name) => rankingWeights[name]);

/** The same for questions led to the article from another language. */
const learnedLedRanking: Float64Array = Float64Array.from(featureNames, (name) => ledRankingWeights[name]);

/**
 * Sentences that share a word, or one like it, with the question, and their neighbours; none where there is none.
 *
 * @param paragraph  look only in this paragraph (from 1), with words as rare as in the whole article; default: everywhere
 */
export function rankSentences(
  index: ArticleIndex,
  question: Question,
  paragraph?: number,
  weights = question.led ? learnedLedRanking : learnedRanking,
): Ranking {
  const sought = seekWords(index, question);
  const shortlist = gatherSentences(index, sought, paragraph);
  const query = prepareQuery(index, question, sought);
  const ranked = shortlist.sentences.map((sentence) => {
    const features = measureSentence(index, query, shortlist, sentence);
    const cost = index.asked[sentence]! * QUESTION_COST;
    return { sentence, rank: weigh(features, weights) - cost, features };
  });
  ranked.sort((a, b) => b.rank - a.rank || a.sentence - b.sentence);
  return { query, shortlist, ranked };
}

function weigh(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += features[at]! * weights[at]!;
  return sum;
}
