// Question → the sentences of the article that answer it, or none.
import type { ArticleIndex, ArticleSentence } from './article-index.js';
import { judgeAnswer, learnedConfidence, learnedLedConfidence, measureAnswer } from './judge-answer.js';
import { readQuestion } from './lead-words.js';
import { type Ranking, rankSentences } from './rank-sentences.js';
import { findShortAnswer, type ShortAnswer } from './short-answer.js';

export interface FoundSentence {
  sentence: ArticleSentence;
  /** 0–1: the share of sentences found with this number that answer their question. */
  confidence: number;
  /** The answer cut out of the sentence; null where the question has no question word. */
  shortAnswer: ShortAnswer | null;
  /** The question's words that the sentence has, in whatever form or language. */
  held: readonly string[];
  /** Why this sentence, in plain words. */
  because: readonly string[];
}

export interface SearchOptions {
  /** Most sentences to give back; default 3, what fits one screen of a phone. */
  limit?: number;
  /** ISO 639-1 code of the question; default: the article's. */
  language?: string;
  /** Number of the sentence told last: what goes on from it is likelier near it. Default: none. */
  after?: number;
  /** Where in the text the topic of the question before begins, put behind the question: it tells less. Default: nowhere. */
  topicFrom?: number;
}

/**
 * Sentences nearest to a question, best first. Any text is accepted.
 *
 * Gives an empty list when the article has none of its words, nor words like them. A confidence under about ½ says that
 * the article probably does not tell.
 */
export function searchArticle(index: ArticleIndex, text: string, options: SearchOptions = {}): FoundSentence[] {
  const { limit = 3, language = index.language, after, topicFrom = text.length } = options;
  const read = readQuestion(index, text, language);
  const question = {
    ...read,
    words: read.words.map((word) => (word.start < topicFrom ? word : { ...word, faint: true })),
  };
  const ranking = preferNear(index, rankSentences(index, question), after);
  return ranking.ranked.slice(0, limit).map(({ sentence }, place) => {
    const found = index.sentences[sentence]!;
    return {
      sentence: found,
      confidence: judgeAnswer(
        measureAnswer(index, ranking, place),
        question.led ? learnedLedConfidence : learnedConfidence,
      ),
      held: heldWords(ranking, sentence),
      shortAnswer: question.asker < 0 ? null : findShortAnswer(question, index, sentence),
      because: explain(index, ranking, sentence),
    };
  });
}

/** The sentence after the one told last, that one itself and what else is near it rank so much higher: a whole question's words are worth about 6. */
const NEXT_RANK = 2;
const NEAR_RANK = 1;

function preferNear({ sentences, blocks }: ArticleIndex, ranking: Ranking, after?: number): Ranking {
  const last = after === undefined ? -1 : after - 1;
  if (last < 0 || last >= sentences.length) return ranking;
  const nearness = (sentence: number) => {
    if (sentence === last + 1) return NEXT_RANK;
    return sentence === last - 1 || blocks[sentence] === blocks[last] ? NEAR_RANK : 0;
  };
  const ranked = ranking.ranked.map((entry) => ({ ...entry, rank: entry.rank + nearness(entry.sentence) }));
  return { ...ranking, ranked: ranked.sort((a, b) => b.rank - a.rank || a.sentence - b.sentence) };
}

function heldWords({ query, shortlist }: Ranking, sentence: number): string[] {
  const bits = shortlist.allHeldBy(sentence);
  return query.sought.filter((_, bit) => bits & (1 << bit)).map(({ word }) => word.form);
}

function explain(index: ArticleIndex, { query, shortlist }: Ranking, sentence: number): string[] {
  const { sought, question } = query;
  const { same, mended, kin } = shortlist.heldBy(sentence);
  const wordsOf = (bits: number) => sought.filter((_, bit) => bits & (1 << bit)).map(({ word }) => word.form);
  const unknown = sought.filter(({ probes }) => probes.length === 0).map(({ word }) => word.form);
  const because = question.asker < 0 ? [] : [`the question asks for a ${question.type}`];
  const add = (text: string, words: string[]) => words.length > 0 && because.push(`${text}: ${words.join(', ')}`);
  add('the sentence has', wordsOf(same));
  add('read as misspelt words of it', wordsOf(mended & ~same));
  add('it has words akin to', wordsOf(kin & ~same & ~mended));
  add(`nowhere in the ${index.sentences.length} sentences`, unknown);
  return because;
}
