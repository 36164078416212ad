// What other stages may use of the article and its facts.
export type { AnswerType, Question } from './analyse-question.js';
export {
  type ArticleIndex,
  type ArticleIndexOptions,
  type ArticleSentence,
  createArticleIndex,
} from './article-index.js';
export { createQuotationComparer, type QuotationComparison, quotedWords } from './compare-quotation.js';
export { guessLanguage, isAskingWord, isTopicWord, languages } from './guess-language.js';
export { readQuestion } from './lead-words.js';
export { createQuestionMatcher, type MatchQuestion } from './match-question.js';
export { type FoundSentence, searchArticle } from './search.js';
export { createFactSearch, type SearchFacts } from './search-facts.js';
export type { ShortAnswer } from './short-answer.js';
export { splitSentences, type TextSpan } from './split-sentences.js';
